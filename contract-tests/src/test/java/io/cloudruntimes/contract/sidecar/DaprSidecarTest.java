package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.State;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client must bear of a real Dapr sidecar. */
@NeedsSidecars("dapr")
class DaprSidecarTest {
    private static final int LIMIT = 4 * 1024 * 1024;
    private static int topics;

    private static String topic() {
        return "sidecar-" + System.nanoTime() + "-" + topics++;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void aWrongTokenIsRefusedAndARightOneIsTaken(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("guarded", "DAPR_API_TOKEN=s3cret");
        try (CloudRuntimes none = CloudRuntimes.connect(sidecar.url(wire));
                CloudRuntimes wrong =
                        CloudRuntimes.builder(sidecar.url(wire)).token("wrong").connect();
                CloudRuntimes right =
                        CloudRuntimes.builder(sidecar.url(wire)).token("s3cret").connect()) {
            assertThatThrownBy(() -> none.state("orders").get("k", String.class))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("StateService.get on dapr at");
            assertThatThrownBy(() -> wrong.state("orders").get("k", String.class))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageNotContaining("wrong\"");
            assertThat(right.state("orders").get("k", String.class)).isEmpty();
        }
    }

    @Test
    void aBodyOverTheLimitDoesNotLeaveTheClient() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            PubSub bus = runtime.pubsub("bus-memory");
            BlockingQueue<Integer> sizes = new LinkedBlockingQueue<>();
            String topic = topic();
            try (Subscription subscription = bus.subscribe(topic, Bytes.class, event -> {
                sizes.add(event.value().length());
                return Ack.SUCCESS;
            })) {
                // the sidecar would cut off the last byte and answer success
                assertThatThrownBy(() -> bus.publish(topic, new byte[LIMIT + 1]))
                        .isInstanceOf(ResourceExhaustedException.class)
                        .hasMessageContaining("4194305")
                        .hasMessageContaining("nothing was sent");
                bus.publish(topic, new byte[2 * LIMIT / 3]);
                assertThat(sizes.poll(20, TimeUnit.SECONDS)).isEqualTo(2 * LIMIT / 3);
            }
            assertThatThrownBy(() -> runtime.state("orders").save("large", new byte[LIMIT + 1]))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("nothing was sent");
        }
    }

    @Test
    void anAnswerOverTheLimitIsAnErrorAndNotNothing() {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            State state = runtime.state("orders");
            byte[] large = new byte[3 * LIMIT / 4];
            state.save("large-1", large);
            state.save("large-2", large);
            assertThatThrownBy(() -> state.getAll(List.of("large-1", "large-2"), Bytes.class))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("larger than max");
            assertThat(state.get("large-2", Bytes.class)).contains(Bytes.of(large));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void aValueAsLargeAsTheLimitAllowsIsKeptWhole(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url(wire))) {
            State state = runtime.state("orders");
            // text of JSON; what stands around it in a request is less than a hundred bytes on either wire
            String large = "x".repeat(LIMIT - 100);
            state.save("as-large-as-can-be", large);
            assertThat(state.get("as-large-as-can-be", String.class)
                            .orElseThrow()
                            .equals(large))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void aRequestOverALimitThatTheSidecarIsSetToIsResourceExhausted(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("narrow", "MAX_BODY_SIZE=64Ki");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url(wire))) {
            State state = runtime.state("orders");
            assertThatThrownBy(() -> state.save("k", "x".repeat(100_000)))
                    .isInstanceOf(ResourceExhaustedException.class);
            assertThat(state.get("k", String.class)).isEmpty();
        }
    }

    @Test
    void aSubscriptionGoesOnWhenTheSidecarIsAskedToEnd() throws Exception {
        Sidecars sidecars = Sidecars.of("dapr");
        Sidecar sidecar = sidecars.start("restarted");
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        String topic = topic();
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            PubSub bus = runtime.pubsub("bus");
            try (Subscription subscription =
                    bus.subscribe(topic, Integer.class, SubscribeOptions.DEFAULT.onGap(gaps::add), event -> {
                        seen.add(event.value());
                        return Ack.SUCCESS;
                    })) {
                sidecars.terminate("restarted");
                StreamGap gap = gaps.poll(20, TimeUnit.SECONDS);
                assertThat(gap).isNotNull();
                assertThat(gap.cause().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(sidecars.start("restarted")).isEqualTo(sidecar);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .until(() -> bus.publish(topic, 1) != null);
                assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
            }
        }
    }

    @Test
    void itsApiCanBeOnUnixSockets() throws Exception {
        String url = Sidecars.of("dapr").start("sockets", "SOCKETS=yes").url();
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 1;
        for (String wire : List.of("", "&wire=http", "&wire=grpc")) {
            try (CloudRuntimes runtime = CloudRuntimes.connect(url + wire)) {
                if (wire.isEmpty()) {
                    runtime.runtime().waitUntilReady(Duration.ofSeconds(60));
                }
                assertThat(runtime.runtime().metadata().appId()).contains("sockets");
                State state = runtime.state("state-redis");
                state.save("k" + wire, "one");
                assertThat(state.get("k" + wire, String.class)).contains("one");
                state.delete("k" + wire);
                assertThat(state.get("k" + wire, String.class)).isEmpty();
            }
        }
        try (CloudRuntimes runtime = CloudRuntimes.connect(url)) {
            BlockingQueue<Bytes> arrived = new LinkedBlockingQueue<>();
            PubSub bus = runtime.pubsub("bus-memory");
            String topic = topic();
            try (Subscription subscription = bus.subscribe(topic, Bytes.class, event -> {
                arrived.add(event.value());
                return Ack.SUCCESS;
            })) {
                bus.publish(topic, Bytes.wrap(large));
                assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(Bytes.wrap(large));
            }
        }
        Sidecars.of("dapr").terminate("sockets");
    }

    @Test
    void aThousandCallsAtOnce() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        ExecutorService executor = Executors.newFixedThreadPool(1000);
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            State state = runtime.state("orders");
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                int number = i;
                all.add(executor.submit(() -> {
                    state.save("many-" + number, number);
                    return state.get("many-" + number, Integer.class).orElseThrow();
                }));
            }
            for (int i = 0; i < 1000; i++) {
                assertThat(all.get(i).get(60, TimeUnit.SECONDS)).isEqualTo(i);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aHundredSubscriptionsOnOneClient() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            PubSub bus = runtime.pubsub("bus-memory");
            String prefix = topic();
            Set<Integer> seen = new ConcurrentSkipListSet<>();
            List<Subscription> subscriptions = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                subscriptions.add(bus.subscribe(prefix + "-" + i, Integer.class, event -> {
                    seen.add(event.value());
                    return Ack.SUCCESS;
                }));
            }
            for (int i = 0; i < 100; i++) {
                bus.publish(prefix + "-" + i, i);
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 100);
            subscriptions.forEach(Subscription::close);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheSidecarIsKilled() throws Exception {
        Sidecars sidecars = Sidecars.of("dapr");
        Sidecar sidecar = sidecars.start("mortal");
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        Set<Integer> seen = new ConcurrentSkipListSet<>();
        Set<Integer> acknowledged = new TreeSet<>();
        String topic = topic();
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            PubSub bus = runtime.pubsub("bus");
            State state = runtime.state("state-redis");
            try (Subscription subscription =
                    bus.subscribe(topic, Integer.class, SubscribeOptions.DEFAULT.onGap(gaps::add), event -> {
                        seen.add(event.value());
                        return Ack.SUCCESS;
                    })) {
                publish(bus, topic, 0, 50, acknowledged);
                sidecars.kill("mortal");
                assertThatThrownBy(() -> state.save("k", 1)).isInstanceOf(UnavailableException.class);
                assertThat(gaps.poll(20, TimeUnit.SECONDS)).isNotNull();
                Sidecar again = sidecars.start("mortal");
                assertThat(again).isEqualTo(sidecar);
                long up = System.nanoTime();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .until(() -> state.get("k", Integer.class).isEmpty());
                assertThat(Duration.ofNanos(System.nanoTime() - up)).isLessThan(Duration.ofSeconds(5));
                publish(bus, topic, 50, 100, acknowledged);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(seen).containsAll(acknowledged));
                assertThat(acknowledged).hasSize(100);
            }
        }
    }

    private static void publish(PubSub bus, String topic, int from, int to, Set<Integer> acknowledged) {
        for (int i = from; i < to; i++) {
            bus.publish(topic, i);
            acknowledged.add(i);
        }
    }

    @Test
    void whenTheStoreIsDownItIsUnavailableAndBulkReadsSayWhatTheyDoNotKnow() {
        Sidecars sidecars = Sidecars.of("dapr");
        Sidecar sidecar = sidecars.start("a");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            State state = runtime.state("state-redis");
            state.save("k", 1);
            sidecars.stopStore();
            try {
                Set<ErrorCode> codes = new HashSet<>();
                codes.add(code(() -> state.get("k", Integer.class)));
                codes.add(code(() -> state.save("k", 2)));
                assertThat(codes).containsExactly(ErrorCode.UNAVAILABLE);
                assertThatThrownBy(() -> state.getAll(List.of("k"), Integer.class))
                        .isInstanceOf(CloudRuntimesException.class)
                        .hasMessageContaining("k=");
            } finally {
                sidecars.startStore();
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> state.get("k", Integer.class).isEmpty());
        }
    }

    private static ErrorCode code(Runnable call) {
        try {
            call.run();
            throw new AssertionError("it did not fail");
        } catch (CloudRuntimesException e) {
            return e.code();
        }
    }

    @Test
    void shutdownEndsTheSidecar() {
        Sidecars sidecars = Sidecars.of("dapr");
        Sidecar sidecar = sidecars.start("brief");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            runtime.runtime().waitUntilReady(Duration.ofSeconds(20));
            runtime.runtime().shutdown();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    // it may answer a little longer
                    .untilAsserted(() ->
                            assertThat(code(() -> runtime.runtime().health())).isEqualTo(ErrorCode.UNAVAILABLE));
        } finally {
            sidecars.kill("brief");
        }
    }
}
