package io.cloudruntimes.contract.sidecar;

import io.cloudruntimes.contract.Repo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The real sidecars of this run of the tests, started with what they need when first asked for. The script that starts them
 * stops all of it when this process ends, however it ends.
 */
public final class Sidecars {
    private static final String SETTING = "CLOUD_RUNTIMES_SIDECARS";
    private static @Nullable Sidecars running;

    private final PrintStream commands;
    private final BufferedReader answers;
    private final Map<String, Sidecar> started = new ConcurrentHashMap<>();

    /** A sidecar, the ports of its API, and the port at which it calls its application; 0 if it does not. */
    public record Sidecar(String id, int httpPort, int grpcPort, int appPort) {
        /** Its URL, with parameters such as {@code wire=http}. */
        public String url(String... parameters) {
            String more = parameters.length == 0 ? "" : "&" + String.join("&", parameters);
            return "dapr://127.0.0.1:" + httpPort + "?grpc=" + grpcPort + (appPort == 0 ? "" : "&app=" + appPort)
                    + more;
        }
    }

    private Sidecars() throws IOException {
        System.err.println(
                "Starting real sidecars; the first time on a machine this builds them, which takes some minutes");
        Process process = new ProcessBuilder(
                        Repo.root().resolve("contract-tests/sidecars/run").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        expect("ready");
    }

    /** Why sidecars are not started here; null if they are. */
    public static @Nullable String notHere() {
        String setting = System.getenv().getOrDefault(SETTING, "");
        if (setting.equals("required")) {
            return null;
        }
        if (setting.equals("off")) {
            return SETTING + "=off";
        }
        return hasGo()
                ? null
                : "no Go is installed to build the sidecar with; set " + SETTING + "=required to have it fetched";
    }

    private static boolean hasGo() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
    }

    /** The sidecars of this run. */
    public static synchronized Sidecars get() {
        Sidecars there = running;
        if (there == null) {
            try {
                there = new Sidecars();
            } catch (IOException e) {
                throw new UncheckedIOException("the sidecars could not be started", e);
            }
            running = there;
        }
        return there;
    }

    /** The sidecar of an application, started if it is not running; settings are as the script {@code run} says. */
    public synchronized Sidecar start(String id, String... settings) {
        return started.computeIfAbsent(id, missing -> {
            String[] words = ask("start " + id + " " + String.join(" ", settings), "started " + id)
                    .split(" ");
            return new Sidecar(
                    id,
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    words.length > 4 ? Integer.parseInt(words[4]) : 0);
        });
    }

    /** The URL of the sidecar of an application, started anew with its API on Unix sockets. It may not be ready yet. */
    public synchronized String startAtSockets(String id) {
        String[] words = ask("start " + id + " SOCKETS=yes", "started " + id).split(" ");
        return "dapr:?http=" + words[2] + "&grpc=" + words[3];
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
            throw new IOException("the script that runs the sidecars said '" + line + "' in place of '" + start
                    + "'; its own messages stand above");
        }
        return line;
    }
}
