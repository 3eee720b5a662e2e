package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Configuration;
import io.cloudruntimes.ConfigurationChange;
import io.cloudruntimes.ConfigurationOptions;
import io.cloudruntimes.HandlerFailure;
import io.cloudruntimes.WatchOptions;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.configuration.SubscribeConfigurationRequest;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.dapr.DaprConnector;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Redis;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Watching the configuration store of a real sidecar: what is lost on the way, and what a watch leaves behind. */
@NeedsSidecars("dapr")
class DaprConfigurationTest {
    private static final String STORE = "settings";
    private static final int DATABASE = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String prefix = "d" + System.nanoTime() + ".";
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private String key(String name) {
        return prefix + name;
    }

    /** Takes a change of the test's keys as {@code name=value} or {@code -name}. */
    private void take(ConfigurationChange change) {
        if (change.key().startsWith(prefix)) {
            String name = change.key().substring(prefix.length());
            seen.add(change.value().map(value -> name + "=" + value).orElse("-" + name));
        }
    }

    private String next() throws InterruptedException {
        String next = seen.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }

    private static Redis redis(Sidecar sidecar) {
        return new Redis(sidecar.port("redis"), DATABASE);
    }

    /** Writes until the store announces what is written: a sidecar opens a stream before its store listens. */
    private void awaitListening(Redis redis) throws InterruptedException {
        await().atMost(PATIENCE).until(() -> {
            redis.call("SET", key("probe"), "probe");
            return seen.poll(100, TimeUnit.MILLISECONDS) != null;
        });
        redis.call("SET", key("probe"), "last");
        while (!next().equals("probe=last")) {
            // the probes before it
        }
    }

