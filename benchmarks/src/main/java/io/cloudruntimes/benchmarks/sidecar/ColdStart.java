package io.cloudruntimes.benchmarks.sidecar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From the start of a JVM to the first response of the sidecar: a process for each time, on the client's own class path. */
final class ColdStart {
    private ColdStart() {}

    /** A program of one client. */
    private record Program(String name, Class<?> main, String classPath, List<String> arguments) {}

    static void compare(Target target, String ours, String peer, Comparison comparison) throws Exception {
        List<Program> programs = List.of(
                new Program("ours, HTTP", FirstAnswer.class, ours, List.of(target.url("&wire=http"))),
                new Program("ours, gRPC", FirstAnswer.class, ours, List.of(target.url("&wire=grpc"))),
                new Program(
                        "Dapr's SDK",
                        FirstAnswerOfSdk.class,
                        peer,
                        List.of(Integer.toString(target.httpPort()), Integer.toString(target.grpcPort()))));
        Map<Program, Round> medians = comparison.run("cold start", programs, ColdStart::start);
        double peerMicros = medians.get(programs.get(2)).p50Micros();
        double peerCpu = medians.get(programs.get(2)).clientMicros();
        System.out.printf(Locale.ROOT, "%n%-18s %19s %15s%n", "cold start", "to the answer ms", "CPU ms");
        medians.forEach((program, round) -> System.out.printf(
                Locale.ROOT,
                "%-18s %12.0f (%4.2f) %8.0f (%4.2f)%n",
                program.name(),
                round.p50Micros() / 1e3,
                round.p50Micros() / peerMicros,
                round.clientMicros() / 1e3,
                round.clientMicros() / peerCpu));
    }

    private static Round start(Program program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPath.ofThis() + ":" + program.classPath(),
                program.main().getName()));
        command.addAll(program.arguments());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals("answered")) {
                line = out.readLine();
            }
            long nanos = System.nanoTime() - start;
            String cpu = out.readLine();
            process.waitFor();
            if (cpu == null) {
                throw new IOException(command + " did not respond");
            }
            return Round.of(new Meter(Long.parseLong(cpu), 0, 0), 1, nanos / 1e9, new long[] {nanos});
        }
    }
}
