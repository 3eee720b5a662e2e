package io.cloudruntimes.parity.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Other programs: started, waited for, and ended with all that they started. */
public final class Processes {
    private static final int LAST_LINES = 12;
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        // a run that is broken off leaves none behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Processes::end), "parity-end"));
    }

    private Processes() {}

    /** Starts a program, which {@link #end} ends, or the end of this one. */
    public static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        RUNNING.add(process);
        return process;
    }

    /**
     * Runs a program to its end.
     *
     * @param log where its output goes
     * @param limit how long it may take
     * @throws ToolException if it cannot be started, fails, or takes longer
     */
    public static void run(List<String> command, Path folder, Map<String, String> environment, Path log, Duration limit)
            throws ToolException {
        String text = String.join(" ", command);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = start(builder);
        } catch (IOException e) {
            throw new ToolException("`" + text + "` could not be started: " + e.getMessage());
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ToolException(
                        "`" + text + "` did not end within " + limit.toSeconds() + " s. Its last output:" + last(log));
            }
            if (process.exitValue() != 0) {
                throw new ToolException(
                        "`" + text + "` failed with status " + process.exitValue() + ". Its last output:" + last(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("`" + text + "` was interrupted");
        } finally {
            end(process);
        }
    }

    /** Ends a process and those that it started, at once. */
    public static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        RUNNING.remove(process);
    }

    /** The last lines of a log, indented, or that there are none. */
    public static String last(Path log) {
        try {
            // a log need not be UTF-8
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                return " nothing";
            }
            StringBuilder text = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                    .forEach(line -> text.append("\n    ").append(line, 0, Math.min(line.length(), 300)));
            return text.toString();
        } catch (IOException e) {
            return " (its log cannot be read: " + e.getMessage() + ")";
        }
    }
}
