package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.runtime.error.ErrorRules;
import io.cloudruntimes.core.runtime.error.GrpcErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status of a call of gRPC is what the specification says, whatever stands beside it. */
@Timeout(60)
class GrpcEndTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final OperationInfo READ = OperationInfo.of("FileService", "get", "getFile", true, Maturity.STABLE)
            .withStreamableResponse();
    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();
    /** A frame of an empty message. */
    private static final byte[] MESSAGE = new byte[5];

    /**
     * A response, and what becomes of it.
     *
     * @param http the status of HTTP
     * @param headers more headers, names and values in turn
     * @param messages how many messages there are
     * @param trailers the trailers; null for none
     * @param code the error; null for none
     * @param reason a part of its message
     */
    private record Response(
            String http,
            List<String> headers,
            int messages,
            @Nullable List<String> trailers,
            @Nullable ErrorCode code,
            String reason) {}

    private static Response trailers(@Nullable ErrorCode code, String reason, String... trailers) {
        return new Response("200", List.of(), 1, List.of(trailers), code, reason);
    }

    private static Response alone(String http, ErrorCode code, String reason, String... headers) {
        return new Response(http, List.of(headers), 0, null, code, reason);
    }

    /** A response that is good but for its media type. */
    private static Response ofType(String type, @Nullable ErrorCode code) {
        List<String> trailers = List.of("grpc-status", "0");
        return new Response("200", List.of("content-type", type), 1, trailers, code, code == null ? "" : "gRPC");
    }

    private static Response both(@Nullable ErrorCode code, String header, String trailer) {
        return new Response("200", List.of("grpc-status", header), 1, List.of("grpc-status", trailer), code, "");
    }

    static Stream<Response> responses() {
        String unavailable = "14";
        return Stream.of(
                trailers(null, "", "grpc-status", "0"),
                trailers(null, "", "grpc-status", "0", "grpc-message", "%ZZ"),
                trailers(null, "", "grpc-status", "0", "grpc-status-details-bin", "!"),
                // a message that is not encoded as it should be is shown as it is
                trailers(ErrorCode.UNAVAILABLE, "100%", "grpc-status", unavailable, "grpc-message", "100%"),
                trailers(ErrorCode.UNAVAILABLE, "a%ZZb", "grpc-status", unavailable, "grpc-message", "a%ZZb"),
                trailers(ErrorCode.UNAVAILABLE, "a%2", "grpc-status", unavailable, "grpc-message", "a%2"),
                trailers(ErrorCode.UNAVAILABLE, "a b%", "grpc-status", unavailable, "grpc-message", "a%20b%"),
                trailers(ErrorCode.UNAVAILABLE, "\uFFFD", "grpc-status", unavailable, "grpc-message", "%FF%FE"),
                trailers(ErrorCode.UNAVAILABLE, "\uFFFD", "grpc-status", unavailable, "grpc-message", "%E2%82"),
                trailers(ErrorCode.UNAVAILABLE, "\u20AC", "grpc-status", unavailable, "grpc-message", "%E2%82%AC"),
                trailers(ErrorCode.UNAVAILABLE, "", "grpc-status", unavailable, "grpc-message", ""),
                trailers(
                        ErrorCode.UNAVAILABLE,
                        "two",
                        "grpc-status",
                        unavailable,
                        "grpc-message",
                        "one",
                        "grpc-message",
                        "two"),
                // details that cannot be read, or say another status
                trailers(
                        ErrorCode.NOT_FOUND,
                        "m",
                        "grpc-status",
                        "5",
                        "grpc-message",
                        "m",
                        "grpc-status-details-bin",
                        "%%%"),
                trailers(
                        ErrorCode.NOT_FOUND,
                        "m",
                        "grpc-status",
                        "5",
                        "grpc-message",
                        "m",
                        "grpc-status-details-bin",
                        "CAMSAW0"),
                trailers(
                        ErrorCode.NOT_FOUND,
                        "m",
                        "grpc-status",
                        "5",
                        "grpc-message",
                        "m",
                        "grpc-status-details-bin",
                        "CAMSAW0",
                        "grpc-status-details-bin",
                        "CAMSAW0"),
                trailers(
                        ErrorCode.NOT_FOUND,
                        "m",
                        "grpc-status",
                        "5",
                        "grpc-message",
                        "m",
                        "grpc-status-details-bin",
                        "////"),
                // a status that is none
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "17"),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "-1"),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "+0"),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "0x0"),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "OK"),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", ""),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "0, 0"),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "99999999999999999999"),
                // two
                trailers(null, "", "grpc-status", "0", "grpc-status", "0"),
                trailers(ErrorCode.UNAVAILABLE, "", "grpc-status", unavailable, "grpc-status", unavailable),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", "0", "grpc-status", unavailable),
                trailers(ErrorCode.INTERNAL, "", "grpc-status", unavailable, "grpc-status", "0"),
                // the trailers count where there are any
                both(ErrorCode.UNAVAILABLE, "0", unavailable),
                both(null, unavailable, "0"),
                new Response("200", List.of("grpc-status", "0"), 1, List.of("x", "y"), ErrorCode.INTERNAL, ""),
                new Response("200", List.of("grpc-status", "0"), 1, null, ErrorCode.INTERNAL, ""),
                new Response("200", List.of("grpc-status", "9"), 1, null, ErrorCode.INTERNAL, "gRPC"),
                // none at all
                trailers(ErrorCode.INTERNAL, "gRPC", "x", "y"),
                new Response("200", List.of(), 1, null, ErrorCode.INTERNAL, "HTTP status 200"),
                // success with another number of messages than one
                new Response("200", List.of(), 0, List.of("grpc-status", "0"), ErrorCode.UNSUPPORTED, "no message"),
                new Response("200", List.of(), 2, List.of("grpc-status", "0"), ErrorCode.UNSUPPORTED, "2 messages"),
                alone("200", ErrorCode.UNSUPPORTED, "no message", "grpc-status", "0"),
                new Response("200", List.of(), 2, List.of("grpc-status", "14"), ErrorCode.UNAVAILABLE, ""),
                // another media type
                ofType("image/jpeg", ErrorCode.INTERNAL),
                ofType("application/grpc-web", ErrorCode.INTERNAL),
                ofType("application/grpc+proto", null),
                ofType("Application/gRPC; charset=utf-8", null),
                alone("200", ErrorCode.INTERNAL, "gRPC"),
                alone("200", ErrorCode.UNAVAILABLE, "away", "grpc-status", unavailable, "grpc-message", "away"),
                // another status of HTTP
                alone("400", ErrorCode.INTERNAL, "HTTP status 400"),
                alone("401", ErrorCode.UNAUTHENTICATED, "gRPC"),
                alone("403", ErrorCode.PERMISSION_DENIED, "gRPC"),
                alone("404", ErrorCode.UNSUPPORTED, "gRPC"),
                alone("409", ErrorCode.INTERNAL, "gRPC"),
                alone("412", ErrorCode.INTERNAL, "gRPC"),
                alone("413", ErrorCode.INTERNAL, "gRPC"),
                alone("415", ErrorCode.INTERNAL, "gRPC"),
                alone("418", ErrorCode.INTERNAL, "gRPC"),
                alone("429", ErrorCode.UNAVAILABLE, "HTTP status 429"),
                alone("431", ErrorCode.INTERNAL, "gRPC"),
                alone("499", ErrorCode.INTERNAL, "gRPC"),
                alone("500", ErrorCode.INTERNAL, "gRPC"),
                alone("501", ErrorCode.INTERNAL, "gRPC"),
                alone("502", ErrorCode.UNAVAILABLE, "gRPC"),
                alone("503", ErrorCode.UNAVAILABLE, "gRPC"),
                alone("504", ErrorCode.UNAVAILABLE, "gRPC"),
                alone("505", ErrorCode.INTERNAL, "gRPC"),
                alone("800", ErrorCode.INTERNAL, "gRPC"),
                alone("204", ErrorCode.INTERNAL, "gRPC"),
                alone("302", ErrorCode.INTERNAL, "gRPC"),
                alone("503", ErrorCode.NOT_FOUND, "gone", "grpc-status", "5", "grpc-message", "gone"),
                alone("404", ErrorCode.UNSUPPORTED, "gRPC", "grpc-status", "0"));
    }

    private static byte[] block(List<String> namesAndValues) {
        return FrameServer.headers(namesAndValues.toArray(new String[0]));
    }

    private static void send(Response response, FrameServer.Connection connection, int stream) throws IOException {
        List<String> head = new ArrayList<>(List.of(":status", response.http()));
        if (!response.headers().contains("content-type")) {
            head.addAll(List.of("content-type", "application/grpc"));
        }
        head.addAll(response.headers());
        boolean only = response.messages() == 0 && response.trailers() == null;
        int end = FrameServer.END_STREAM;
        connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS | (only ? end : 0), stream, block(head));
        if (response.messages() > 0) {
            byte[] messages = new byte[MESSAGE.length * response.messages()];
            connection.write(FrameServer.DATA, response.trailers() == null ? end : 0, stream, messages);
        }
        if (response.trailers() != null) {
            connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS | end, stream, block(response.trailers()));
        }
    }

    private static HttpExchange<Bytes> exchange() {
        HttpRequest request = HttpRequest.builder(WRITE, "POST", "/x")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .build();
        return new HttpExchange<>(request, response -> MessageReader.messageOf(response.body()));
    }

    private static HttpCaller caller(FrameServer server) {
        return HttpClientConfig.builder(server.uri())
                .grpc()
                .errors(new GrpcErrorDecoder(new ErrorRules(List.of(), "grpc")))
                .timeout(Duration.ofSeconds(20))
                .retries(0)
                .build();
    }

    private static HttpExchange<Content> streamedExchange() {
        HttpRequest request = HttpRequest.builder(READ, "POST", "/x")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .multiMessageResponse()
                .build();
        return new HttpExchange<>(request, HttpResponse::content);
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aCallEndsWithTheStatusThatTheSpecificationSays(Response response) {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, stream) -> send(response, connection, stream));
            CloudRuntimesException error = catchThrowableOfType(
                    CloudRuntimesException.class, () -> caller.call(exchange(), CallOptions.DEFAULT));
            assertThat(error == null ? null : error.code()).isEqualTo(response.code());
            if (error != null) {
                assertThat(error.reason()).contains(response.reason());
            }
        }
    }

    @Test
    void anAnswerThatIsNotGrpcTellsTheStatusesOfHttpAndOfGrpc() {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, stream) -> send(alone("409", ErrorCode.INTERNAL, ""), connection, stream));
            CloudRuntimesException error = catchThrowableOfType(
                    CloudRuntimesException.class, () -> caller.call(exchange(), CallOptions.DEFAULT));
            assertThat(error.status()).hasValue(409);
            assertThat(error.details()).containsEntry("grpc-status", "UNKNOWN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9"})
    void aStatusInTheHeadersOfAStreamedResponseDoesNotCountWhereMessagesFollow(String status) throws Exception {
        Response response = new Response("200", List.of("grpc-status", status), 1, null, null, "");
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, stream) -> send(response, connection, stream));
            try (InputStream body = caller.call(streamedExchange(), STREAMED).stream()) {
                assertThat(body.readNBytes(5)).hasSize(5);
                ContentException end = catchThrowableOfType(ContentException.class, body::read);
                assertThat(end.error().code()).isEqualTo(ErrorCode.INTERNAL);
                assertThat(end.error().reason()).contains("gRPC");
            }
        }
    }

    @Test
    void theTrailersAfterABodyWhoseLengthIsStatedAreWaitedFor() throws Exception {
        BlockingQueue<Map.Entry<FrameServer.Connection, Integer>> calls = new LinkedBlockingQueue<>();
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, stream) -> {
                List<String> head =
                        List.of(":status", "200", "content-type", "application/grpc", "content-length", "5");
                connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS, stream, block(head));
                connection.write(FrameServer.DATA, 0, stream, MESSAGE);
                calls.add(Map.entry(connection, stream));
            });
            try (InputStream body = caller.call(streamedExchange(), STREAMED).stream()) {
                assertThat(body.readNBytes(5)).hasSize(5);
                Map.Entry<FrameServer.Connection, Integer> call = calls.take();
                call.getKey()
                        .write(
                                FrameServer.HEADERS,
                                FrameServer.END_HEADERS | FrameServer.END_STREAM,
                                call.getValue(),
                                block(List.of("grpc-status", "0")));
                assertThat(body.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aStreamedResponseThatIsClosedWhileItComesIsCancelledAndNoFaultOfTheServer() throws Exception {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, stream) -> {
                List<String> head = List.of(":status", "200", "content-type", "application/grpc");
                connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS, stream, block(head));
                connection.write(FrameServer.DATA, 0, stream, MESSAGE);
            });
            InputStream body = caller.call(streamedExchange(), STREAMED).stream();
            assertThat(body.readNBytes(5)).hasSize(5);
            body.close();
            ContentException after = catchThrowableOfType(ContentException.class, body::read);
            assertThat(after.error().code()).isEqualTo(ErrorCode.CANCELLED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {"0,14:INTERNAL", "14,0:INTERNAL", "14,14:UNAVAILABLE", "none:INTERNAL", "17:INTERNAL"})
    void aStreamedResponseWhoseEndIsNotGoodFails(String statuses, ErrorCode code) throws Exception {
        List<String> trailers = new ArrayList<>(List.of("x", "y"));
        if (!statuses.equals("none")) {
            Arrays.stream(statuses.split(",")).forEach(status -> trailers.addAll(List.of("grpc-status", status)));
        }
        Response response = new Response("200", List.of(), 1, trailers, null, "");
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script((connection, stream) -> send(response, connection, stream));
            try (InputStream body = caller.call(streamedExchange(), STREAMED).stream()) {
                assertThat(body.readNBytes(5)).hasSize(5);
                assertThat(catchThrowableOfType(ContentException.class, body::read)
                                .error()
                                .code())
                        .isEqualTo(code);
            }
        }
    }
}
