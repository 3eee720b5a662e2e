package io.cloudruntimes.sidecars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real sidecars of one runtime in this run of the tests, started with what they need when first asked for. The script that
 * starts them stops all of it when this process ends, however it ends. {@code sidecars/README.md} describes what the script
 * understands.
 */
public final class Sidecars {
    private static final Map<String, Sidecars> RUNNING = new ConcurrentHashMap<>();

    private final PrintStream commands;
    private final BufferedReader answers;
    private final Map<String, Sidecar> started = new ConcurrentHashMap<>();

    private Sidecars(SidecarDescription description) {
        System.err.println("Starting real sidecars of " + description.runtime()
                + "; the first time on a machine this builds them, which takes some minutes");
        try {
            Process process = new ProcessBuilder(description.script().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            expect("ready");
        } catch (IOException e) {
            throw new UncheckedIOException("the sidecars of " + description.runtime() + " could not be started", e);
        }
    }

    /** The sidecars of a runtime. */
    public static Sidecars of(String runtime) {
        return RUNNING.computeIfAbsent(runtime, name -> new Sidecars(SidecarDescription.of(name)));
    }

    /** Ends the sidecar that an application has in each runtime, where one runs. */
    public static void terminateEach(String id) {
        RUNNING.values().forEach(sidecars -> {
            if (sidecars.started.containsKey(id)) {
                sidecars.terminate(id);
            }
        });
    }

    /** The sidecar of an application, started if it is not running. */
    public synchronized Sidecar start(String id, String... settings) {
        return started.computeIfAbsent(
                id, missing -> Sidecar.parse(ask("start " + id + " " + String.join(" ", settings), "started " + id)));
    }

    /** Ends a sidecar with {@code kill -9}; it can be started again, on the same ports. */
    public synchronized void kill(String id) {
        ask("kill " + id, "ended " + id);
        started.remove(id);
    }

    /** Asks a sidecar to end and waits until it has. */
    public synchronized void terminate(String id) {
        ask("term " + id, "ended " + id);
        started.remove(id);
    }

    /** The id of the process of a sidecar. */
    public synchronized long pid(String id) {
        return Long.parseLong(ask("pid " + id, "pid " + id).split(" ")[2]);
    }

    /** Ends the store behind the sidecars. */
    public synchronized void stopStore() {
        ask("store stop", "store stopped");
    }

    /** Starts the store again, empty. */
    public synchronized void startStore() {
        ask("store start", "store started");
    }

    private String ask(String command, String answer) {
        commands.println(command);
        try {
            return expect(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }

    private String expect(String start) throws IOException {
        String line = answers.readLine();
        if (line == null || !line.startsWith(start)) {
            throw new IOException("the script that runs the sidecars printed '" + line + "' instead of '" + start
                    + "'; its own messages stand above");
        }
        return line;
    }
}
