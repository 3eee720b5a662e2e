package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Configuration;
import io.cloudruntimes.ConfigurationChange;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.WatchOptions;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.sidecars.EmbeddedProgram;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching the configuration of an embedded runtime that is served: what is lost on the way, and what a watch leaves behind. */
class EmbeddedConfigurationTest {
    private static final String STORE = "settings";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private String next() throws InterruptedException {
        String next = seen.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }

    private Subscription watch(Configuration settings, WatchOptions options) {
        return settings.watch(List.of(), options, this::take);
    }

    private void take(ConfigurationChange change) {
        seen.add(change.value().map(value -> change.key() + "=" + value).orElse("-" + change.key()));
    }

    @Test
    void whatIsMissedWhileTheRuntimeIsKilledIsLearntByARead() throws Exception {
        String file = folder.resolve("data.db").toString();
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        EmbeddedProgram first = EmbeddedProgram.serve("--file", file);
        try (CloudRuntimes runtime = CloudRuntimes.connect(first.uri().toString())) {
            Configuration settings = runtime.configuration(STORE);
            settings.saveAll(Map.of("a", "1", "b", "1", "c", "1"));
            try (Subscription watched =
                    watch(settings, WatchOptions.DEFAULT.withPresentValues().onGap(gaps::add))) {
                assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrder("a=1", "b=1", "c=1");
                first.kill();
                StreamGap gap = gaps.poll(20, TimeUnit.SECONDS);
                assertThat(gap).isNotNull();
                assertThat(gap.cause().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                try (CloudRuntimes other =
                        CloudRuntimes.connect("embedded:" + file)) { // who writes while nobody serves
                    other.configuration(STORE).saveAll(Map.of("a", "2", "d", "1"));
                    other.configuration(STORE).delete("b");
                }
                try (EmbeddedProgram second =
                        EmbeddedProgram.serveAt(first.uri().getPort(), "--file", file)) {
                    assertThat(second.uri()).isEqualTo(first.uri());
                    assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrder("a=2", "-b", "d=1");
                    settings.save("c", "2");
                    assertThat(next()).isEqualTo("c=2");
                }
            }
        } finally {
            first.kill();
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void tenThousandKeysAreWatchedOnOneStream() throws Exception {
        int keys = 10_000;
        List<String> names = IntStream.range(0, keys).mapToObj(i -> "n" + i).toList();
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes runtime = CloudRuntimes.connect(server.uri().toString())) {
            Configuration settings = runtime.configuration(STORE);
            save(settings, names, "0");
            settings.save("other", "0");
            try (Subscription watched = settings.watch(names, WatchOptions.DEFAULT.withPresentValues(), this::take)) {
                Map<String, String> latest = new HashMap<>();
                while (latest.size() < keys) {
                    readTo(latest);
                }
                assertThat(latest.values()).containsOnly("0");
                save(settings, names, "1");
                while (latest.containsValue("0")) {
                    readTo(latest);
                }
                assertThat(latest).containsOnlyKeys(names);
            }
        }
    }

    /** Takes a change; around the reads of the client a value can come twice. */
    private void readTo(Map<String, String> latest) throws InterruptedException {
        String[] change = next().split("=");
        assertThat(change).hasSize(2);
        latest.put(change[0], change[1]);
    }

    private static void save(Configuration settings, List<String> names, String value) {
        for (int from = 0; from < names.size(); from += 1000) {
            settings.saveAll(names.subList(from, from + 1000).stream()
                    .collect(Collectors.toMap(Function.identity(), name -> value)));
        }
    }

    @Test
    void aThousandRoundsOfWatchAndCloseLeaveNothing() throws Exception {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes served = CloudRuntimes.connect(server.uri().toString());
                CloudRuntimes inProcess = CloudRuntimes.over(embedded.connection(), Serializer.gson())) {
            rounds(served, 50);
            rounds(inProcess, 50);
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            long heap = usedHeap();
            rounds(served, 1000);
            rounds(inProcess, 1000);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                                    .isLessThanOrEqualTo(threads + 10));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(usedHeap()).isLessThan(heap + (16L << 20)));
        }
    }

    private void rounds(CloudRuntimes runtime, int rounds) {
        for (int round = 0; round < rounds; round++) {
            WatchOptions options = round % 2 == 0 ? WatchOptions.DEFAULT.withPresentValues() : WatchOptions.DEFAULT;
            watch(runtime.configuration(STORE), options).close();
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
