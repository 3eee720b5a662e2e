package io.cloudruntimes.benchmarks.sidecar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that is measured on a real Dapr sidecar, in one run. Arguments: the class path of this project's client, the
 * class path of Dapr's SDK, and {@link Settings}.
 */
public final class SidecarBenchmark {
    private SidecarBenchmark() {}

    /** Runs it, and ends the JVM: Dapr's SDK shares threads between its clients that no {@code close} ends. */
    public static void main(String[] args) {
        int code = 0;
        try {
            run(args);
        } catch (Exception e) {
            e.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(String[] args) throws Exception {
        Settings settings = new Settings(Arrays.asList(args).subList(2, args.length));
        try (Running running = new Running()) {
            Target given = settings.sidecar();
            measure(given == null ? running.start() : given, settings, args[0], args[1]);
        }
    }

    private static void measure(Target target, Settings settings, String ours, String peer) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "JDK %s, %d processors. Medians of rounds in rotated order; in brackets: times Dapr's SDK.%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        try (Client first = new Sdk(target)) {
            first.call(Operation.SAVE); // there must be something to read
        }
        if (settings.part("calls")) {
            calls(target, settings);
        }
        if (settings.part("events")) {
            Events.compare(target, settings);
        }
        if (settings.part("start")) {
            ColdStart.compare(target, ours, peer, settings.comparison());
        }
        if (settings.part("jars")) {
            ClassPath.print("this project's client", ours);
            ClassPath.print("Dapr's SDK", peer);
        }
    }

    private static void calls(Target target, Settings settings) throws Exception {
        List<Client> clients = new ArrayList<>(List.of(
                new Ours("ours", target.url(""), true),
                new Ours("ours, HTTP", target.url("&wire=http"), true),
                new Ours("ours, gRPC", target.url("&wire=grpc"), false),
                new PlainHttp(target),
                new PlainGrpc(target),
                new Sdk(target)));
        for (Operation operation : settings.operations()) {
            List<Client> able = clients.stream()
                    .filter(client -> client.can(operation) && settings.includes(client.name()))
                    .toList();
            for (int callers : settings.callers()) {
                int calls = callers == 1 ? 2500 : 12_000;
                String what = operation + ", " + callers + (callers == 1 ? " caller" : " callers");
                Map<String, Round> named = new LinkedHashMap<>();
                settings.comparison()
                        .run(what, able, it -> Round.of(it, operation, callers, calls, target.pid()))
                        .forEach((client, round) -> named.put(client.name(), round));
                Table.head(what);
                Table.rows(named);
            }
        }
        for (Client client : clients) {
            client.close();
        }
    }
}
