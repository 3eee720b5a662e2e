package io.cloudruntimes.sidecars;

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

/**
 * A tool that tests need and that is fetched or built once, into a folder of the user's cache.
 *
 * @param folder the folder, one for each content of the files that say what the tool is
 */
public record CachedTool(Path folder) {
    /** Fills the folder. */
    @FunctionalInterface
    public interface Filling {
        /** Fetches or builds the tool. */
        void run() throws Exception;
    }

    /**
     * @param name the name of the tool
     * @param files what the tool is made of, such as a list of versions
     */
    public static CachedTool of(String name, Path... files) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files) {
            digest.update(Files.readAllBytes(file));
        }
        String home = System.getenv("XDG_CACHE_HOME");
        Path base = home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return new CachedTool(
                base.resolve("cloud-runtimes/" + name + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Fills the folder unless it is whole; others who want it meanwhile wait. */
    public void fill(Filling filling) throws Exception {
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

    /** Why a command cannot be run here; empty if it can. */
    public static String missing(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there =
                Arrays.stream(path.split(":", -1)).anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
        return there ? "" : "the command " + command + " is not installed";
    }

    /** Runs a command that fetches or builds something. */
    public static void run(Path folder, String... command) throws IOException, InterruptedException {
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
