package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PubSubTest {
    private static final Order ORDER = new Order("o-1", 9007199254740993L);

    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void anEventArrivesWithWhatIsKnownOfIt(RuntimeLocation place) throws Exception {
        BlockingQueue<Event<Order>> events = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("paid", Order.class, event -> {
                    events.add(event);
                    return Ack.SUCCESS;
                })) {
            assertThat(subscription.isOpen()).isTrue();
            Optional<String> id = running.bus().publish("paid", ORDER);
            Event<Order> event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.value()).isEqualTo(ORDER);
            assertThat(id).contains(event.id());
            assertThat(event.topic()).isEqualTo("paid");
            assertThat(event.attempt()).contains(1);
            assertThat(event.contentType()).contains("application/json");
            assertThat(event.time()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesArriveAsTheyWere(RuntimeLocation place) throws Exception {
        byte[] bytes = {0, (byte) 0xFF, '{'};
        try (RuntimeLocation.Running running = place.open();
                Subscription raw = running.bus().subscribe("raw", Bytes.class, this::take)) {
            running.bus().publish("raw", bytes);
            assertThat(next()).isEqualTo(Bytes.of(bytes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void publishAllKeepsTheOrder(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("paid", Integer.class, this::take)) {
            assertThat(running.bus().publishAll("paid", List.of(1, 2, 3, 4))).isEmpty();
            List<Object> taken = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                taken.add(next());
            }
            assertThat(taken).containsExactly(1, 2, 3, 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventWhoseHandlerThrowsComesAgain(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("paid", String.class, event -> {
                    seen.add(event.attempt().orElse(0));
                    if (event.attempt().orElse(0) == 1) {
                        throw new IllegalStateException("not now");
                    }
                    return Ack.SUCCESS;
                })) {
            running.bus().publish("paid", "a");
            assertThat(next()).isEqualTo(1);
            assertThat(next()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatNobodyCanReadGoesToTheDeadLetterTopic(RuntimeLocation place) throws Exception {
        SubscribeOptions options = SubscribeOptions.DEFAULT.withDeadLetterTopic("dead");
        try (RuntimeLocation.Running running = place.open();
                Subscription dead = running.bus().subscribe("dead", Bytes.class, this::take);
                Subscription orders = running.bus().subscribe("paid", Order.class, options, event -> {
                    seen.add("handled");
                    return Ack.SUCCESS;
                })) {
            running.bus().publish("paid", "no order".getBytes(StandardCharsets.UTF_8));
            assertThat(next()).isEqualTo(Bytes.utf8("no order"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void groupsGetAllAndTheMembersOfOneShare(RuntimeLocation place) throws Exception {
        SubscribeOptions other = SubscribeOptions.DEFAULT.withGroup("other");
        try (RuntimeLocation.Running running = place.open();
                Subscription first = running.bus().subscribe("paid", Integer.class, event -> take("default", event));
                Subscription second = running.bus().subscribe("paid", Integer.class, event -> take("default", event));
                Subscription third = running.bus().subscribe("paid", Integer.class, other, e -> take("other", e))) {
            running.bus().publishAll("paid", List.of(1, 2, 3));
            List<Object> taken = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                taken.add(next());
            }
            assertThat(taken)
                    .containsExactlyInAnyOrder("default 1", "default 2", "default 3", "other 1", "other 2", "other 3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void handlersRunOneByOneUnlessMoreAreAllowed(RuntimeLocation place) throws Exception {
        SubscribeOptions two = SubscribeOptions.DEFAULT.withConcurrency(2);
        CountDownLatch both = new CountDownLatch(2);
        try (RuntimeLocation.Running running = place.open();
                Subscription subscription = running.bus().subscribe("paid", Integer.class, two, event -> {
                    both.countDown();
                    seen.add(both.await(20, TimeUnit.SECONDS));
                    return Ack.SUCCESS;
                })) {
            running.bus().publishAll("paid", List.of(1, 2));
            assertThat(next()).isEqualTo(true);
            assertThat(next()).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingWaitsForTheHandlerThatRuns(RuntimeLocation place) throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<@Nullable CloudRuntimesException> closed = new CompletableFuture<>();
        SubscribeOptions options = SubscribeOptions.DEFAULT.onClosed(closed::complete);
        try (RuntimeLocation.Running running = place.open()) {
            Subscription subscription = running.bus().subscribe("paid", String.class, options, event -> {
                entered.countDown();
                leave.await();
                done.incrementAndGet();
                return Ack.SUCCESS;
            });
            running.bus().publish("paid", "a");
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(subscription::close);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isNull();
            assertThat(done).hasValue(0);
            leave.countDown();
            closing.get(20, TimeUnit.SECONDS);
            assertThat(done).hasValue(1);
            assertThat(subscription.isOpen()).isFalse();
        }
    }

    @Test
    void aSubscriptionThatIsRefusedFailsAtOnce() {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort().withToken("s3cret"));
                CloudRuntimes without = CloudRuntimes.connect(server.uri().toString())) {
            assertThatThrownBy(() -> without.pubsub("bus").subscribe("paid", String.class, this::take))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("PubSubService.subscribe");
        }
    }

    @Test
    void aSubscriptionBeforeTheRuntimeIsThereIsToldOfTheGapAndGoesOnWhenItIs() throws Exception {
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory()) {
            int port;
            try (EmbeddedServer before = embedded.serve(ServeOptions.onFreePort())) {
                port = before.uri().getPort();
            }
            try (CloudRuntimes runtime = CloudRuntimes.connect("http://127.0.0.1:" + port);
                    Subscription subscription = runtime.pubsub("bus")
                            .subscribe("paid", String.class, SubscribeOptions.DEFAULT.onGap(gaps::add), this::take)) {
                assertThat(gaps).isNotEmpty();
                try (EmbeddedServer server = embedded.serve(ServeOptions.onPort(port))) {
                    runtime.runtime().waitUntilReady(Duration.ofSeconds(20));
                    runtime.pubsub("bus").publish("paid", "a");
                    assertThat(next()).isEqualTo("a");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTheConnectionEndsItsSubscriptions(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Subscription subscription = running.bus().subscribe("paid", String.class, this::take);
            running.runtime().close();
            assertThat(subscription.closed()).succeedsWithin(Duration.ofSeconds(20));
            assertThat(subscription.isOpen()).isFalse();
            assertThatThrownBy(() -> running.bus().publish("paid", "late")).isInstanceOf(CloudRuntimesException.class);
        }
    }

    private <T> Ack take(Event<T> event) {
        seen.add(event.value());
        return Ack.SUCCESS;
    }

    private Ack take(String who, Event<Integer> event) {
        seen.add(who + " " + event.value());
        return Ack.SUCCESS;
    }

    private @Nullable Object next() throws InterruptedException {
        return seen.poll(20, TimeUnit.SECONDS);
    }
}
