package io.cloudruntimes.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.Bytes;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.config.Properties;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls to a real Dapr sidecar, side by side with Dapr's own SDK: one caller and 64, rounds in turn, medians of the rounds.
 * Arguments: the ports of the sidecar's HTTP and gRPC API.
 */
public final class SidecarBenchmark {
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private SidecarBenchmark() {}

    /** What one client does in one call. */
    private interface Work {
        void call() throws Exception;
    }

    /** What was measured in one round. */
    private record Round(double perSecond, double p50Micros, double p99Micros, double cpuMicros) {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        String url = "dapr://127.0.0.1:" + args[0] + "?grpc=" + args[1];
        Map<String, String> ports = Map.of("http", args[0], "grpc", args[1]);
        try (CloudRuntimes http = CloudRuntimes.connect(url + "&wire=http");
                CloudRuntimes grpc = CloudRuntimes.connect(url + "&wire=grpc");
                DaprClient sdk = new DaprClientBuilder()
                        .withPropertyOverrides(Map.of(
                                Properties.HTTP_PORT, ports.get("http"), Properties.GRPC_PORT, ports.get("grpc")))
                        .build()) {
            byte[] value = "{\"id\":\"o-1\",\"n\":42}".getBytes(StandardCharsets.UTF_8);
            http.state("orders").save("o-1", Bytes.of(value));
            compare(
                    "state get",
                    peers(
                            () -> http.state("orders").get("o-1", byte[].class).orElseThrow(),
                            () -> grpc.state("orders").get("o-1", byte[].class).orElseThrow(),
                            () -> sdk.getState("orders", "o-1", byte[].class).block()));
            compare(
                    "state save",
                    peers(
                            () -> http.state("orders").save("o-2", value),
                            () -> grpc.state("orders").save("o-2", value),
                            () -> sdk.saveState("orders", "o-2", value).block()));
            compare(
                    "publish",
                    peers(
                            () -> http.pubsub("bus-memory").publish("t", value),
                            () -> grpc.pubsub("bus-memory").publish("t", value),
                            () -> sdk.publishEvent("bus-memory", "t", value).block()));
        }
    }

    private static Map<String, Work> peers(Work http, Work grpc, Work sdk) {
        Map<String, Work> peers = new LinkedHashMap<>();
        peers.put("over HTTP", http);
        peers.put("over gRPC", grpc);
        peers.put("Dapr's SDK", sdk);
        return peers;
    }

    private static void compare(String what, Map<String, Work> peers) throws Exception {
        for (int callers : new int[] {1, 64}) {
            int calls = callers == 1 ? 3000 : 12_000;
            Map<String, List<Round>> rounds = new LinkedHashMap<>();
            List<String> names = new ArrayList<>(peers.keySet());
            for (int round = 0; round <= ROUNDS; round++) {
                for (int i = 0; i < names.size(); i++) {
                    String name = names.get((i + round) % names.size());
                    Round measured = measure(peers.get(name), callers, calls);
                    if (round > 0) { // the first warms up
                        rounds.computeIfAbsent(name, missing -> new ArrayList<>())
                                .add(measured);
                    }
                }
            }
            for (String name : names) {
                List<Round> all = rounds.get(name);
                System.out.printf(
                        Locale.ROOT,
                        "%-10s %2d callers  %-10s %8.0f calls/s  p50 %8.0f us  p99 %8.0f us  client CPU %6.0f us/call%n",
                        what,
                        callers,
                        name,
                        median(all.stream().mapToDouble(Round::perSecond).toArray()),
                        median(all.stream().mapToDouble(Round::p50Micros).toArray()),
                        median(all.stream().mapToDouble(Round::p99Micros).toArray()),
                        median(all.stream().mapToDouble(Round::cpuMicros).toArray()));
            }
        }
    }

    private static Round measure(Work work, int callers, int calls) throws Exception {
        long[] nanos = new long[calls];
        int each = calls / callers;
        ExecutorService executor = Executors.newFixedThreadPool(callers);
        CountDownLatch done = new CountDownLatch(callers);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        for (int caller = 0; caller < callers; caller++) {
            int from = caller * each;
            executor.execute(() -> {
                try {
                    for (int i = from; i < from + each; i++) {
                        long begin = System.nanoTime();
                        work.call();
                        nanos[i] = System.nanoTime() - begin;
                    }
                } catch (Exception e) {
                    e.printStackTrace();
                    System.exit(1);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMicros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3;
        executor.shutdown();
        int count = each * callers;
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Round(count / seconds, sorted[count / 2] / 1e3, sorted[count * 99 / 100] / 1e3, cpuMicros / count);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
