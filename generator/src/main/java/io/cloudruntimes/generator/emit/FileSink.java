package io.cloudruntimes.generator.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes generated files below a folder: only those that changed, each whole or not at all, and removes those that a former
 * run made and this one does not. Touches nothing that does not carry our header.
 */
public final class FileSink {
    /** What the first line of every generated file ends with. */
    public static final String HEADER = " by the Cloud Runtimes generator. Do not edit.";

    private final Path root;

    /** Writes below the given folder, which need not exist. */
    public FileSink(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * What a run did.
     *
     * @param files how many files the output has
     * @param written how many of them were new or changed
     * @param removed how many were no longer made
     */
    public record Summary(int files, int written, int removed) {
        /** For example {@code Generated 57 Java files (3 new or changed, 0 removed)}. */
        @Override
        public String toString() {
            return "Generated " + files + " Java files (" + written + " new or changed, " + removed + " removed)";
        }
    }

    /**
     * Makes the folder hold exactly these files, besides those that are not ours.
     *
     * @throws IllegalArgumentException if a path leads out of the folder; nothing is written then
     * @throws IOException if a file cannot be written, or one that is not ours stands in its place; nothing is written
     *     in the second case
     */
    public Summary write(List<GeneratedFile> files) throws IOException {
        List<Path> targets = new ArrayList<>();
        for (GeneratedFile file : files) {
            targets.add(target(file));
        }
        int written = 0;
        for (int i = 0; i < files.size(); i++) {
            written += writeIfChanged(targets.get(i), files.get(i).text()) ? 1 : 0;
        }
        return new Summary(files.size(), written, removeStale(new HashSet<>(targets)));
    }

    private Path target(GeneratedFile file) throws IOException {
        Path target = root.resolve(file.path()).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new IllegalArgumentException(
                    "the file " + file.path() + ", made from " + file.source() + ", would be written outside " + root);
        }
        for (Path at = target; at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw new IllegalArgumentException(
                        "the file " + file.path() + " would be written through the link " + at);
            }
        }
        if (Files.exists(target) && !(Files.isRegularFile(target) && isOurs(target))) {
            throw new FileAlreadyExistsException(target.toString(), null, "this is not a file that the generator made");
        }
        return target;
    }

    /** Writes a file whole or not at all; not, where it has this text. Says whether it wrote. */
    public static boolean writeIfChanged(Path target, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
            return false;
        }
        Path folder = target.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(target + " has no folder");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".generated", ".tmp");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    private int removeStale(Set<Path> kept) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        List<Path> stale;
        Path walked = root.toRealPath(); // the folder itself may be a link
        try (Stream<Path> all = Files.walk(walked)) {
            stale = all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path ->
                            path.toString().endsWith(".java") || path.toString().endsWith(".yaml"))
                    .filter(path -> !kept.contains(root.resolve(walked.relativize(path))))
                    .toList();
        }
        int removed = 0;
        for (Path path : stale) {
            if (isOurs(path)) {
                Files.delete(path);
                removed++;
            }
        }
        return removed;
    }

    private static boolean isOurs(Path path) throws IOException {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().map(line -> line.endsWith(HEADER)).orElse(false);
        }
    }
}
