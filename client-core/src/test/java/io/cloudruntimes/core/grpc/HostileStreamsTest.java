package io.cloudruntimes.core.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.okhttp.FrameServer;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.error.ErrorRules;
import io.cloudruntimes.core.runtime.error.GrpcErrorDecoder;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of gRPC on servers that answer something else, or send messages that cannot be read. */
@Timeout(60)
class HostileStreamsTest {
    private static final OperationInfo WATCH =
            OperationInfo.of("PubSubService", "subscribe", "subscribeTopicEvents", false, Maturity.STABLE);

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<CloudRuntimesException> unreadable = new CopyOnWriteArrayList<>();
    private final BlockingQueue<CloudRuntimesException> gaps = new LinkedBlockingQueue<>();
    private final CompletableFuture<@Nullable CloudRuntimesException> closed = new CompletableFuture<>();

    private final StreamListener<String, String> listener = new StreamListener<>() {
        @Override
        public CompletionStage<String> onEvent(String event) {
            events.add(event);
            return CompletableFuture.completedFuture("done");
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

    private static HttpCaller caller(FrameServer server) {
        return HttpClientConfig.builder(server.uri())
                .grpc()
                .errors(new GrpcErrorDecoder(new ErrorRules(List.of(), "grpc")))
                .maxBytes(1000)
                .build();
    }

    private static GrpcStream.Builder<String, String> stream() {
        HttpRequest open = HttpRequest.builder(WATCH, "POST", "/test.v1.Events/Watch")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .build();
        return GrpcStream.builder(open, HostileStreamsTest::decode);
    }

    /** An event: the text 1, the id 2. */
    private static String decode(Bytes event) throws IOException {
        return MessageFields.stringOf(event, 1);
    }

    private record Answer(String name, ErrorCode code, boolean ends, FrameServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Answer head(int status, String type, ErrorCode code, boolean ends, String... more) {
        return new Answer(status + " " + type + " " + List.of(more), code, ends, (connection, stream) -> {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.writeBytes(FrameServer.headers(":status", Integer.toString(status), "content-type", type));
            head.writeBytes(FrameServer.headers(more));
            if (type.equals("text/html")) {
                connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS, stream, head.toByteArray());
                byte[] page = "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
                connection.write(FrameServer.DATA, FrameServer.END_STREAM, stream, page);
            } else {
                connection.write(
                        FrameServer.HEADERS,
                        FrameServer.END_HEADERS | FrameServer.END_STREAM,
                        stream,
                        head.toByteArray());
            }
        });
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                        head(401, "text/html", ErrorCode.UNAUTHENTICATED, true),
                        head(403, "text/html", ErrorCode.PERMISSION_DENIED, true),
                        head(404, "text/html", ErrorCode.UNSUPPORTED, true),
                        head(503, "text/html", ErrorCode.UNAVAILABLE, false),
                        head(500, "text/html", ErrorCode.INTERNAL, false),
                        head(200, "text/html", ErrorCode.INTERNAL, false),
                        head(204, "text/plain", ErrorCode.INTERNAL, false),
                        head(302, "text/html", ErrorCode.INTERNAL, false, "location", "/login"),
                        head(200, "application/grpc", ErrorCode.UNAUTHENTICATED, true, "grpc-status", "16"),
                        head(200, "application/grpc", ErrorCode.UNSUPPORTED, true, "grpc-status", "12"),
                        head(200, "application/grpc", ErrorCode.UNAVAILABLE, false, "grpc-status", "14"),
                        head(200, "application/grpc", ErrorCode.INTERNAL, false, "grpc-status", "x"))
                .flatMap(answer -> Stream.of(GrpcStream.OpensWith.values()).map(mode -> Arguments.of(answer, mode)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aStreamThatIsRefusedFailsOrTellsAGap(Answer answer, GrpcStream.OpensWith mode) throws Exception {
        GrpcStream.Builder<String, String> stream = switch (mode) {
            case FIELD -> stream().opensWithField(1);
            case MESSAGE -> stream();
            case HEADERS -> stream().opensWithHeaders();
            case SENT -> stream().opensWhenSent();
        };
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script(answer.script());
            Subscription subscription = caller.subscribe(stream.build(), listener);
            CloudRuntimesException error =
                    answer.ends() ? closed.get(20, TimeUnit.SECONDS) : gaps.poll(20, TimeUnit.SECONDS);
            assertThat(error).isNotNull();
            assertThat(error.code()).isEqualTo(answer.code());
            assertThat(subscription.isOpen()).isEqualTo(!answer.ends());
            assertThat(unreadable).isEmpty();
        }
    }

    private static byte[] event(String text, String id) {
        MessageWriter event = new MessageWriter();
        event.string(2, id);
        event.string(1, text);
        return event.toFrame().array();
    }

    private static byte[] frame(int compressed, byte... message) {
        byte[] frame = new byte[5 + message.length];
        frame[0] = (byte) compressed;
        System.arraycopy(FrameServer.int32(message.length), 0, frame, 1, 4);
        System.arraycopy(message, 0, frame, 5, message.length);
        return frame;
    }

    /** To open the stream again would not help: the runtime would send the same message. */
    @Test
    void aMessageThatCannotBeReadIsToldAndTheStreamGoesOn() throws Exception {
        byte[] lengthBeyondTheEnd = {0x0A, 100, 'x'};
        byte[] fieldOfNumberZero = {0, 0};
        GrpcStream<String, String> stream = stream().opensWithHeaders().build();
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, id) -> {
                connection.write(
                        FrameServer.HEADERS, FrameServer.END_HEADERS, id, FrameServer.headers(":status", "200"));
                for (byte[] part : List.of(
                        event("a", "1"),
                        frame(0, lengthBeyondTheEnd),
                        frame(0, fieldOfNumberZero),
                        frame(1, event("b", "2")),
                        frame(0, new byte[2000]),
                        event("c", "3"))) {
                    connection.write(FrameServer.DATA, 0, id, part);
                }
            });
            Subscription subscription = caller.subscribe(stream, listener);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(events).endsWith("c"));
            assertThat(events).containsExactly("a", "c");
            assertThat(unreadable).hasSize(4);
            assertThat(gaps).isEmpty();
            assertThat(server.requests()).isOne();
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    /** The messages of a stream and how it ends; the headers have a status that does not count. */
    private static FrameServer.Script misleading(String status, @Nullable String end, byte[]... messages) {
        return (connection, id) -> {
            byte[] head = FrameServer.headers(
                    ":status", "200", "content-type", "application/grpc", "grpc-status", status, "grpc-message", "no");
            connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS, id, head);
            for (byte[] message : messages) {
                connection.write(FrameServer.DATA, 0, id, message);
            }
            if (end == null) {
                connection.write(FrameServer.DATA, FrameServer.END_STREAM, id);
            } else {
                connection.write(
                        FrameServer.HEADERS,
                        FrameServer.END_HEADERS | FrameServer.END_STREAM,
                        id,
                        FrameServer.headers("grpc-status", end));
            }
        };
    }

