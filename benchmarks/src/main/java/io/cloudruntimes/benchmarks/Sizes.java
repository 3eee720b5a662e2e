package io.cloudruntimes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much source there is: of the generated client, and of the stock one from the same documents. */
public final class Sizes {
    private Sizes() {}

    /** Prints a row for each folder: its name, the number of Java files in it, and of their lines. */
    public static void main(String[] folders) throws IOException {
        System.out.printf(Locale.ROOT, "%-60s %8s %8s%n", "sources", "files", "lines");
        for (String folder : folders) {
            List<Path> files = javaFilesOf(Path.of(folder));
            long lines = 0;
            for (Path file : files) {
                try (Stream<String> text = Files.lines(file)) {
                    lines += text.count();
                }
            }
            System.out.printf(Locale.ROOT, "%-60s %8d %8d%n", folder, files.size(), lines);
        }
    }

    private static List<Path> javaFilesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
