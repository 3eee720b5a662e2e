package io.cloudruntimes.core.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.client.ScriptedServer;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.stream.sse.HttpStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpStreamsTest {
    private static final OperationInfo WATCH =
            OperationInfo.of("PubSubService", "subscribe", "subscribeTopicEvents", false, Maturity.STABLE);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    private static final JsonCodec<String> TEXT = new JsonCodec<>() {
        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(value);
        }

        @Override
        public String read(JsonReader in) throws IOException {
            return JsonValues.readString(in);
        }
    };
    private static final HttpStream<String, String> STREAM = new HttpStream<>(
            HttpRequest.builder(WATCH, "GET", "/v1/events").build(),
            "event",
            TEXT,
            new HttpStream.Answers<>("/v1/answers", TEXT, "RETRY"));

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> unreadable = new CopyOnWriteArrayList<>();
    private final List<StreamGap> gaps = new CopyOnWriteArrayList<>();

    private StreamListener<String, String> listener() {
        return new StreamListener<>() {
            @Override
            public CompletionStage<String> onEvent(String event) {
                events.add(event);
                if (event.equals("fail")) {
                    throw new IllegalStateException("as told");
                }
                return CompletableFuture.completedFuture("SUCCESS");
            }

            @Override
            public void onGap(StreamGap gap) {
                gaps.add(gap);
                throw new IllegalStateException("a listener that fails must not end the stream");
            }

            @Override
            public void onUnreadable(CloudRuntimesException error, @Nullable String reply) {
                unreadable.add(error.code() + " " + reply);
            }
        };
    }

    /** Sends the events on the first connection, and none but a heartbeat on the next ones. */
    private static ScriptedServer serving(boolean stays, String first) {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        return new ScriptedServer((request, out) -> {
            if (request.startsWith("POST")) {
                ScriptedServer.write(out, ScriptedServer.answer(204, "", ""));
                return true;
            }
            boolean again = opened.getAndIncrement() > 0;
            ScriptedServer.write(out, HEAD + (again ? ": still here\n\n" : first));
            if (stays || again) {
                never.await();
            }
            return false;
        });
    }

    private static List<String> answers(ScriptedServer server) {
        return server.requests().stream()
                .filter(request -> request.startsWith("POST"))
                .map(request -> request.substring("POST ".length(), request.indexOf(" HTTP")) + " "
                        + request.substring(request.indexOf("\r\n\r\n") + 4))
                .toList();
    }

    @Test
    void eachEventIsAnsweredAlsoWhereTheListenerFailsOrItCannotBeRead() {
        String frames = "id: 1\nevent: event\ndata: \"a\"\n\nid: 2\r\nevent: event\r\ndata: \"fail\"\r\n\r\n"
                + "id: 3\nevent: event\ndata: {not json\n\nid: 4\nevent: other\ndata: \"x\"\n\n: beat\n\n";
        try (ScriptedServer server = serving(true, frames);
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            await().untilAsserted(() -> assertThat(answers(server))
                    .containsExactlyInAnyOrder(
                            "/v1/answers?delivery=1 \"SUCCESS\"",
                            "/v1/answers?delivery=2 \"RETRY\"",
                            "/v1/answers?delivery=3 \"RETRY\""));
            assertThat(events).containsExactly("a", "fail");
            assertThat(unreadable).containsExactly("INTERNAL RETRY");
            assertThat(server.requests().get(0)).contains("Accept: text/event-stream");
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    /** To open the stream again would not help: the runtime would send the same event. */
    @Test
    void anEventThatCannotBeReadIsToldAndAnsweredAndTheStreamGoesOn() {
        String frames = "id: 1\nevent: event\ndata: {\"no\": \"text\"}\n\nid: 2\nevent: event\ndata: \""
                + "x".repeat(2000) + "\"\n\nid: 3\nevent: event\ndata:\n\nid: 4\nevent: event\ndata: \"b\"\n\n";
        try (ScriptedServer server = serving(true, frames);
                HttpCaller caller =
                        HttpClientConfig.builder(server.uri()).maxBytes(1000).build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            await().untilAsserted(() -> assertThat(answers(server))
                    .containsExactlyInAnyOrder(
                            "/v1/answers?delivery=1 \"RETRY\"",
                            "/v1/answers?delivery=2 \"RETRY\"",
                            "/v1/answers?delivery=3 \"RETRY\"",
                            "/v1/answers?delivery=4 \"SUCCESS\""));
            assertThat(events).containsExactly("b");
            assertThat(unreadable).containsOnly("INTERNAL RETRY").hasSize(3);
            assertThat(gaps).isEmpty();
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    /** Such as that the heap is full. */
    @Test
    void anErrorOfTheVirtualMachineEndsTheStreamAndIsTold() {
        JsonCodec<String> failing = new JsonCodec<>() {
            @Override
            public void write(JsonWriter out, String value) throws IOException {
                out.value(value);
            }

            @Override
            public String read(JsonReader in) {
                throw new OutOfMemoryError("as told");
            }
        };
        HttpStream<String, String> stream = new HttpStream<>(STREAM.open(), "event", failing, null);
        CompletableFuture<CloudRuntimesException> closed = new CompletableFuture<>();
        StreamListener<String, String> listener = new StreamListener<>() {
            @Override
            public CompletionStage<String> onEvent(String event) {
                return CompletableFuture.completedFuture("SUCCESS");
            }

            @Override
            public void onClosed(@Nullable CloudRuntimesException error) {
                closed.complete(error);
            }
        };
        try (ScriptedServer server = serving(true, "id: 1\nevent: event\ndata: \"a\"\n\n");
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build();
                Subscription subscription = caller.subscribe(stream, listener)) {
            assertThat(closed).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(ResourceExhaustedException.class);
            assertThat(subscription.isOpen()).isFalse();
            assertThat(subscription.closed()).failsWithin(Duration.ofSeconds(20)); // after the listener was told
        }
    }

    @Test
    void aLostStreamIsOpenedAgainAndTheGapIsTold() {
        try (ScriptedServer server =
                        serving(false, "id: 1\nevent: event\ndata: \"a\"\n\nid: 2\nevent: event\ndata: \"b");
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            await().untilAsserted(() -> assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("GET"))
                    .hasSize(2));
            assertThat(events).containsExactly("a");
            assertThat(gaps).hasSize(1);
            assertThat(gaps.get(0).attempt()).isEqualTo(1);
            subscription.close();
            subscription.close();
            assertThat(subscription.closed()).isCompleted();
        }
    }

    @Test
    void aStreamThatIsSilentCountsAsLost() {
        try (ScriptedServer server = serving(true, ": open\n\n");
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .streamSilence(Duration.ofMillis(200))
                        .build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            await().untilAsserted(() -> assertThat(gaps).isNotEmpty());
            assertThat(gaps.get(0).cause().reason()).isNotEmpty();
            await().untilAsserted(() -> assertThat(server.requests().size()).isGreaterThan(1));
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    @Test
    void thePausesBetweenAttemptsGrow() {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, ScriptedServer.answer(503, "", ""));
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            await().untilAsserted(() -> assertThat(gaps).hasSizeGreaterThanOrEqualTo(4));
            for (int i = 0; i < 4; i++) {
                assertThat(gaps.get(i).attempt()).isEqualTo(i + 1);
                assertThat(gaps.get(i).pause()).isBetween(Duration.ofMillis(75L << i), Duration.ofMillis(100L << i));
            }
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    /** Nobody is burdened by an attempt at an address where nothing listens, and a runtime that is back is found soon. */
    @Test
    void whileNothingAnswersThePausesStayShort() throws Exception {
        try (HttpCaller caller = HttpClientConfig.builder(nothing()).build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            await().atMost(Duration.ofSeconds(25))
                    .untilAsserted(() -> assertThat(gaps).hasSizeGreaterThanOrEqualTo(7));
            assertThat(gaps).allSatisfy(gap -> assertThat(gap.pause()).isLessThanOrEqualTo(Duration.ofSeconds(2)));
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    /** A clock that goes on by each pause at once. */
    private static final class Time implements Sleeper {
        private final List<Duration> attempts = new CopyOnWriteArrayList<>();
        private final Consumer<Duration> passed;
        private Duration now = Duration.ZERO;

        Time(Consumer<Duration> passed) {
            this.passed = passed;
        }

        @Override
        public void sleep(Duration pause) {
            throw new UnsupportedOperationException("a stream schedules what is due");
        }

        @Override
        public void schedule(Duration pause, Runnable task) {
            now = now.plus(pause);
            attempts.add(now);
            passed.accept(now);
            task.run();
        }
    }

    /** The runtime is away for 20 seconds of a clock that does not make the test wait. */
    @Test
    void afterALongerLossASubscriberIsBackWithinFiveSecondsOfTheRuntime() throws Exception {
        Duration loss = Duration.ofSeconds(20);
        URI address = nothing();
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<ScriptedServer> runtime = new CompletableFuture<>();
        CompletableFuture<Duration> back = new CompletableFuture<>();
        Time time = new Time(now -> {
            if (now.compareTo(loss) >= 0 && !runtime.isDone()) {
                runtime.complete(new ScriptedServer(address.getPort(), (request, out) -> {
                    back.complete(now);
                    ScriptedServer.write(out, HEAD + ": open\n\n");
                    never.await();
                    return false;
                }));
            }
        });
        try (HttpCaller caller = HttpClientConfig.builder(address).sleeper(time).build();
                Subscription subscription = caller.subscribe(STREAM, listener())) {
            assertThat(back.get(20, TimeUnit.SECONDS)).isLessThanOrEqualTo(loss.plusSeconds(5));
            assertThat(subscription.isOpen()).isTrue();
            // nor would it be later at any other moment of the loss
            for (int i = 1; i < time.attempts.size(); i++) {
                assertThat(time.attempts.get(i).minus(time.attempts.get(i - 1)))
                        .isLessThanOrEqualTo(Duration.ofSeconds(5));
            }
        } finally {
            never.countDown();
            runtime.thenAccept(ScriptedServer::close);
        }
    }

    /** An address at which nothing listens. */
    private static URI nothing() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void whatWasNotRepliedToWhenItsConnectionIsLostIsCancelled() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<String> open = new CompletableFuture<>();
        AtomicInteger opened = new AtomicInteger();
        StreamListener<String, String> listener = event -> {
            events.add(event);
            arrived.countDown();
            return event.equals("a") ? open : CompletableFuture.completedFuture("SUCCESS");
        };
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    if (request.startsWith("POST")) {
                        ScriptedServer.write(out, ScriptedServer.answer(204, "", ""));
                        return true;
                    }
                    boolean again = opened.getAndIncrement() > 0;
                    ScriptedServer.write(
                            out, HEAD + "id: " + opened + "\nevent: event\ndata: \"" + (again ? "b" : "a") + "\"\n\n");
                    (again ? never : arrived).await();
                    return false;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build();
                Subscription subscription = caller.subscribe(STREAM, listener)) {
            await().untilAsserted(
                            () -> assertThat(answers(server)).containsExactly("/v1/answers?delivery=2 \"SUCCESS\""));
            assertThat(open).isCancelled();
            assertThat(events).containsExactly("a", "b");
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    @Test
    void anErrorThatWillNotPassEndsTheSubscription() {
        String body = "{\"code\":\"component_not_found\",\"message\":\"no broker 'bus'\"}";
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, ScriptedServer.answer(404, "Content-Type: application/json\r\n", body));
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .errors(refusal ->
                                new ComponentNotFoundException(refusal.body().toUtf8()))
                        .build()) {
            Subscription subscription = caller.subscribe(STREAM, listener());
            assertThatThrownBy(() -> subscription.closed().join())
                    .hasCauseInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("no broker 'bus'");
            assertThat(subscription.isOpen()).isFalse();
            assertThat(server.requests()).hasSize(1);
            assertThat(gaps).isEmpty();
        }
    }

    @Test
    void aHundredSubscriptionsWorkOnOneClient() {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    if (request.startsWith("POST")) {
                        ScriptedServer.write(out, ScriptedServer.answer(204, "", ""));
                        return true;
                    }
                    ScriptedServer.write(out, HEAD + "id: 1\nevent: event\ndata: \"a\"\n\n");
                    never.await();
                    return false;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            List<Subscription> subscriptions = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                subscriptions.add(caller.subscribe(STREAM, listener()));
            }
            await().untilAsserted(() -> assertThat(answers(server)).hasSize(100));
            caller.close();
            assertThat(subscriptions)
                    .allSatisfy(each -> assertThat(each.closed()).isCompleted());
        }
    }
}
