package io.cloudruntimes.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SseSessionTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private static final class TextCodec implements JsonCodec<String> {
        @Override
        public String read(JsonReader in) throws IOException {
            return in.nextString();
        }

        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(Unicode.require(value));
        }
    }

    private static final class Sink implements SseSink {
        private final StringBuilder written = new StringBuilder();
        private boolean closed;

        @Override
        public void write(String text) {
            written.append(text);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Feed implements Subscription {
        private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

        @Override
        public boolean isOpen() {
            return !closed.isDone();
        }

        @Override
        public CompletableFuture<@Nullable Void> closed() {
            return closed;
        }

        @Override
        public void close() {
            closed.complete(null);
        }
    }

    @Test
    void anEventThatCannotBeWrittenEndsTheResponseSoThatTheClientOpensItAgain() {
        Feed feed = new Feed();
        Sink sink = new Sink();
        SseSession<String, Void> session = new SseSession<>(
                StreamRoute.of(
                        OperationInfo.of("TestService", "watch", "watchTexts", true, Maturity.STABLE),
                        "/v1/watch",
                        null,
                        "text",
                        new TextCodec(),
                        null,
                        (in, listener) -> feed),
                new PendingDeliveries());
        session.start(sink, feed, timer);
        session.onEvent("one");
        assertThat(sink.written).contains("data: \"one\"");
        assertThat(sink.closed).isFalse();

        session.onEvent("\ud800");

        assertThat(sink.closed).isTrue();
        assertThat(feed.isOpen()).isFalse();
        assertThat(session.onEvent("three").toCompletableFuture()).isCompletedExceptionally();
    }
}