    @Test
    void whatIsMissedWhileTheSidecarIsKilledIsLearntByARead() throws Exception {
        Sidecars sidecars = Sidecars.of("dapr");
        Sidecar sidecar = sidecars.start("settings-killed");
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        WatchOptions options = WatchOptions.DEFAULT.withPresentValues().onGap(gaps::add);
        try (Redis redis = redis(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            redis.call("MSET", key("a"), "1", key("b"), "1", key("c"), "1");
            List<String> keys = List.of(key("a"), key("b"), key("c"), key("d"));
            try (Subscription watched = runtime.configuration(STORE).watch(keys, options, this::take)) {
                assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrder("a=1", "b=1", "c=1");
                sidecars.kill("settings-killed");
                StreamGap gap = gaps.poll(20, TimeUnit.SECONDS);
                assertThat(gap).isNotNull();
                assertThat(gap.cause().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                redis.call("SET", key("a"), "2");
                redis.call("DEL", key("b"));
                redis.call("SET", key("d"), "1");
                sidecars.start("settings-killed");
                assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrder("a=2", "-b", "d=1");
                redis.call("SET", key("c"), "2");
                assertThat(next()).isEqualTo("c=2");
            }
            assertThat(seen).isEmpty();
        } finally {
            sidecars.terminate("settings-killed");
        }
    }

    @Test
    void changesArriveAtThePortOfTheApplication() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("settings-app", "APP_PORT=free");
        List<String> odd = List.of(
                "a",
                "b/c",
                "d+e",
                "f.g:h|i",
                "\u00e9\u20ac",
                "j%20k",
                "j%2Fk",
                "l m",
                "n//o",
                "p/../q",
                "r?s",
                "t#u",
                "v\\\"w",
                "x/");
        // the sidecar logs of each: error sending configuration item to the app: parse "http://...": invalid URL escape
        List<String> lost = List.of("%", "100%", "a%b", "a%zz");
        try (Redis redis = redis(sidecar);
                RuntimeConnection connection = new DaprConnector()
                        .connect(
                                URI.create(sidecar.url()),
                                ConnectOptions.builder().build())) {
            DaprCallbacks callbacks = new DaprCallbacks(null).over(connection);
            try (AppHost host = AppHost.start(callbacks, AppHostOptions.onPort(sidecar.port("app")))) {
                await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                    watchAtThePort(callbacks, List.of(key("first"))).close();
                    return true;
                });
                try (Subscription all = watchAtThePort(callbacks, List.of())) {
                    awaitListening(redis);
                    for (String name : odd) {
                        redis.call("SET", key(name), "1");
                        assertThat(next()).isEqualTo(name + "=1");
                        redis.call("DEL", key(name));
                        assertThat(next()).isEqualTo("-" + name);
                    }
                    for (String name : lost) {
                        redis.call("SET", key(name), "1");
                        redis.call("SET", key("mark"), name);
                        assertThat(next()).isEqualTo("mark=" + name);
                    }
                    try (Subscription one = watchAtThePort(callbacks, List.of(key("a")))) {
                        await().atMost(PATIENCE).until(() -> {
                            redis.call("SET", key("a"), "2");
                            assertThat(next()).isEqualTo("a=2");
                            return "a=2".equals(seen.poll(200, TimeUnit.MILLISECONDS)); // each of the two gets it
                        });
                    }
                    redis.call("SET", key("a"), "3");
                    assertThat(next()).isEqualTo("a=3");
                    assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).isNull();
                }
            }
        } finally {
            Sidecars.of("dapr").terminate("settings-app");
        }
    }

    private Subscription watchAtThePort(DaprCallbacks callbacks, List<String> keys) {
        return callbacks.subscribeConfiguration(
                SubscribeConfigurationRequest.builder()
                        .storeName(STORE)
                        .keys(keys)
                        .build(),
                event -> {
                    if (event.key().startsWith(prefix)) {
                        String name = event.key().substring(prefix.length());
                        seen.add(event.value().map(value -> name + "=" + value).orElse("-" + name));
                    }
                    return CompletableFuture.completedFuture(null);
                });
    }

    /**
     * The sidecar leaves such a key out of a read, as one that is not there, and logs {@code redis key ... 's type is not supported,
     * ignore it}. Of a watch, a deletion is all that it sends of the key.
     */
    @Test
    void aKeyOfAnotherTypeIsLeftOutAndToldAsMissingOrDeleted() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        BlockingQueue<Set<String>> missing = new LinkedBlockingQueue<>();
        ConfigurationOptions read = ConfigurationOptions.DEFAULT.onMissing(missing::add);
        WatchOptions watch = WatchOptions.DEFAULT
                .withPresentValues()
                .withRefreshInterval(Duration.ofMillis(200))
                .onMissing(missing::add);
        try (Redis redis = redis(sidecar)) {
            redis.call("SET", key("a"), "1");
            redis.call("RPUSH", key("list"), "x");
            redis.call("HSET", key("hash"), "field", "1");
            for (String wire : List.of("grpc", "http")) {
                try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url("wire=" + wire))) {
                    Configuration settings = runtime.configuration(STORE);
                    assertThat(settings.getAll(List.of(), read))
                            .containsKey(key("a"))
                            .doesNotContainKeys(key("list"), key("hash"));
                    assertThat(missing).isEmpty(); // nobody asked for them by name
                    assertThat(settings.getAll(List.of(key("a"), key("list"), key("hash")), read))
                            .isEqualTo(Map.of(key("a"), "1"));
                    assertThat(missing.remove()).containsExactlyInAnyOrder(key("list"), key("hash"));
                    assertThat(settings.get(key("list"), read)).isEmpty();
                    assertThat(missing.remove()).containsExactly(key("list"));
                }
            }
            try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
                Configuration settings = runtime.configuration(STORE);
                try (Subscription watched = settings.watch(List.of(key("a"), key("list")), watch, this::take)) {
                    assertThat(next()).isEqualTo("a=1");
                    assertThat(missing.poll(20, TimeUnit.SECONDS)).containsExactly(key("list"));
                    redis.call("DEL", key("a"));
                    redis.call("HSET", key("a"), "field", "1");
                    assertThat(next()).isEqualTo("-a");
                    assertThat(missing.poll(20, TimeUnit.SECONDS)).containsExactly(key("a"));
                }
                redis.call("DEL", key("a"));
                redis.call("SET", key("a"), "1");
                try (Subscription watched = settings.watch(List.of(), this::take)) {
                    awaitListening(redis);
                    redis.call("DEL", key("a"));
                    redis.call("HSET", key("a"), "field", "1");
                    redis.call("RPUSH", key("list"), "y"); // announced by nobody
                    redis.call("SET", key("end"), "1");
                    assertThat(next()).isEqualTo("-a");
                    assertThat(next()).isEqualTo("end=1");
                }
            } finally {
                redis.call("DEL", key("a"), key("list"), key("hash"), key("end"), key("probe"));
            }
        }
    }

    @Test
    void tenThousandKeysAreWatchedOnOneStream() throws Exception {
        int keys = 10_000;
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (Redis redis = redis(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            String[] words = new String[1 + 2 * keys];
            words[0] = "MSET";
            IntStream.range(0, keys).forEach(i -> {
                words[1 + 2 * i] = key("n" + i);
                words[2 + 2 * i] = "0";
            });
            redis.call(words);
            List<String> names =
                    IntStream.range(0, keys).mapToObj(i -> key("n" + i)).toList();
            try (Subscription watched =
                    runtime.configuration(STORE).watch(names, WatchOptions.DEFAULT.withPresentValues(), this::take)) {
                Map<String, String> latest = new HashMap<>();
                read(latest, keys, "0");
                IntStream.range(0, keys).forEach(i -> words[2 + 2 * i] = "1");
                redis.call(words);
                read(latest, keys, "1");
            } finally {
                names.forEach(name -> redis.call("DEL", name));
            }
        }
    }

    @Test
    void aSlowWatcherGetsTheNewestOfEachKey() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        CountDownLatch leave = new CountDownLatch(1);
        try (Redis redis = redis(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url());
                Subscription watched = runtime.configuration(STORE)
                        .watch(List.of(), WatchOptions.DEFAULT.withConcurrency(2), change -> {
                            take(change);
                            if (change.key().equals(key("a"))) {
                                leave.await();
                            }
                        })) {
            awaitListening(redis);
            redis.call("SET", key("a"), "0");
            assertThat(next()).isEqualTo("a=0");
            for (int i = 1; i <= 500; i++) {
                redis.call("SET", key("a"), "" + i);
            }
            redis.call("SET", key("mark"), "1");
            assertThat(next())
                    .isEqualTo("mark=1"); // the handler of another key runs beside, after all changes have come
            leave.countDown();
            assertThat(next()).isEqualTo("a=500");
            redis.call("DEL", key("a"), key("mark"), key("probe"));
            assertThat(List.of(next(), next(), next())).containsExactlyInAnyOrder("-a", "-mark", "-probe");
        }
        assertThat(seen).isEmpty();
    }

    /** Takes changes until each key has the value. */
    private void read(Map<String, String> latest, int keys, String value) throws InterruptedException {
        while (latest.size() < keys || latest.containsValue("0") && value.equals("1")) {
            String next = next();
            assertThat(next).startsWith("n");
            latest.put(next.substring(0, next.indexOf('=')), next.substring(next.indexOf('=') + 1));
        }
        assertThat(latest.values()).containsOnly(value);
    }

    @Test
    void aThousandRoundsOfWatchAndCloseLeaveNothing() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("settings-rounds");
        try (Redis redis = redis(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            Configuration settings = runtime.configuration(STORE);
            rounds(settings, 50);
            awaitNoListeners(redis);
            long goroutines = goroutines(sidecar);
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            long heap = usedHeap();
            rounds(settings, 1000);
            awaitNoListeners(redis);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                                    .isLessThanOrEqualTo(threads + 10));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(goroutines(sidecar)).isLessThanOrEqualTo(goroutines + 10));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(usedHeap()).isLessThan(heap + (16L << 20)));
        } finally {
            Sidecars.of("dapr").terminate("settings-rounds");
        }
    }

    private static void rounds(Configuration settings, int rounds) {
        WatchOptions present = WatchOptions.DEFAULT.withPresentValues();
        for (int round = 0; round < rounds; round++) {
            settings.watch(List.of("x", "y"), round % 2 == 0 ? present : WatchOptions.DEFAULT, change -> {})
                    .close();
        }
    }

    private static void awaitNoListeners(Redis redis) {
        String channel = "__keyspace@" + DATABASE + "__:x";
        await().atMost(PATIENCE)
                .until(() -> redis.call("PUBSUB", "CHANNELS", channel).equals("0"));
    }

    /** How many goroutines the sidecar has, as its metrics report. */
    private static long goroutines(Sidecar sidecar) throws IOException {
        String metrics = "http://127.0.0.1:" + sidecar.port("metrics") + "/metrics";
        try (InputStream in = URI.create(metrics).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("go_goroutines "))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A sidecar does not tell that its store was gone, and the new one does not announce changes until somebody subscribes. */
    @Test
    void aStoreThatDisappearsIsAnErrorAndWhatWasMissedIsLearntByARefresh() throws Exception {
        Sidecars sidecars = Sidecars.of("dapr");
        Sidecar sidecar = sidecars.start("settings-storeless");
        BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();
        WatchOptions options = WatchOptions.DEFAULT
                .withPresentValues()
                .withRefreshInterval(Duration.ofMillis(500))
                .onHandlerError(failures::add);
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            Configuration settings = runtime.configuration(STORE);
            try (Redis redis = redis(sidecar)) {
                redis.call("SET", key("a"), "1");
            }
            try (Subscription watched = settings.watch(List.of(key("a")), options, this::take)) {
                assertThat(next()).isEqualTo("a=1");
                sidecars.stopStore();
                assertThatThrownBy(() -> settings.get(key("a"))).isInstanceOf(UnavailableException.class);
                HandlerFailure failure = failures.poll(20, TimeUnit.SECONDS);
                assertThat(failure).isNotNull();
                assertThat(failure.cause()).isInstanceOf(UnavailableException.class);
                sidecars.startStore();
                assertThat(next()).isEqualTo("-a"); // the store is new, and empty
                try (Redis redis = redis(sidecar)) {
                    redis.call("SET", key("a"), "2");
                    assertThat(next()).isEqualTo("a=2");
                }
            }
        } finally {
            sidecars.terminate("settings-storeless");
        }
    }
}
