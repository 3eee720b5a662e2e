package io.cloudruntimes.core.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.okhttp.FrameServer;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A port that takes connections and never says anything stands for a connection that died without a word. */
@Timeout(30)
class StreamLivenessTest {
    private static final OperationInfo WATCH =
            OperationInfo.of("PubSubService", "subscribe", "subscribeTopicEvents", false, Maturity.STABLE);

    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();

    private final class Listener implements StreamListener<String, String> {
        @Override
        public CompletionStage<String> onEvent(String event) {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onOpen() {
            news.add("open");
        }

        @Override
        public void onGap(StreamGap gap) {
            news.add(gap.cause());
        }
    }

    private static HttpClientConfig config(ServerSocket silent) {
        return HttpClientConfig.builder(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                .grpc();
    }

    private static GrpcStream.Builder<String, String> stream() {
        HttpRequest open = HttpRequest.builder(WATCH, "POST", "/test.v1.Events/Watch")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .build();
        return GrpcStream.builder(open, Bytes::toUtf8);
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private @Nullable Object next() throws InterruptedException {
        return news.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void openingAStreamWaitsNoLongerThanMakingAConnectionMay() throws Exception {
        try (ServerSocket silent = silent();
                HttpCaller caller =
                        config(silent).connectTimeout(Duration.ofMillis(200)).build()) {
            caller.subscribe(stream().opensWithHeaders().build(), new Listener());

            assertThat(next())
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            gap -> assertThat(gap.getMessage()).contains("was not open within 200 ms"));
        }
    }

    @Test
    void aPingWithoutAnAnswerIsAGap() throws Exception {
        try (ServerSocket silent = silent();
                HttpCaller caller = config(silent)
                        .liveness(new StreamLiveness.Ping(Duration.ofMillis(100)))
                        .build()) {
            caller.subscribe(stream().opensWhenSent().build(), new Listener());

            assertThat(next()).isEqualTo("open");
            assertThat(next()).isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void aSilentStreamStaysOpenWhileItsConnectionLivesAndIsOpenedAgainOnceItIsDead() throws Exception {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .grpc()
                        .liveness(new StreamLiveness.Ping(Duration.ofMillis(500)))
                        .build()) {
            server.answersRequests(false);
            caller.subscribe(stream().opensWhenSent().build(), new Listener());
            assertThat(next()).isEqualTo("open");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !server.connections().isEmpty());
            FrameServer.Connection first = server.connections().get(0);
            await().atMost(Duration.ofSeconds(20)).until(() -> first.pingsSettled() >= 3);
            assertThat(news).isEmpty();

            server.silenceConnections();

            assertThat(next()).isInstanceOf(UnavailableException.class);
            assertThat(next()).isEqualTo("open");
            // a stream that opens when it is sent may be open before the server has read it, or taken its connection
            await().atMost(Duration.ofSeconds(20)).until(() -> server.requests() == 2);
            assertThat(server.connections()).hasSize(2);
        }
    }

    /** A clock and what is due on it. */
    private static final class Time implements Sleeper {
        private record Due(long at, Runnable task) {}

        private final List<Due> due = new ArrayList<>();
        private long now;

        @Override
        public void sleep(Duration pause) {
            throw new UnsupportedOperationException("nothing waits on a thread here");
        }

        @Override
        public void schedule(Duration after, Runnable task) {
            due.add(new Due(now + after.toNanos(), task));
        }

        void pass(Duration time) {
            now += time.toNanos();
            List<Due> ready = due.stream().filter(it -> it.at() <= now).toList();
            due.removeAll(ready);
            ready.forEach(it -> it.task().run());
        }
    }

    @Test
    void aStreamIsAskedAfterSilenceOnlyAndLostOnlyWithoutAnAnswer() {
        Time time = new Time();
        List<CompletableFuture<@Nullable Void>> asked = new ArrayList<>();
        List<Throwable> lost = new ArrayList<>();
        IdleProbe probe = new IdleProbe(
                Duration.ofSeconds(60),
                () -> {
                    CompletableFuture<@Nullable Void> answer = new CompletableFuture<>();
                    asked.add(answer);
                    return answer;
                },
                lost::add,
                time,
                () -> time.now);
        probe.start();

        time.pass(Duration.ofSeconds(40));
        probe.arrived();
        time.pass(Duration.ofSeconds(20));
        assertThat(asked).isEmpty();
        time.pass(Duration.ofSeconds(40));
        assertThat(asked).hasSize(1);

        asked.get(0).complete(null);
        time.pass(Duration.ofSeconds(60));
        assertThat(asked).hasSize(2);
        assertThat(lost).isEmpty();

        asked.get(1).completeExceptionally(new IOException("no answer"));
        assertThat(lost).hasSize(1);
        time.pass(Duration.ofSeconds(600));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aStreamThatWasClosedIsNotAsked() {
        Time time = new Time();
        List<String> asked = new ArrayList<>();
        IdleProbe probe = new IdleProbe(
                Duration.ofSeconds(60),
                () -> {
                    asked.add("asked");
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {},
                time,
                () -> time.now);
        probe.start();
        probe.stop();

        time.pass(Duration.ofSeconds(600));

        assertThat(asked).isEmpty();
    }
}
