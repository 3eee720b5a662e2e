package io.cloudruntimes.suites.connect;

import com.google.protobuf.ByteString;
import io.cloudruntimes.core.Bytes;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that the suite asks for.
 *
 * @param name the name of the case
 * @param base the address of the server
 * @param certificate the server's certificate; empty where there is no TLS
 * @param maxMessageBytes the limit of a response's message; zero for none
 * @param path the path of the method
 * @param kind the kind of the call
 * @param headers names and values in turn
 * @param frames the frames of the messages to send
 * @param timeout the timeout; empty for none
 * @param delay the time before each message of a stream
 * @param cancellation when the call is to be cancelled
 */
record CallRequest(
        String name,
        URI base,
        ByteString certificate,
        int maxMessageBytes,
        String path,
        Kind kind,
        List<String> headers,
        List<Bytes> frames,
        Optional<Duration> timeout,
        Duration delay,
        Cancellation cancellation) {

    /** The kinds of calls, as the suite names them. */
    enum Kind {
        UNARY("Unary"),
        CLIENT_STREAM("ClientStream"),
        SERVER_STREAM("ServerStream"),
        HALF_DUPLEX_BIDI_STREAM("BidiStream"),
        FULL_DUPLEX_BIDI_STREAM("BidiStream");

        private final String method;

        Kind(String method) {
            this.method = method;
        }

        /** Whether the request is a stream of messages. */
        boolean streamsRequest() {
            return this != UNARY && this != SERVER_STREAM;
        }

        /** Whether the response is a stream of messages. */
        boolean streamsResponse() {
            return this != UNARY && this != CLIENT_STREAM;
        }
    }

    /** When a call is to be cancelled. */
    sealed interface Cancellation {
        /** Not at all. */
        record Never() implements Cancellation {}

        /** In place of the end of the request. */
        record BeforeEnd() implements Cancellation {}

        /** Some time after the end of the request. */
        record AfterEnd(Duration delay) implements Cancellation {}

        /** Once so many messages have come. */
        record AfterResponses(int count) implements Cancellation {}

        private static Cancellation of(Fields request) {
            if (!request.has("cancel")) {
                return new Never();
            }
            Fields cancel = request.one("cancel");
            if (cancel.has("before_close_send")) {
                return new BeforeEnd();
            }
            return cancel.has("after_num_responses")
                    ? new AfterResponses(cancel.number("after_num_responses"))
                    : new AfterEnd(Duration.ofMillis(cancel.number("after_close_send_ms")));
        }
    }

    static CallRequest of(Fields request) {
        ByteString certificate = request.bytes("server_tls_cert");
        Kind kind = Kind.valueOf(request.choice("stream_type").substring("STREAM_TYPE_".length()));
        List<String> headers = new ArrayList<>();
        for (Fields header : request.each("request_headers")) {
            header.texts("value").forEach(value -> headers.addAll(List.of(header.text("name"), value)));
        }
        return new CallRequest(
                request.text("test_name"),
                URI.create((certificate.isEmpty() ? "http://" : "https://") + request.text("host") + ":"
                        + request.number("port")),
                certificate,
                request.number("message_receive_limit"),
                "/connectrpc.conformance.v1.ConformanceService/"
                        + (request.has("method") ? request.text("method") : kind.method),
                kind,
                headers,
                request.each("request_messages").stream()
                        .map(message -> frame(message.bytes("value")))
                        .toList(),
                request.has("timeout_ms")
                        ? Optional.of(Duration.ofMillis(request.number("timeout_ms")))
                        : Optional.empty(),
                Duration.ofMillis(request.number("request_delay_ms")),
                Cancellation.of(request));
    }

    private static Bytes frame(ByteString message) {
        ByteBuffer frame = ByteBuffer.allocate(5 + message.size());
        frame.put((byte) 0).putInt(message.size()).put(message.asReadOnlyByteBuffer());
        return Bytes.wrap(frame.array());
    }
}
