package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.FileReader;
import io.cloudruntimes.FileStore;
import io.cloudruntimes.ListFilesOptions;
import io.cloudruntimes.OpenFileOptions;
import io.cloudruntimes.PutFileOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.file.FileInfo;
import io.cloudruntimes.file.ListFilesResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, on each runtime. Each case has a folder of its own. */
class FileConformanceTest {
    private static final String STORE = "reports";

    private final String folder = "f-" + System.nanoTime() + "/";

    static List<Target> targets() {
        return Target.all();
    }

    private static String text(FileStore files, String name) {
        return files.read(name).map(Bytes::toUtf8).orElse("absent");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aFileIsReadAsItWasWritten(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            String name = folder + "a";
            check(target, STORE, "file-absent", "absent", () -> text(files, name));
            for (String value : List.of("hello", "", "aGVsbG8=", "\"quoted\"", "{\"n\":9007199254740993}", "null")) {
                check(target, STORE, "file-value", value, () -> {
                    files.put(name, Bytes.utf8(value).toByteArray());
                    return text(files, name);
                });
            }
            check(target, STORE, "file-bytes", true, () -> {
                files.put(name, new ByteArrayInputStream(random(1_000_000)));
                return files.read(name).equals(Optional.of(Bytes.of(random(1_000_000))));
            });
            check(target, STORE, "file-async", "async", () -> {
                files.async().put(name, Bytes.utf8("async").toByteArray()).join();
                return files.async().read(name).join().orElseThrow().toUtf8();
            });
            check(target, STORE, "file-deleted", "absent", () -> {
                files.delete(name);
                files.delete(name);
                return text(files, name);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aStreamIsReadWhileItArrives(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            byte[] bytes = random(2_500_000);
            check(target, STORE, "file-stream", true, () -> {
                files.put(folder + "a", new ByteArrayInputStream(bytes));
                try (FileReader reader = files.open(folder + "a").orElseThrow()) {
                    byte[] begin = reader.readNBytes(1000);
                    byte[] rest = reader.readAllBytes();
                    return begin.length == 1000
                            && Bytes.of(rest).equals(Bytes.of(Arrays.copyOfRange(bytes, 1000, bytes.length)))
                            && reader.read() < 0;
                }
            });
            check(target, STORE, "file-closed-early", 1000, () -> {
                try (FileReader reader = files.open(folder + "a").orElseThrow()) {
                    return reader.readNBytes(1000).length;
                }
            });
            check(target, STORE, "file-gzip", true, () -> {
                byte[] zipped = gzip(new byte[10_000]);
                files.put(folder + "a.gz", zipped);
                return files.read(folder + "a.gz").equals(Optional.of(Bytes.of(zipped)));
            });
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatAStoreKnowsOfAFileIsReturned(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            PutFileOptions pdf = PutFileOptions.DEFAULT.withContentType("application/pdf");
            check(target, STORE, "file-facts", "4 application/pdf same", () -> {
                String etag = files.put(folder + "a", random(4), pdf).etag().orElseThrow();
                FileInfo info = files.stat(folder + "a").orElseThrow();
                try (FileReader reader = files.open(folder + "a").orElseThrow()) {
                    boolean same = reader.etag().equals(info.etag())
                            && info.etag().orElseThrow().equals(etag)
                            && reader.contentType().equals(info.contentType())
                            && reader.size().equals(info.size())
                            && reader.modified().equals(info.modified())
                            && reader.modified().isPresent();
                    return info.size().orElseThrow() + " " + info.contentType().orElseThrow()
                            + (same ? " same" : " other");
                }
            });
            check(
                    target,
                    STORE,
                    "file-stat-absent",
                    "absent",
                    () -> files.stat(folder + "missing").map(FileInfo::name).orElse("absent"));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aRangeOfOneVersionIsRead(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            String name = folder + "a";
            check(target, STORE, "file-range", "345 789  ", () -> {
                files.put(name, Bytes.utf8("0123456789").toByteArray());
                return part(files, name, OpenFileOptions.range(3, 3)) + " "
                        + part(files, name, OpenFileOptions.from(7)) + " "
                        + part(files, name, OpenFileOptions.from(10)) + " "
                        + part(files, name, OpenFileOptions.range(Long.MAX_VALUE, Long.MAX_VALUE));
            });
            check(target, STORE, "file-range-of-another-version", "conflict", () -> {
                String etag =
                        files.put(name, Bytes.utf8("old").toByteArray()).etag().orElse("none");
                files.put(name, Bytes.utf8("new").toByteArray());
                return part(files, name, OpenFileOptions.from(1).withEtag(etag));
            });
        }
    }

    private static String part(FileStore files, String name, OpenFileOptions range) {
        return files.read(name, range).map(Bytes::toUtf8).orElse("absent");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesAreAnyRelativePath(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            List<String> names = List.of(
                    "d e+f%2Fg?h#i&j=k",
                    "\u00e9\u20ac\ud83d\ude00", "cafe\u0301", "caf\u00e9", "A", "a", "...a", "\"\\", " ", "b/c/d");
            for (String name : names) {
                check(target, STORE, "file-odd-name", name, () -> {
                    files.put(folder + name, Bytes.utf8(name).toByteArray());
                    return text(files, folder + name);
                });
            }
            for (String name : names) { // none has replaced another
                check(target, STORE, "file-odd-name-kept", name, () -> text(files, folder + name));
            }
            check(target, STORE, "file-odd-names-listed", true, () -> {
                try (Stream<FileInfo> listed = files.list(folder)) {
                    return listed.map(FileInfo::name)
                            .toList()
                            .equals(names.stream()
                                    .map(name -> folder + name)
                                    .sorted(FileConformanceTest::byCodePoints)
                                    .toList());
                }
            });
            for (String name :
                    List.of("", "/", "/etc/passwd", "..", "../x", "a/../b", "./a", "a/", "a//b", "a\u0000b")) {
                check(target, STORE, "file-wrong-name", "invalid_argument", () -> files.open(name));
            }
            check(target, STORE, "file-long-name", "invalid_argument", () -> files.open("n".repeat(1025)));
        }
    }

    private static int byCodePoints(String one, String other) {
        return Arrays.compareUnsigned(
                Bytes.utf8(one).toByteArray(), Bytes.utf8(other).toByteArray());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aNameMayBeginWithTheNameOfAnotherFile(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            check(target, STORE, "file-below-a-file", "1 2", () -> {
                files.put(folder + "a", Bytes.utf8("1").toByteArray());
                files.put(folder + "a/b", Bytes.utf8("2").toByteArray());
                return text(files, folder + "a") + " " + text(files, folder + "a/b");
            });
            check(target, STORE, "file-above-a-file", "1 2", () -> {
                files.put(folder + "c/d", Bytes.utf8("2").toByteArray());
                files.put(folder + "c", Bytes.utf8("1").toByteArray());
                return text(files, folder + "c") + " " + text(files, folder + "c/d");
            });
            check(
                    target,
                    STORE,
                    "file-never-hidden",
                    "1, 2",
                    () -> text(files, folder + "a") + ", " + text(files, folder + "c/d"));
            check(target, STORE, "file-delete-above-a-file", "2", () -> {
                files.delete(folder + "c");
                return text(files, folder + "c/d");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void pagesHoldWhileTheirFilesAreDeleted(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            check(target, STORE, "file-pages", "25 of 25, then 0", () -> {
                for (int i = 0; i < 25; i++) {
                    files.put(folder + i, new byte[1]);
                }
                List<String> seen = new ArrayList<>();
                ListFilesOptions options = ListFilesOptions.DEFAULT.withPageSize(10);
                ListFilesResponse page = files.page(folder, options);
                while (true) {
                    page.files().forEach(file -> {
                        seen.add(file.name());
                        files.delete(file.name());
                    });
                    if (page.nextPageToken().isEmpty()) {
                        return seen.stream().distinct().count() + " of " + seen.size() + ", then "
                                + files.list(folder).count();
                    }
                    page = files.page(
                            folder, options.withPageToken(page.nextPageToken().get()));
                }
            });
            check(target, STORE, "file-token-of-another-prefix", "invalid_argument", () -> {
                files.put(folder + "a", new byte[1]);
                files.put(folder + "b", new byte[1]);
                ListFilesOptions one = ListFilesOptions.DEFAULT.withPageSize(1);
                String token = files.page(folder, one).nextPageToken().orElseThrow();
                return files.page(folder + "b", one.withPageToken(token));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aStreamThatBreaksOffWritesNothing(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            check(target, STORE, "file-broken-stream", "cancelled", () -> {
                files.put(folder + "a", Bytes.utf8("old").toByteArray());
                return files.put(folder + "a", new BreakingStream(300_000));
            });
            check(target, STORE, "file-after-a-broken-stream", "old", () -> text(files, folder + "a"));
        }
    }

    /** Fails after some bytes. */
    private static final class BreakingStream extends InputStream {
        private int left;

        BreakingStream(int length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (--left < 0) {
                throw new IOException("the cable was cut");
            }
            return 1;
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aFileBeyondTheLimitOfTheWireIsRefusedBeforeItIsSent(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files(STORE);
            check(target, STORE, "file-of-4-mib", 4 << 20, () -> {
                files.put(folder + "a", new ByteArrayInputStream(random(4 << 20)));
                return files.read(folder + "a").orElseThrow().length();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aStoreThatIsMissingIsAnError(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            FileStore files = runtime.files("no-such-store");
            if (!target.hasAnyComponent()) {
                check(target, STORE, "file-no-store", "component_not_found", () -> files.open("a"));
                check(target, STORE, "file-no-store", "component_not_found", () -> files.put("a", new byte[1]));
            }
        }
    }
}
