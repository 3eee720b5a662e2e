package io.cloudruntimes.benchmarks.sidecar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sidecar, what it needs, and the application behind it: processes that end with this. */
final class Running implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();

    /** Starts them; to be called in the folder of the repository. */
    Target start() throws IOException {
        Process app = start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPath.ofThis(),
                App.class.getName()));
        String port = line(reader(app));
        Process sidecars = start(List.of("sidecars/dapr/run"));
        PrintStream commands = new PrintStream(sidecars.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader answers = reader(sidecars);
        line(answers); // that it is ready
        commands.println("start " + Target.APP + " APP_PORT=" + port);
        String started = line(answers);
        configure(port(started, "redis"));
        commands.println("pid " + Target.APP);
        String[] pid = line(answers).split(" ");
        return new Target(port(started, "http"), port(started, "grpc"), Long.parseLong(pid[2]));
    }

    /** Writes the configuration item that is read, which no call of a sidecar can. */
    private static void configure(int redisPort) throws IOException {
        try (Socket redis = new Socket(InetAddress.getLoopbackAddress(), redisPort)) {
            String commands = "SELECT 1\r\nSET " + Target.KEY + " jdbc:postgresql://db/orders\r\nQUIT\r\n";
            redis.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
            String answers = new String(redis.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answers.equals("+OK\r\n+OK\r\n+OK\r\n")) {
                throw new IOException("Redis returned " + answers);
            }
        }
    }

    private static int port(String started, String wire) {
        return Arrays.stream(started.split(" "))
                .filter(word -> word.startsWith(wire + "="))
                .map(word -> Integer.parseInt(word.substring(wire.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader from) throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new IOException("a process ended before it was ready; its output is above");
        }
        return line;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : processes) {
            process.getOutputStream().close(); // the end of its input stops it
            process.waitFor();
        }
    }
}
