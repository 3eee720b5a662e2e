package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.runtime.error.ErrorRules;
import io.cloudruntimes.core.runtime.error.GrpcErrorDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers of HTTP/2 that break its rules, or those of gRPC. A call ends at its deadline at the latest, with an error of the API or with
 * the message of a response that came whole; a write is sent once.
 */
@Timeout(60)
class HostileFramesTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final Set<ErrorCode> BROKEN = EnumSet.of(ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL);
    private static final Set<ErrorCode> SLOW = EnumSet.of(ErrorCode.TIMEOUT);
    private static final Set<ErrorCode> TOO_LONG = EnumSet.of(ErrorCode.RESOURCE_EXHAUSTED);
    private static final Set<ErrorCode> OTHER_KIND = EnumSet.of(ErrorCode.UNSUPPORTED);
    private static final Set<ErrorCode> WHOLE = EnumSet.noneOf(ErrorCode.class);
    private static final int LAST = FrameServer.END_STREAM;
    private static final int WHOLE_BLOCK = FrameServer.END_HEADERS;

    private record Server(String name, Set<ErrorCode> errors, FrameServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] head(String... more) {
        return join(
                FrameServer.headers(":status", "200", "content-type", "application/grpc"), FrameServer.headers(more));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    /** A frame of gRPC, with a message of one field: 1, the text "hi". */
    private static final byte[] MESSAGE = bytes(0, 0, 0, 0, 4, 0x0A, 2, 'h', 'i');

    private static byte[] ok() {
        return FrameServer.headers("grpc-status", "0");
    }

    private static Server server(String name, Set<ErrorCode> errors, FrameServer.Script script) {
        return new Server(name, errors, script);
    }

    /** A head, a body in DATA frames and trailers. */
    private static Server body(String name, Set<ErrorCode> errors, byte[]... data) {
        return server("body " + name, errors, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            for (byte[] part : data) {
                connection.write(FrameServer.DATA, 0, stream, part);
            }
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, ok());
        });
    }

    private static Server first(String name, Set<ErrorCode> errors, int type, int flags, int of, byte... content) {
        return server(name + ", then the response", errors, (connection, stream) -> {
            connection.write(type, flags, of < 0 ? stream : of, content);
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, ok());
        });
    }

    private static void flood(FrameServer.Connection connection, int type, int flags, int stream, byte... content)
            throws IOException {
        for (long sent = 0; sent < 64L << 20; sent += 9 + content.length) {
            connection.write(type, flags, stream, content);
        }
    }

    static Stream<Server> servers() {
        List<Server> all = new ArrayList<>();
        all.add(body("of one message", WHOLE, MESSAGE));
        all.add(body("in pieces", WHOLE, bytes(0), bytes(0, 0, 0), bytes(4, 0x0A), bytes(2, 'h', 'i')));
        all.add(body("none", OTHER_KIND));
        all.add(body("of two messages", OTHER_KIND, MESSAGE, MESSAGE));
        all.add(body("cut in its head", BROKEN, bytes(0, 0, 0)));
        all.add(body("cut", BROKEN, bytes(0, 0, 0, 0, 4, 0x0A, 2, 'h')));
        all.add(body("longer than its message", BROKEN, MESSAGE, bytes(1)));
        all.add(body("of another length", BROKEN, bytes(0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0A, 2, 'h', 'i')));
        all.add(body("compressed", BROKEN, bytes(1, 0, 0, 0, 4, 0x0A, 2, 'h', 'i')));
        all.add(body("of an unknown flag", BROKEN, bytes(7, 0, 0, 0, 4, 0x0A, 2, 'h', 'i')));
        all.add(body("of no protobuf", BROKEN, bytes(0, 0, 0, 0, 2, 0x0A, 9)));
        all.add(body("of more than the limit", TOO_LONG, new byte[12_000]));
        for (int code = 0; code < 15; code++) {
            int error = code;
            all.add(server(
                    "reset " + code + " before the head",
                    BROKEN,
                    (connection, stream) ->
                            connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(error))));
        }
        all.add(server("reset 0 after the message", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(0));
        }));
        all.add(server("reset 8 after the message", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(8));
        }));
        all.add(server("ends after the message", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, LAST, stream, MESSAGE);
        }));
        all.add(server(
                "ends at the head",
                BROKEN,
                (connection, stream) -> connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, head())));
        all.add(server(
                "ends at the head with success",
                OTHER_KIND,
                (connection, stream) ->
                        connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, head("grpc-status", "0"))));
        all.add(server("says nothing", SLOW, (connection, stream) -> {}));
        all.add(server(
                "head only",
                SLOW,
                (connection, stream) -> connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head())));
        all.add(server("no trailers", SLOW, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
        }));
        all.add(server(
                "a head that goes on",
                SLOW,
                (connection, stream) -> connection.write(FrameServer.HEADERS, 0, stream, head())));
        all.add(server("another frame in a head", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, 0, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
        }));
        all.add(server(
                "DATA before the head",
                BROKEN,
                (connection, stream) -> connection.write(FrameServer.DATA, LAST, stream, MESSAGE)));
        all.add(server(
                "CONTINUATION before the head",
                SLOW,
                (connection, stream) -> connection.write(FrameServer.CONTINUATION, WHOLE_BLOCK, stream, head())));
        all.add(server(
                "a head without status",
                BROKEN,
                (connection, stream) -> connection.write(
                        FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, FrameServer.headers("x", "y"))));
        for (String status : List.of("", "x", "-1", "99", "1000", "99999999999")) {
            all.add(server(
                    "status '" + status + "'",
                    BROKEN,
                    (connection, stream) -> connection.write(
                            FrameServer.HEADERS,
                            WHOLE_BLOCK | LAST,
                            stream,
                            FrameServer.headers(":status", status, "grpc-status", "0"))));
        }
        all.add(server(
                "an unknown index",
                BROKEN,
                (connection, stream) ->
                        connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, bytes(0xFF, 0xFF, 0x7F))));
        all.add(server(
                "an index that overflows",
                BROKEN,
                (connection, stream) -> connection.write(
                        FrameServer.HEADERS,
                        WHOLE_BLOCK | LAST,
                        stream,
                        bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F))));
        all.add(server(
                "a string beyond the block",
                BROKEN,
                (connection, stream) ->
                        connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, bytes(0, 0x7F, 0x7F, 'a'))));
        all.add(server(
                "a string of 2 GiB",
                BROKEN,
                (connection, stream) -> connection.write(
                        FrameServer.HEADERS,
                        WHOLE_BLOCK | LAST,
                        stream,
                        bytes(0, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 7, 'a'))));
        all.add(server(
                "bad Huffman",
                BROKEN,
                (connection, stream) -> connection.write(
                        FrameServer.HEADERS,
                        WHOLE_BLOCK | LAST,
                        stream,
                        bytes(0, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0x81, 0xFF))));
        all.add(server(
                "a table of 1 GiB",
                BROKEN,
                (connection, stream) -> connection.write(
                        FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, bytes(0x3F, 0xE1, 0xFF, 0xFF, 0xFF, 3))));
        all.add(server(
                "upper case",
                BROKEN,
                (connection, stream) ->
                        connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, head("GRPC-Status", "0"))));
        all.add(server(
                "padding beyond the frame",
                BROKEN,
                (connection, stream) -> connection.write(FrameServer.DATA, 8, stream, bytes(200, 1, 2))));
        all.add(server(
                "an empty padded frame",
                SLOW,
                (connection, stream) -> connection.write(FrameServer.HEADERS, 8 | WHOLE_BLOCK, stream)));
        all.add(server(
                "a frame of 16 MiB",
                BROKEN,
                (connection, stream) -> connection.write(FrameServer.DATA, 0, stream, new byte[(1 << 24) - 1])));
        all.add(server(
                "GOAWAY",
                BROKEN,
                (connection, stream) ->
                        connection.write(FrameServer.GOAWAY, 0, 0, join(FrameServer.int32(0), FrameServer.int32(0)))));
        all.add(server("GOAWAY and close", BROKEN, (connection, stream) -> {
            connection.write(
                    FrameServer.GOAWAY, 0, 0, join(FrameServer.int32(stream), FrameServer.int32(2), new byte[5000]));
            connection.close();
        }));
        all.add(server(
                "short GOAWAY", BROKEN, (connection, stream) -> connection.write(FrameServer.GOAWAY, 0, 0, bytes(1))));
        all.add(server("closes", BROKEN, (connection, stream) -> connection.close()));
        all.add(server("closes after the message", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            connection.close();
        }));
        all.add(server(
                "an answer of HTTP/1.1",
                BROKEN,
                (connection, stream) -> connection.write(
                        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
        all.add(first("WINDOW_UPDATE of 0", BROKEN, FrameServer.WINDOW_UPDATE, 0, -1, FrameServer.int32(0)));
        all.add(first(
                "WINDOW_UPDATE beyond 2 GiB",
                WHOLE,
                FrameServer.WINDOW_UPDATE,
                0,
                0,
                FrameServer.int32(Integer.MAX_VALUE)));
        all.add(first("short WINDOW_UPDATE", BROKEN, FrameServer.WINDOW_UPDATE, 0, 0, bytes(1)));
        all.add(first("short PING", BROKEN, FrameServer.PING, 0, 0, bytes(1)));
        all.add(first("PING of a stream", BROKEN, FrameServer.PING, 0, 1, new byte[8]));
        all.add(first("short SETTINGS", BROKEN, FrameServer.SETTINGS, 0, 0, bytes(1)));
        all.add(first("SETTINGS of a stream", BROKEN, FrameServer.SETTINGS, 0, 1));
        all.add(first("acknowledged SETTINGS with content", BROKEN, FrameServer.SETTINGS, 1, 0, new byte[6]));
        all.add(first("a window of 4 GiB", BROKEN, FrameServer.SETTINGS, 0, 0, bytes(0, 4, 0xFF, 0xFF, 0xFF, 0xFF)));
        all.add(first("frames of 1 byte", BROKEN, FrameServer.SETTINGS, 0, 0, bytes(0, 5, 0, 0, 0, 1)));
        all.add(first("a table of 4 GiB", WHOLE, FrameServer.SETTINGS, 0, 0, bytes(0, 1, 0xFF, 0xFF, 0xFF, 0xFF)));
        all.add(first("a table of no bytes", WHOLE, FrameServer.SETTINGS, 0, 0, bytes(0, 1, 0, 0, 0, 0)));
        all.add(first("no streams", WHOLE, FrameServer.SETTINGS, 0, 0, bytes(0, 3, 0, 0, 0, 0)));
        all.add(first("push of 2", BROKEN, FrameServer.SETTINGS, 0, 0, bytes(0, 2, 0, 0, 0, 2)));
        all.add(first("an unknown setting", WHOLE, FrameServer.SETTINGS, 0, 0, bytes(0x7F, 3, 0, 0, 0, 0)));
        all.add(first("an unknown frame", WHOLE, 0x77, 0xFF, 0, new byte[5000]));
        all.add(first("short PRIORITY", BROKEN, FrameServer.PRIORITY, 0, -1, bytes(1)));
        all.add(first(
                "a pushed response",
                WHOLE,
                FrameServer.PUSH_PROMISE,
                WHOLE_BLOCK,
                -1,
                join(FrameServer.int32(2), FrameServer.headers(":path", "/"))));
        all.add(first(
                "a response of a stream that nobody opened", WHOLE, FrameServer.HEADERS, WHOLE_BLOCK, 99, head()));
        all.add(first("DATA of a stream that nobody opened", WHOLE, FrameServer.DATA, 0, 99, MESSAGE));
        all.add(first("DATA of no stream", BROKEN, FrameServer.DATA, 0, 0, MESSAGE));
        all.add(first("a reset of no stream", BROKEN, FrameServer.RST_STREAM, 0, 0, new byte[4]));
        all.add(first("short RST_STREAM", BROKEN, FrameServer.RST_STREAM, 0, -1, bytes(1)));
        all.add(first("a second head", WHOLE, FrameServer.HEADERS, WHOLE_BLOCK, -1, head()));
        all.add(server("DATA after the end", WHOLE, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, ok());
            connection.write(FrameServer.DATA, LAST, stream, MESSAGE);
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK | LAST, stream, FrameServer.headers("grpc-status", "14"));
        }));
        all.add(server("a status among the trailers", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            connection.write(
                    FrameServer.HEADERS,
                    WHOLE_BLOCK | LAST,
                    stream,
                    FrameServer.headers(":status", "500", "grpc-status", "0"));
        }));
        all.add(server("empty DATA without end", BROKEN, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            flood(connection, FrameServer.DATA, 0, stream);
        }));
        all.add(server(
                "resets without end",
                BROKEN,
                (connection, stream) -> flood(connection, FrameServer.RST_STREAM, 0, 99, new byte[4])));
        all.add(server(
                "unknown frames without end",
                BROKEN,
                (connection, stream) -> flood(connection, 0x77, 0, 0, new byte[100])));
        all.add(server(
                "priorities without end",
                BROKEN,
                (connection, stream) -> flood(connection, FrameServer.PRIORITY, 0, stream, new byte[5])));
        all.add(server("DATA beyond the window", TOO_LONG, (connection, stream) -> {
            connection.write(FrameServer.HEADERS, WHOLE_BLOCK, stream, head());
            flood(connection, FrameServer.DATA, 0, stream, new byte[16_000]);
        }));
        all.add(server(
                "DATA of others beyond the window",
                SLOW,
                (connection, stream) -> flood(connection, FrameServer.DATA, 0, 99, new byte[16_000])));
        return all.stream();
    }

    private static HttpExchange<String> exchange() {
        HttpRequest request = HttpRequest.builder(WRITE, "POST", "/x")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .build();
        return new HttpExchange<>(
                request,
                response -> MessageReader.readFrame(response.body(), HostileFramesTest::read, new StringBuilder())
                        .toString());
    }

    private static void read(MessageReader in, StringBuilder to) throws IOException {
        while (in.next()) {
            if (in.field() == 1) {
                to.append(in.string());
            } else {
                in.skip();
            }
        }
    }

    private static HttpCaller caller(FrameServer server, Server hostile) {
        return HttpClientConfig.builder(server.uri())
                .grpc()
                .errors(new GrpcErrorDecoder(new ErrorRules(List.of(), "grpc")))
                .timeout(Duration.ofSeconds(hostile.errors() == SLOW ? 1 : 20))
                .retries(0)
                .maxBytes(10_000)
                .maxUndeliveredBytes(200_000)
                .build();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCallEndsInTimeWithItsMessageOrATypedErrorAndIsSentOnce(Server hostile) {
        try (FrameServer server = new FrameServer();
                HttpCaller first = caller(server, hostile);
                HttpCaller second = caller(server, hostile)) {
            server.script(hostile.script());
            CompletableFuture<String> async = first.callAsync(exchange(), CallOptions.DEFAULT);
            CompletableFuture<String> sync = CompletableFuture.supplyAsync(
                    () -> second.call(exchange(), CallOptions.DEFAULT), task -> new Thread(task).start());
            check(async, hostile);
            check(sync, hostile);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    private static void check(CompletableFuture<String> call, Server server) {
        if (server.errors().isEmpty()) {
            assertThat(call).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("hi");
            return;
        }
        assertThat(call)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(CloudRuntimesException.class)
                .satisfies(failure -> {
                    CloudRuntimesException error = (CloudRuntimesException) Objects.requireNonNull(failure.getCause());
                    assertThat(error.code()).isIn(server.errors());
                    assertThat(error.getMessage()).hasSizeLessThan(1000).doesNotContain("the client failed");
                });
    }
}
