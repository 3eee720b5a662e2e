package io.cloudruntimes.sdktests.dapr.wires;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes the programs of other languages ready; what they stand on is fetched once, into the user's cache. */
final class ClientLanguage {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private ClientLanguage() {}

    /** The program in Python, in a virtual environment of its own. */
    static ClientProgram python() throws Exception {
        Path folder = HERE.resolve("python");
        Path cache = cached("python", folder.resolve("requirements.txt"));
        Path python = cache.resolve("bin/python");
        fill(cache, () -> {
            run(folder, "python3", "-m", "venv", "--clear", cache.toString());
            run(folder, python.toString(), "-m", "pip", "install", "--quiet", "-r", "requirements.txt");
        });
        return new ClientProgram(List.of(python.toString(), "main.py"), folder);
    }

    /** The program in Go. */
    static ClientProgram go() throws Exception {
        Path folder = HERE.resolve("go");
        Path cache = cached("go", folder.resolve("go.sum"), folder.resolve("main.go"));
        Path program = cache.resolve("main");
        fill(cache, () -> run(folder, "go", "build", "-buildvcs=false", "-o", program.toString(), "."));
        return new ClientProgram(List.of(program.toString()), folder);
    }

    /** Why the programs of a language cannot be run here; empty if they can. */
    static String missing(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there = Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
        return there ? "" : "the command " + command + " is not installed";
    }

    private interface Filling {
        void run() throws Exception;
    }

    private static Path cached(String name, Path... files) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        String home = System.getenv("XDG_CACHE_HOME");
        Path base = home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return base.resolve(
                "cloud-runtimes/sdk-dapr-" + name + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8));
    }

    /** Fills a folder of the cache unless it is whole; others who want it meanwhile wait. */
    private static void fill(Path folder, Filling filling) throws Exception {
        Files.createDirectories(folder);
        Path whole = folder.resolveSibling(folder.getFileName() + ".whole");
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(whole)) {
                filling.run();
                Files.writeString(whole, "");
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(List.of(command) + " failed with status " + status
                    + "; the first run needs the network for what the program stands on");
        }
    }
}
