package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.embedded.file.FileModule;
import io.cloudruntimes.file.DeleteFileRequest;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.file.GetFileRequest;
import io.cloudruntimes.file.ListFilesRequest;
import io.cloudruntimes.file.ListFilesResponse;
import io.cloudruntimes.file.PutFileRequest;
import io.cloudruntimes.file.PutFileResponse;
import io.cloudruntimes.file.StatFileRequest;
import io.cloudruntimes.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedFileTest {
    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();

    @TempDir
    Path folder;

    private Path database() {
        return folder.resolve("data.db");
    }

    private EmbeddedRuntime open() {
        return EmbeddedRuntime.builder().file(database()).build();
    }

    private static FileService files(EmbeddedRuntime runtime) {
        return runtime.service(FileService.class);
    }

    private static PutFileResponse put(FileService files, String name, String text) {
        return files.putFile(PutFileRequest.builder()
                .storeName("reports")
                .name(name)
                .data(Bytes.utf8(text))
                .build());
    }

    private static GetFileRequest.Builder get(String name) {
        return GetFileRequest.builder().storeName("reports").name(name);
    }

    private static @Nullable String text(FileService files, GetFileRequest.Builder request) {
        return files.getFile(request.build())
                .map(file -> file.data().bytes().toUtf8())
                .orElse(null);
    }

    private static void delete(FileService files, String name) {
        files.deleteFile(
                DeleteFileRequest.builder().storeName("reports").name(name).build());
    }

    private static ListFilesResponse page(FileService files, String prefix, int size, @Nullable String token) {
        return files.listFiles(ListFilesRequest.builder()
                .storeName("reports")
                .prefix(prefix)
                .pageSize(size)
                .pageToken(token)
                .build());
    }

    private static List<String> names(FileService files, String prefix) {
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            ListFilesResponse page = page(files, prefix, 3, token);
            page.files().forEach(file -> names.add(file.name()));
            token = page.nextPageToken().orElse(null);
        } while (token != null);
        return names;
    }

    /** The contents on the disk. */
    private List<String> contents() throws IOException {
        Path contents = folder.resolve("data.db.files");
        if (!Files.exists(contents)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(contents)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsKeptWithItsFactsOverARestart() throws IOException {
        Instant now = Instant.parse("2026-11-02T08:15:30.123Z");
        PutFileResponse written;
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .file(database())
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build()) {
            written = files(runtime)
                    .putFile(PutFileRequest.builder()
                            .storeName("reports")
                            .name("2026/11.pdf")
                            .contentType("application/pdf")
                            .data(Bytes.utf8("%PDF"))
                            .build());
            assertThat(written.size()).contains(4L);
        }
        try (EmbeddedRuntime runtime = open()) {
            FileInfo info = FileInfo.builder()
                    .name("2026/11.pdf")
                    .size(4L)
                    .contentType("application/pdf")
                    .etag(written.etag().orElseThrow())
                    .modified(now)
                    .build();
            StatFileRequest stat = StatFileRequest.builder()
                    .storeName("reports")
                    .name("2026/11.pdf")
                    .build();
            assertThat(files(runtime).statFile(stat)).contains(info);
            assertThat(page(files(runtime), "", 10, null).files()).containsExactly(info);
            StoredFile file = files(runtime).getFile(get("2026/11.pdf").build()).orElseThrow();
            assertThat(file.data()).isEqualTo(Content.of(Bytes.utf8("%PDF")));
            assertThat(file.contentType()).contains("application/pdf");
            assertThat(file.etag()).isEqualTo(written.etag());
            assertThat(file.modified()).contains(now);
            delete(files(runtime), "2026/11.pdf");
            delete(files(runtime), "2026/11.pdf");
            assertThat(files(runtime).statFile(stat)).isEmpty();
            assertThat(files(runtime).getFile(get("2026/11.pdf").build())).isEmpty();
        }
        assertThat(contents()).isEmpty();
    }

    @Test
    void anEtagIsNeverUsedTwiceOverRestartsAndDeletes() {
        Set<String> etags = new HashSet<>();
        for (int restart = 0; restart < 3; restart++) {
            try (EmbeddedRuntime runtime = open()) {
                for (int i = 0; i < 3; i++) {
                    etags.add(put(files(runtime), "a", "x").etag().orElseThrow());
                    delete(files(runtime), "a");
                }
            }
        }
        assertThat(etags).hasSize(9);
    }

    @Test
    void namesNeverTouchTheFileSystem() throws IOException {
        List<String> names = List.of(
                "a", // a file and a folder of one name
                "a/b",
                "A",
                "caf\u00e9", // composed and decomposed
                "cafe\u0301",
                "...a",
                "..a",
                ".hidden",
                "C:\\x",
                "con",
                " a b+c%2F?#&=\ud83d\ude00 ",
                "\u00e9".repeat(1024));
        try (EmbeddedRuntime runtime = open()) {
            names.forEach(name -> put(files(runtime), name, name));
        }
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            names.forEach(name -> assertThat(text(files, get(name))).isEqualTo(name));
            assertThat(names(files, "")).containsExactlyInAnyOrderElementsOf(names);
            assertThat(names(files, "a")).containsExactly("a", "a/b");
            delete(files, "a");
            assertThat(text(files, get("a/b"))).isEqualTo("a/b");
            assertThat(text(files, get("a"))).isNull();
        }
        assertThat(contents()).hasSize(names.size() - 1).allMatch(name -> name.matches("[0-9]+-[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/..",
                "a/../b",
                ".",
                "./a",
                "a/./b",
                "a/",
                "a//b",
                "a\u0000b",
                "a\nb",
                "\u007f"
            })
    void aNameThatIsNoRelativePathIsRefused(String name) {
        assertThatThrownBy(() -> get(name).build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> get("n".repeat(1025)).build()).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aRangeEndsWhereTheFileEnds() {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            String etag = put(files, "a", "0123456789").etag().orElseThrow();
            put(files, "empty", "");
            assertThat(text(files, get("a").offset(3L))).isEqualTo("3456789");
            assertThat(text(files, get("a").length(3L))).isEqualTo("012");
            assertThat(text(files, get("a").offset(3L).length(4L).etag(etag))).isEqualTo("3456");
            assertThat(text(files, get("a").offset(8L).length(Long.MAX_VALUE))).isEqualTo("89");
            assertThat(text(files, get("a").offset(10L))).isEmpty();
            assertThat(text(files, get("a").offset(Long.MAX_VALUE).length(Long.MAX_VALUE)))
                    .isEmpty();
            assertThat(text(files, get("a").length(0L))).isEmpty();
            assertThat(text(files, get("empty"))).isEmpty();
            assertThat(text(files, get("empty").offset(1L).length(1L))).isEmpty();
            assertThat(files.getFile(get("a").offset(99L).build()).orElseThrow().size())
                    .contains(10L);
            put(files, "a", "new");
            assertThatThrownBy(() -> files.getFile(get("a").etag(etag).build()))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining(etag);
            assertThat(text(files, get("missing").etag(etag))).isNull();
        }
    }

    @Test
    void whatIsReadStaysTheOldVersionWhole() throws IOException {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            put(files, "a", "old".repeat(100_000));
            try (Content old = files.getFile(get("a").build(), STREAMED)
                            .orElseThrow()
                            .data();
                    InputStream in = old.stream()) {
                String begin = new String(in.readNBytes(3), StandardCharsets.UTF_8);
                put(files, "a", "new");
                String rest = new String(in.readNBytes(150_000), StandardCharsets.UTF_8);
                delete(files, "a");
                rest += new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(begin + rest).isEqualTo("old".repeat(100_000));
            }
            assertThat(contents()).isEmpty();
        }
    }

    @Test
    void aPutWhoseStreamFailsLeavesTheOldFile() throws IOException {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            put(files, "a", "old");
            InputStream failing =
                    new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("the cable was cut");
                        }
                    });
            for (Content broken :
                    List.of(Content.of(failing), Content.of(new ByteArrayInputStream(new byte[10]), 11))) {
                PutFileRequest request = PutFileRequest.builder()
                        .storeName("reports")
                        .name("a")
                        .data(broken)
                        .build();
                assertThatThrownBy(() -> files.putFile(request))
                        .isInstanceOfAny(CancelledException.class, InvalidArgumentException.class)
                        .hasMessageContaining("FileService.putFile");
            }
            assertThat(text(files, get("a"))).isEqualTo("old");
            assertThat(names(files, "")).containsExactly("a");
            assertThat(contents()).hasSize(1);
        }
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheOldFile() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("data.db.files"));
                EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            put(files, "a", "old");
            for (int attempt = 0; attempt < 3; attempt++) {
                PutFileRequest large = PutFileRequest.builder()
                        .storeName("reports")
                        .name("a")
                        .data(Content.of(new ByteArrayInputStream(new byte[2 << 20])))
                        .build();
                assertThatThrownBy(() -> files.putFile(large))
                        .isInstanceOf(ResourceExhaustedException.class)
                        .hasMessageContaining("the disk is full");
            }
            assertThat(text(files, get("a"))).isEqualTo("old");
            put(files, "b", "there is room again");
            assertThat(contents()).hasSize(2);
        }
    }

    @Test
    void aPutWhoseThreadIsInterruptedLeavesTheOldFile() throws Exception {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            put(files, "a", "old");
            InputStream interrupting = new InputStream() {
                private int left = 1_000_000;

                @Override
                public int read() {
                    if (left == 500_000) {
                        Thread.currentThread().interrupt();
                    }
                    return --left < 0 ? -1 : 1;
                }
            };
            PutFileRequest request = PutFileRequest.builder()
                    .storeName("reports")
                    .name("a")
                    .data(Content.of(interrupting))
                    .build();
            assertThatThrownBy(() -> files.putFile(request)).isInstanceOf(CancelledException.class);
            assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
            assertThat(text(files, get("a"))).isEqualTo("old");
            assertThat(contents()).hasSize(1);
        }
    }

    @Test
    void whatAKilledProcessLeftGoesAtOpenAndNothingElse() throws IOException {
        try (EmbeddedRuntime runtime = open()) {
            put(files(runtime), "a", "kept");
        }
        List<String> kept = contents();
        Path contents = folder.resolve("data.db.files");
        Files.writeString(contents.resolve("1-99"), "half a file");
        Files.writeString(contents.resolve("notes.txt"), "of somebody else");
        try (EmbeddedRuntime runtime = open()) {
            assertThat(text(files(runtime), get("a"))).isEqualTo("kept");
            assertThat(names(files(runtime), "")).containsExactly("a");
            assertThat(contents()).containsExactlyInAnyOrder(kept.get(0), "notes.txt");
        }
    }

    @Test
    void aContentThatIsDamagedIsAnErrorAndNoShorterFile() throws IOException {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            put(files, "a", "0123456789");
            Path content = folder.resolve("data.db.files").resolve(contents().get(0));
            Files.writeString(content, "01234");
            try (Content data =
                    files.getFile(get("a").build(), STREAMED).orElseThrow().data()) {
                ContentException failure = catchThrowableOfType(
                        ContentException.class, () -> data.stream().readAllBytes());
                assertThat(failure.error()).isInstanceOf(InternalException.class);
            }
            assertThatThrownBy(() -> files.getFile(get("a").build())).isInstanceOf(InternalException.class);
            Files.delete(content);
            assertThatThrownBy(() -> files.getFile(get("a").build()))
                    .isInstanceOf(InternalException.class)
                    .hasMessageContaining("missing");
        }
    }

    @Test
    void ofPutsAtOnceOneRemainsWithItsFacts() throws IOException {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            List<CompletableFuture<PutFileResponse>> puts = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> files.putFile(PutFileRequest.builder()
                            .storeName("reports")
                            .name("a")
                            .contentType("text/x-" + i)
                            .data(Bytes.utf8(("" + (char) ('a' + i)).repeat(1000 + i)))
                            .build())))
                    .toList();
            Map<String, Integer> byEtag = new HashMap<>();
            for (int i = 0; i < puts.size(); i++) {
                byEtag.put(puts.get(i).join().etag().orElseThrow(), i);
            }
            assertThat(byEtag).hasSize(16);
            StoredFile last = files.getFile(get("a").build()).orElseThrow();
            int winner = Objects.requireNonNull(byEtag.get(last.etag().orElseThrow()));
            assertThat(last.contentType()).contains("text/x-" + winner);
            assertThat(last.size()).contains(1000L + winner);
            assertThat(last.data().bytes().toUtf8()).isEqualTo(("" + (char) ('a' + winner)).repeat(1000 + winner));
            assertThat(contents()).hasSize(1);
        }
    }

    @Test
    void pagesHoldWhileTheirFilesAreDeleted() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) { // a put on a disk waits for it, 10,000 times
            FileService files = files(runtime);
            for (int i = 0; i < 10_000; i++) {
                put(files, "p/" + i, "");
            }
            put(files, "q", "");
            List<String> seen = new ArrayList<>();
            String token = null;
            do {
                ListFilesResponse page = page(files, "p/", 100, token);
                assertThat(page.files()).hasSize(100);
                page.files().forEach(file -> {
                    seen.add(file.name());
                    delete(files, file.name());
                });
                token = page.nextPageToken().orElse(null);
            } while (token != null);
            assertThat(seen).hasSize(10_000).doesNotHaveDuplicates();
            assertThat(names(files, "")).containsExactly("q");
        }
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        try (EmbeddedRuntime runtime = open()) {
            FileService files = files(runtime);
            List.of("a/1", "a/2", "a/3", "b/1", "b/2").forEach(name -> put(files, name, ""));
            String token = page(files, "a/", 1, null).nextPageToken().orElseThrow();
            assertThat(page(files, "a/", 1, token).files())
                    .extracting(FileInfo::name)
                    .containsExactly("a/2");
            for (String wrong : List.of(token, "?", "AAAA", token + "=")) {
                assertThatThrownBy(() -> page(files, "b/", 1, wrong))
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageContaining("token");
            }
            assertThatThrownBy(() -> files.listFiles(ListFilesRequest.builder()
                            .storeName("others")
                            .prefix("a/")
                            .pageToken(token)
                            .build()))
                    .isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void whatIsUnknownIsRefused() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(FileModule.FILE_STORES, Optional.of(Set.of("reports")))
                .build()) {
            FileService files = files(runtime);
            assertThatThrownBy(() -> files.getFile(get("a").storeName("others").build()))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("[reports]");
            assertThatThrownBy(() ->
                            files.getFile(get("a").metadata(Map.of("x", "y")).build()))
                    .isInstanceOf(InvalidArgumentException.class);
        }
    }
}
