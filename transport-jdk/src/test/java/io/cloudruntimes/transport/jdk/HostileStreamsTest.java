package io.cloudruntimes.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams of server-sent events, over each transport, on servers that answer something else or send events that cannot be read. */
@Timeout(60)
class HostileStreamsTest {
    private static final String HEAD = "HTTP/1.1 200 OK|Content-Type: text/event-stream||";

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<CloudRuntimesException> unreadable = new CopyOnWriteArrayList<>();
    private final BlockingQueue<CloudRuntimesException> gaps = new LinkedBlockingQueue<>();
    private final CompletableFuture<@Nullable CloudRuntimesException> closed = new CompletableFuture<>();

    private final StreamListener<String, String> listener = new StreamListener<>() {
        @Override
        public CompletionStage<String> onEvent(String event) {
            events.add(event);
            return CompletableFuture.completedFuture("SUCCESS");
        }

        @Override
        public void onUnreadable(CloudRuntimesException error, @Nullable String reply) {
            unreadable.add(error);
        }

        @Override
        public void onGap(StreamGap gap) {
            gaps.add(gap.cause());
        }

        @Override
        public void onClosed(@Nullable CloudRuntimesException error) {
            closed.complete(error);
        }
    };

    private static HttpCaller caller(RawServer server, HostileServersTest.Client client) {
        return HttpClientConfig.builder(server.uri())
                .transport(client.transport())
                .maxBytes(1000)
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            HTTP/1.1 401 X|Content-Length: 0||                                           ; UNAUTHENTICATED ; true
            HTTP/1.1 404 X|Content-Type: text/html|Content-Length: 6||<html>             ; NOT_FOUND       ; true
            HTTP/1.1 503 X|Content-Length: 0||                                           ; UNAVAILABLE     ; false
            HTTP/1.1 200 OK|Content-Type: text/html|Content-Length: 6||<html>            ; INTERNAL        ; false
            HTTP/1.1 204 X||                                                             ; INTERNAL        ; false
            HTTP/1.1 302 X|Location: /login|Content-Length: 0||                          ; INTERNAL        ; false
            HTTP/1.1 200 OK|Content-Type: text/event-stream|Content-Encoding: br||x      ; INTERNAL        ; false
            HTTP/1.1 200 OK|Content-Type: text/event-stream|Content-Length: five||x      ; X               ; false
            HTTP/1.1 200 OK|Content-Type: text/event-stream|Content-Length: 0||          ; UNAVAILABLE     ; false
            HTTP/1.1 200 OK|Content-Type: text/event-stream|Transfer-Encoding: chunked|| ; UNAVAILABLE     ; false
            HTTP/1.1 200                                                                 ; UNAVAILABLE     ; false
            """)
    void aStreamThatIsRefusedFailsOrTellsAGap(String response, String code, boolean ends) throws Exception {
        for (HostileServersTest.Client client : HostileServersTest.Client.values()) {
            CloudRuntimesException error =
                    Objects.requireNonNull(new HostileStreamsTest().refusal(client, response, ends), client.name());
            if (code.equals("X")) { // a client that cannot read the head says that the connection is lost
                assertThat(error.code()).isIn(ErrorCode.INTERNAL, ErrorCode.UNAVAILABLE);
            } else {
                assertThat(error.code()).as(client.name()).isEqualTo(ErrorCode.valueOf(code));
            }
        }
    }

    private @Nullable CloudRuntimesException refusal(HostileServersTest.Client client, String response, boolean ends)
            throws Exception {
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.send(response);
                });
                HttpCaller caller = caller(server, client)) {
            Subscription subscription = caller.subscribe(EventStreams.STREAM, listener);
            CloudRuntimesException error = ends ? closed.get(20, TimeUnit.SECONDS) : gaps.poll(20, TimeUnit.SECONDS);
            assertThat(subscription.isOpen()).isEqualTo(!ends);
            assertThat(unreadable).isEmpty();
            assertThat(events).isEmpty();
            return error;
        }
    }

    /** To open the stream again would not help: the runtime would send the same event. */
    @ParameterizedTest
    @EnumSource
    void anEventThatCannotBeReadIsToldAndTheStreamGoesOn(HostileServersTest.Client client) {
        String frames =
                "id: 1\nevent: event\ndata: {\"no\": \"text\"}\n\nid: 2\nevent: event\ndata: \"" + "x".repeat(2000)
                        + "\"\n\nid: 3\nevent: event\ndata: {not json\n\nid: 4\nevent: event\ndata: \"b\"\n\n";
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.send(HEAD + frames);
                    connection.hold();
                });
                HttpCaller caller = caller(server, client);
                Subscription subscription = caller.subscribe(EventStreams.STREAM, listener)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(events).containsExactly("b"));
            assertThat(unreadable).hasSize(3);
            assertThat(gaps).isEmpty();
            assertThat(server.requests()).hasSize(1);
            assertThat(subscription.isOpen()).isTrue();
        }
    }
}
