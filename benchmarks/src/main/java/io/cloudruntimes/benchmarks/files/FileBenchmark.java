package io.cloudruntimes.benchmarks.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Compares the clients on one embedded runtime, which is a process of its own, in turn; each JVM has a heap of 64 MiB. */
public final class FileBenchmark {
    private static final String HEAP = "-Xmx64m";
    private static final List<String> CLIENTS = List.of("ours", "okhttp");

    private FileBenchmark() {}

    /** One transfer. */
    private record Transfer(double putSeconds, double getSeconds, double peakMebibytes) {}

    /** The class path of the embedded runtime; the number of bytes; the number of rounds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long bytes = Long.parseLong(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("files");
        Process server = java(
                arguments[0],
                List.of(
                        "io.cloudruntimes.embedded.Main",
                        "serve",
                        "--port",
                        "0",
                        "--file",
                        folder.resolve("data.db").toString()));
        try {
            String line = output(server).readLine();
            if (line == null) {
                throw new IOException("the embedded runtime did not start; its own messages stand above");
            }
            String address = line.substring(line.lastIndexOf(' ') + 1);
            Map<String, List<Transfer>> transfers = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (String client : CLIENTS) {
                    Transfer transfer = transfer(client, address, bytes);
                    System.out.println("round " + (round + 1) + " of " + rounds + ", " + client + ": " + transfer);
                    transfers.computeIfAbsent(client, it -> new ArrayList<>()).add(transfer);
                }
            }
            System.out.printf(
                    Locale.ROOT, "%n%d bytes%n%-10s %10s %10s %14s%n", bytes, "", "put s", "get s", "peak heap MiB");
            transfers.forEach((client, all) -> System.out.printf(
                    Locale.ROOT,
                    "%-10s %10.1f %10.1f %14.0f%n",
                    client,
                    median(all.stream().mapToDouble(Transfer::putSeconds)),
                    median(all.stream().mapToDouble(Transfer::getSeconds)),
                    median(all.stream().mapToDouble(Transfer::peakMebibytes))));
        } finally {
            server.destroyForcibly().waitFor();
            delete(folder);
        }
    }

    private static Transfer transfer(String client, String address, long bytes) throws IOException {
        String line = output(java(
                        System.getProperty("java.class.path"),
                        List.of(FileTransfer.class.getName(), client, address, Long.toString(bytes))))
                .readLine();
        if (line == null) {
            throw new IOException("the client '" + client + "' failed; its own messages stand above");
        }
        double[] figures =
                Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Transfer(figures[0], figures[1], figures[2]);
    }

    private static Process java(String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp", classPath));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
