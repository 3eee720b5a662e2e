package io.cloudruntimes.suites;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudruntimes.sidecars.CachedTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the suites have in common. */
final class Suite {
    private static final String MODE = System.getenv().getOrDefault("CLOUD_RUNTIMES_SUITES", "");

    private Suite() {}

    /** Skips the test where the suites are not to run, or a command is missing that need not be there. */
    static void need(String command) {
        assumeTrue(!MODE.equals("off"), "NOT RUN: CLOUD_RUNTIMES_SUITES=off");
        String missing = CachedTool.missing(command);
        if (MODE.equals("required") && !missing.isEmpty()) {
            throw new AssertionError(missing + ", and CLOUD_RUNTIMES_SUITES=required");
        }
        assumeTrue(missing.isEmpty(), "NOT RUN: " + missing);
    }

    /** The reasons of a list of exceptions, by what they are the reasons of. */
    @SuppressWarnings("unchecked")
    static Map<String, String> reasons(Path file, String key) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        var entries = (List<Map<String, String>>)
                Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        for (Map<String, String> entry : entries) {
            String reason = Objects.requireNonNull(entry.get("reason"));
            if (reason.isBlank() || reasons.put(Objects.requireNonNull(entry.get(key)), reason) != null) {
                throw new AssertionError(file + ": " + entry + " is there twice, or has no reason");
            }
        }
        return reasons;
    }

    /**
     * Runs a command in a folder, with its output in a file there.
     *
     * @return its exit status
     */
    static int run(Path folder, Path output, long seconds, List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError(command.get(0) + " did not end within " + seconds + " s:\n" + text(output));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a command printed. */
    static String text(Path output) {
        try {
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
