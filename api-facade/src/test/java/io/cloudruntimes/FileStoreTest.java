package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.ListFilesResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileStoreTest {
    private static final PutFileOptions PDF = PutFileOptions.DEFAULT.withContentType("application/pdf");

    @TempDir
    Path folder;

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsWrittenReadDescribedListedAndDeleted(RuntimeLocation place) throws IOException {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            assertThat(files.open("2026/11.pdf")).isEmpty();
            assertThat(files.read("2026/11.pdf")).isEmpty();
            assertThat(files.stat("2026/11.pdf")).isEmpty();
            byte[] bytes = random(3_000_000);
            String etag = files.put("2026/11.pdf", new ByteArrayInputStream(bytes), PDF)
                    .etag()
                    .orElseThrow();
            try (FileReader reader = files.open("2026/11.pdf").orElseThrow()) {
                assertThat(reader.size()).contains((long) bytes.length);
                assertThat(reader.contentType()).contains("application/pdf");
                assertThat(reader.etag()).contains(etag);
                assertThat(reader.modified()).isPresent();
                assertThat(reader.metadata()).isEmpty();
                assertThat(reader.readAllBytes()).isEqualTo(bytes);
                assertThat(reader.read()).isEqualTo(-1);
            }
            assertThat(files.read("2026/11.pdf")).contains(Bytes.of(bytes));
            FileInfo info = files.stat("2026/11.pdf").orElseThrow();
            assertThat(info.size()).contains((long) bytes.length);
            assertThat(files.list("")).containsExactly(info);
            files.delete("2026/11.pdf");
            files.delete("2026/11.pdf");
            assertThat(files.list("2026/")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormOfDataIsWritten(RuntimeLocation place) throws Exception {
        Path file = Files.write(folder.resolve("local"), random(100_000));
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            files.put("bytes", random(10));
            files.put("empty", new byte[0]);
            files.put("path", file);
            files.async().put("async", file).join();
            files.async().put("stream", new ByteArrayInputStream(random(20))).join();
            assertThat(files.read("bytes")).contains(Bytes.of(random(10)));
            assertThat(files.read("empty")).contains(Bytes.EMPTY);
            assertThat(files.read("path")).contains(Bytes.of(random(100_000)));
            assertThat(files.async().read("async").join()).contains(Bytes.of(random(100_000)));
            assertThat(files.async().read("stream").join()).contains(Bytes.of(random(20)));
            try (FileReader reader = files.async().open("empty").join().orElseThrow()) {
                assertThat(reader.read()).isEqualTo(-1);
            }
            assertThatThrownBy(() -> files.put("a", folder.resolve("missing")))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("missing");
            assertThat(files.async().put("a", folder.resolve("missing"))).isCompletedExceptionally();
        }
    }

    @ParameterizedTest
    @EnumSource
    void compressedDataComeBackAsStored(RuntimeLocation place) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(new byte[10_000]);
        }
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            files.put("a.gz", zipped.toByteArray(), PutFileOptions.DEFAULT.withContentType("application/gzip"));
            assertThat(files.read("a.gz")).contains(Bytes.of(zipped.toByteArray()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRangeIsReadOfOneVersion(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            String etag = files.put("a", "0123456789".getBytes(StandardCharsets.UTF_8))
                    .etag()
                    .orElseThrow();
            assertThat(files.read("a", OpenFileOptions.from(7))).contains(Bytes.utf8("789"));
            assertThat(files.read("a", OpenFileOptions.range(2, 3).withEtag(etag)))
                    .contains(Bytes.utf8("234"));
            assertThat(files.read("a", OpenFileOptions.range(10, 1))).contains(Bytes.EMPTY);
            assertThat(files.async().read("a", OpenFileOptions.range(2, 3)).join())
                    .contains(Bytes.utf8("234"));
            files.put("a", new byte[1]);
            assertThatThrownBy(() -> files.open("a", OpenFileOptions.from(3).withEtag(etag)))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListIsReadPageByPage(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            List<String> names = List.of("a/ ", "a/#?", "a/%2F", "a/+", "a/\u00e9", "a/\ud83d\ude00");
            names.forEach(name -> files.put(name, new byte[1]));
            files.put("b", new byte[1]);
            ListFilesOptions two = ListFilesOptions.DEFAULT.withPageSize(2);
            assertThat(files.list("a/", two)).extracting(FileInfo::name).containsExactlyElementsOf(names);
            ListFilesResponse first = files.async().page("a/", two).join();
            assertThat(first.files()).hasSize(2);
            String token = first.nextPageToken().orElseThrow();
            assertThat(files.page("a/", two.withPageToken(token)).files())
                    .extracting(FileInfo::name)
                    .containsExactly("a/%2F", "a/+");
            assertThatThrownBy(() -> files.page("", two.withPageToken(token)))
                    .isInstanceOf(InvalidArgumentException.class);
            files.list("", two).forEach(file -> files.delete(file.name()));
            assertThat(files.list("")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongNameIsRefused(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            for (String name : List.of("", "/a", "a/../b")) {
                assertThatThrownBy(() -> files.open(name)).isInstanceOf(InvalidArgumentException.class);
                assertThat(files.async().put(name, new byte[0])).isCompletedExceptionally();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatFailsWritesNothing(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            files.put("a", new byte[3]);
            InputStream failing = new InputStream() {
                private int left = 200_000;

                @Override
                public int read() throws IOException {
                    if (--left < 0) {
                        throw new IOException("the cable was cut");
                    }
                    return 1;
                }
            };
            assertThatThrownBy(() -> files.put("a", failing))
                    .isInstanceOf(CancelledException.class)
                    .hasMessageContaining("the cable was cut");
            assertThat(files.read("a")).contains(Bytes.of(new byte[3]));
            assertThat(files.list("")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatIsClosedEarlyReadsNoMore(RuntimeLocation place) throws IOException {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            files.put("a", random(5_000_000));
            FileReader reader = files.open("a").orElseThrow();
            assertThat(reader.readNBytes(1024)).hasSize(1024);
            reader.close();
            reader.close();
            ContentException failure = catchThrowableOfType(ContentException.class, reader::read);
            assertThat(failure.error())
                    .isInstanceOf(CancelledException.class)
                    .hasMessageContaining("FileService.getFile")
                    .hasMessageContaining("'a'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIntoMemoryIsReadAsAStreamOnly(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            FileStore files = running.runtime().files("reports");
            files.put("a", new Zeros(65L << 20));
            assertThatThrownBy(() -> files.read("a"))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("'a'");
            CompletionException failure = catchThrowableOfType(
                    CompletionException.class, () -> files.async().read("a").join());
            assertThat(failure).hasCauseInstanceOf(ResourceExhaustedException.class);
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return --left < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] to, int offset, int most) {
            int count = (int) Math.min(most, left);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    /** What is logged about readers while something is done. */
    private static List<String> logged(Callable<?> work) throws Exception {
        List<String> messages = new CopyOnWriteArrayList<>();
        java.util.logging.Handler handler = new java.util.logging.Handler() {
            @Override
            public void publish(LogRecord logged) {
                messages.add(logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(OpenReaders.class.getName());
        logger.addHandler(handler);
        try {
            work.call();
            return messages;
        } finally {
            logger.removeHandler(handler);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatIsOpenWhenTheConnectionEndsIsNamed(RuntimeLocation place) throws Exception {
        List<FileReader> left = new ArrayList<>();
        List<String> logged = logged(() -> {
            try (RuntimeLocation.Running running = place.open()) {
                FileStore files = running.runtime().files("reports");
                files.put("left-open", random(3_000_000));
                files.put("closed", random(3_000_000));
                files.put("read", random(10));
                left.add(files.open("left-open").orElseThrow());
                files.open("closed").orElseThrow().close();
                left.add(files.open("read").orElseThrow());
                left.get(1).readAllBytes();
            }
            return null;
        });
        assertThat(logged).singleElement().asString().contains("'left-open'", "'reports'", "was not closed");
        assertThat(left.get(0).available()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatTheProgramLosesIsNamedAndClosed(RuntimeLocation place) throws Exception {
        List<String> logged = logged(() -> {
            try (RuntimeLocation.Running running = place.open()) {
                FileStore files = running.runtime().files("reports");
                files.put("lost", random(3_000_000));
                lose(files);
                for (int i = 0; i < 600 && running.runtime().hasOpenReaders(); i++) {
                    System.gc(); // nothing else finds what the program has lost
                    Thread.sleep(50);
                }
                assertThat(running.runtime().hasOpenReaders()).isFalse();
            }
            return null;
        });
        assertThat(logged).singleElement().asString().contains("'lost'", "has lost the reader");
    }

    private static void lose(FileStore files) throws IOException {
        assertThat(files.open("lost").orElseThrow().readNBytes(10)).hasSize(10);
    }

    @Test
    void anIdleTimeoutIsPositive() {
        assertThatThrownBy(() -> OpenFileOptions.DEFAULT.withIdleTimeout(Duration.ZERO))
                .isInstanceOf(InvalidArgumentException.class);
    }
}
