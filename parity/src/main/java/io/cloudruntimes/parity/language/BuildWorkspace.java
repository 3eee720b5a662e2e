package io.cloudruntimes.parity.language;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.bundle.Bundles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where clients and runners are built.
 *
 * @param repository the root of the project
 * @param folder where everything that is made goes
 * @param cache where goes what is slow to fetch, so that it is fetched once
 * @param limit how long one build step may take
 */
public record BuildWorkspace(Path repository, Path folder, Path cache, Duration limit) {
    /** The usual one: below {@code parity/target}, with the user's cache. */
    public static BuildWorkspace of(Path repository) {
        String home = System.getenv("XDG_CACHE_HOME");
        Path base = home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return new BuildWorkspace(
                repository,
                repository.resolve("parity/target/runners"),
                base.resolve("cloud-runtimes"),
                Duration.ofMinutes(5));
    }

    public Path spec() {
        return repository.resolve("spec");
    }

    /** The whole API as one OpenAPI document, which is what a stock generator reads. */
    public Path document() {
        Path bundle = folder.resolve("bundle");
        try {
            Generation.bundle(spec(), bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.resolve(Bundles.OPENAPI);
    }

    /** The hand-written part of a language. */
    public Path source(String language) {
        return repository.resolve("parity").resolve(language);
    }

    /** An empty folder of a language. */
    public Path fresh(String language) {
        Path made = folder.resolve(language);
        try {
            if (Files.exists(made)) {
                try (Stream<Path> all = Files.walk(made)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a language into its folder. */
    public static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the cache that belongs to these files' content; it may not be there yet. */
    public Path cached(String what, Path... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return cache.resolve("parity-" + what + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work that fills a folder. */
    public interface Filling {
        void into(Path folder) throws ToolException;
    }

    /**
     * Fills a folder of the cache unless it is whole; one that was broken off is filled again. Others who want it meanwhile
     * wait.
     */
    public static void fill(Path folder, Filling filling) throws ToolException {
        Path whole = folder.resolve("whole");
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && Files.exists(whole)) {
                    return;
                }
                filling.into(folder);
                Files.writeString(whole, "");
            }
        } catch (ToolException e) {
            throw new ToolException(
                    e.getMessage() + "\n    The first run fetches what a client stands on and needs the network for"
                            + " it; it is then kept in " + folder);
        } catch (IOException e) {
            throw new ToolException("the cache " + folder + " cannot be written: " + e.getMessage());
        }
    }

    /** Says what is missing if a program is not on the path. */
    public static void need(String program, String howToHaveIt) throws ToolException {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            throw new ToolException("the command `" + program + "` is missing; " + howToHaveIt);
        }
    }

    /** Runs a build step in a folder; its output goes to a log beside it. */
    public void step(String name, Path in, Map<String, String> environment, String... command) throws ToolException {
        Processes.run(List.of(command), in, environment, folder.resolve(name + ".log"), limit);
    }
}
