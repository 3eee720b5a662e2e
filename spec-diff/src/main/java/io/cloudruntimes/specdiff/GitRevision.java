package io.cloudruntimes.specdiff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The specification as it is in a revision of git, by the command {@code git}. */
final class GitRevision {
    private static final String FOLDER = "spec";

    private final Path repository;
    private final String name;
    private final String git;

    GitRevision(Path repository, String name) {
        this(repository, name, "git");
    }

    /** A revision, by a git of another name. */
    GitRevision(Path repository, String name, String git) {
        this.repository = repository;
        this.name = name;
        this.git = git;
    }

    /** Writes the files of the revision into a folder, and gives the folder of the specification. */
    Path extract(Path scratch) throws IOException {
        Result inside = git("rev-parse", "--show-prefix");
        if (inside.code() != 0) {
            throw new ComparisonException("'" + name + "' is no folder, and " + repository
                    + " is not in a repository of git, so it is no revision either: " + inside.error());
        }
        Result commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        if (commit.code() != 0) {
            throw new ComparisonException("'" + name + "' is neither a folder nor a revision that git knows in "
                    + repository + ". In a clone without its history, fetch it: git fetch --unshallow --tags");
        }
        Result archive = git("archive", "--format=zip", commit.text(), FOLDER);
        if (archive.code() != 0) {
            throw new ComparisonException("the revision '" + name + "' has no folder '" + FOLDER + "' below "
                    + repository + ": " + archive.error());
        }
        unzip(archive.out(), scratch);
        return scratch.resolve(FOLDER);
    }

    private static void unzip(byte[] archive, Path scratch) throws IOException {
        Path root = scratch.toAbsolutePath().normalize();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new ComparisonException(
                            "the archive of git has a file out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Path parent = file.getParent();
                    Files.createDirectories(parent == null ? root : parent);
                    Files.copy(zip, file);
                }
            }
        }
    }

    private Result git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(git, "-C", repository.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("git", ".err");
        try {
            Process process = start(new ProcessBuilder(command).redirectError(errors.toFile()));
            process.getOutputStream().close();
            byte[] out;
            try (InputStream in = process.getInputStream()) {
                out = in.readAllBytes();
            }
            int code = process.waitFor();
            return new Result(code, out, Files.readString(errors).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComparisonException("interrupted while git was at work", e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new ComparisonException(
                    "'" + name
                            + "' is no folder, and a revision needs the command git, which cannot be started here:"
                            + " install git, or give a folder with the older specification",
                    e);
        }
    }

    private record Result(int code, byte[] out, String error) {
        String text() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }
}