    private CloudRuntimesException firstGap(FrameServer.Script script, GrpcStream<String, String> stream)
            throws InterruptedException {
        gaps.clear();
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script(script);
            caller.subscribe(stream, listener);
            CloudRuntimesException gap = gaps.poll(20, TimeUnit.SECONDS);
            assertThat(gap).isNotNull();
            return gap;
        }
    }

    @Test
    void aStatusInTheHeadersDoesNotCountWhereMessagesFollow() throws Exception {
        CloudRuntimesException end = firstGap(
                misleading("16", "14", event("a", "1")),
                stream().opensWithHeaders().build());
        assertThat(events).containsOnly("a"); // the stream may have been opened again by now
        assertThat(end.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(end.details()).containsEntry("grpc-status", "UNAVAILABLE");
    }

    @Test
    void aStreamOfMessagesWithoutAStatusAtItsEndIsNoGoodOne() throws Exception {
        CloudRuntimesException end =
                firstGap(misleading("0", null, event("a", "1")), stream().build());
        assertThat(events).containsOnly("a"); // the stream may have been opened again by now
        assertThat(end.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(end.reason()).contains("no gRPC status");
    }

    @Test
    void aMessageThatIsCutIsAFaultOfTheServerUnlessAStatusSaysWhy() throws Exception {
        byte[] cut = Arrays.copyOf(event("b", "2"), 7);
        CloudRuntimesException end =
                firstGap(misleading("0", "0", event("a", "1"), cut), stream().build());
        assertThat(events).containsOnly("a"); // the stream may have been opened again by now
        assertThat(end.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(end.reason()).contains("inside a message");

        byte[] cutBeforeTheLength = {0, 0, 0};
        CloudRuntimesException why = firstGap(
                misleading("0", "8", event("c", "3"), cutBeforeTheLength),
                stream().build());
        assertThat(why.code()).isEqualTo(ErrorCode.RESOURCE_EXHAUSTED);

        byte[] cutBeyondTheLimit = Arrays.copyOf(frame(0, new byte[2000]), 1500);
        CloudRuntimesException tooLong = firstGap(
                misleading("0", "0", event("d", "4"), cutBeyondTheLimit),
                stream().build());
        assertThat(tooLong.reason()).contains("inside a message");
    }
}
