package io.cloudruntimes.benchmarks.sidecar;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a program needs at run time: how many jars and how large they are. */
final class ClassPath {
    private ClassPath() {}

    /** Where the classes of this program are. */
    static String ofThis() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0])
                .toAbsolutePath()
                .toString();
    }

    static void print(String name, String classPath) throws IOException {
        List<Path> entries = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .distinct()
                .toList();
        long bytes = 0;
        for (Path entry : entries) {
            bytes += Files.isDirectory(entry) ? packed(entry) : Files.size(entry);
        }
        System.out.printf(Locale.ROOT, "%nrun time of %s: %d jars, %.2f MB%n", name, entries.size(), bytes / 1e6);
        for (Path entry : entries) {
            System.out.printf(
                    Locale.ROOT,
                    "  %5.2f MB %s%n",
                    (Files.isDirectory(entry) ? packed(entry) : Files.size(entry)) / 1e6,
                    Files.isDirectory(entry)
                            ? entry.getParent().getParent().getFileName() + " (as a jar)"
                            : entry.getFileName());
        }
    }

    /** How large a jar of the folder would be. */
    private static long packed(Path folder) throws IOException {
        AtomicLong count = new AtomicLong();
        try (OutputStream counting = new OutputStream() {
                    @Override
                    public void write(int b) {
                        count.incrementAndGet();
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        count.addAndGet(length);
                    }
                };
                ZipOutputStream zip = new ZipOutputStream(counting);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return count.get();
    }
}
