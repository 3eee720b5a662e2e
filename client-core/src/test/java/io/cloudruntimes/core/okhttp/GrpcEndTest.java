package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status of a call of gRPC is what the specification says, whatever stands beside it. */
@Timeout(60)
class GrpcEndTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    /** A frame of an empty message. */
    private static final byte[] MESSAGE = new byte[5];

    /**
     * A response, and what becomes of it.
     *
     * @param http the status of HTTP
     * @param headers more headers, names and values in turn
     * @param message whether there is a message
     * @param trailers the trailers; null for none
     * @param code the error; null for none
     * @param reason a part of its message
     */
    private record Response(
            String http,
            List<String> headers,
            boolean message,
            @Nullable List<String> trailers,
            @Nullable ErrorCode code,
            String reason) {}

    private static Response trailers(@Nullable ErrorCode code, String reason, String... trailers) {
        return new Response("200", List.of(), true, List.of(trailers), code, reason);
    }

    private static Response alone(String http, ErrorCode code, String reason, String... headers) {
        return new Response(http, List.of(headers), false, null, code, reason);
    }

    private static Response both(@Nullable ErrorCode code, String header, String trailer) {
        return new Response("200", List.of("grpc-status", header), true, List.of("grpc-status", trailer), code, "");
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
                new Response("200", List.of("grpc-status", "0"), true, List.of("x", "y"), ErrorCode.INTERNAL, ""),
                new Response("200", List.of("grpc-status", "0"), true, null, ErrorCode.INTERNAL, ""),
                // none at all
                trailers(ErrorCode.INTERNAL, "gRPC", "x", "y"),
                new Response("200", List.of(), true, null, ErrorCode.INTERNAL, "gRPC"),
                alone("200", ErrorCode.INTERNAL, "gRPC"),
                alone("200", ErrorCode.UNAVAILABLE, "away", "grpc-status", unavailable, "grpc-message", "away"),
                // another status of HTTP
                alone("400", ErrorCode.INTERNAL, "gRPC"),
                alone("401", ErrorCode.UNAUTHENTICATED, "gRPC"),
                alone("403", ErrorCode.PERMISSION_DENIED, "gRPC"),
                alone("404", ErrorCode.UNSUPPORTED, "gRPC"),
                alone("429", ErrorCode.UNAVAILABLE, "gRPC"),
                alone("500", ErrorCode.INTERNAL, "gRPC"),
                alone("503", ErrorCode.UNAVAILABLE, "gRPC"),
                alone("204", ErrorCode.INTERNAL, "gRPC"),
                alone("302", ErrorCode.INTERNAL, "gRPC"),
                alone("503", ErrorCode.NOT_FOUND, "gone", "grpc-status", "5", "grpc-message", "gone"),
                alone("404", ErrorCode.UNSUPPORTED, "gRPC", "grpc-status", "0"));
    }

    private static byte[] block(List<String> namesAndValues) {
        return FrameServer.headers(namesAndValues.toArray(new String[0]));
    }

    private static void send(Response response, FrameServer.Connection connection, int stream) throws IOException {
        List<String> head = new ArrayList<>(List.of(":status", response.http(), "content-type", "application/grpc"));
        head.addAll(response.headers());
        boolean only = !response.message() && response.trailers() == null;
        int end = FrameServer.END_STREAM;
        connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS | (only ? end : 0), stream, block(head));
        if (response.message()) {
            connection.write(FrameServer.DATA, response.trailers() == null ? end : 0, stream, MESSAGE);
        }
        if (response.trailers() != null) {
            connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS | end, stream, block(response.trailers()));
        }
    }

    private static HttpExchange<Bytes> exchange(boolean streamed) {
        HttpRequest.Builder request =
                HttpRequest.builder(WRITE, "POST", "/x").body(Bytes.of(new byte[5]), "application/grpc");
        if (streamed) {
            request.multiMessageResponse();
        }
        return new HttpExchange<>(
                request.build(),
                response -> streamed ? response.content().bytes() : MessageReader.messageOf(response.body()));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aCallEndsWithTheStatusThatTheSpecificationSays(Response response) {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .grpc()
                        .errors(new GrpcErrorDecoder(new ErrorRules(List.of(), "grpc")))
                        .timeout(Duration.ofSeconds(20))
                        .retries(0)
                        .build()) {
            server.script((connection, stream) -> send(response, connection, stream));
            CloudRuntimesException error = catchThrowableOfType(
                    CloudRuntimesException.class, () -> caller.call(exchange(false), CallOptions.DEFAULT));
            assertThat(error == null ? null : error.code()).isEqualTo(response.code());
            if (error != null) {
                assertThat(error.reason()).contains(response.reason());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,14", "14,0", "14,14", "none", "17"})
    void aStreamedResponseWhoseEndIsNotGoodFails(String statuses) throws Exception {
        List<String> trailers = new ArrayList<>(List.of("x", "y"));
        if (!statuses.equals("none")) {
            Arrays.stream(statuses.split(",")).forEach(status -> trailers.addAll(List.of("grpc-status", status)));
        }
        Response response = new Response("200", List.of(), true, trailers, null, "");
        try (FrameServer server = new FrameServer();
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .grpc()
                        .errors(new GrpcErrorDecoder(new ErrorRules(List.of(), "grpc")))
                        .retries(0)
                        .build()) {
            server.script((connection, stream) -> send(response, connection, stream));
            CallOptions streamed = CallOptions.builder().streamedResponse().build();
            assertThat(catchThrowableOfType(CloudRuntimesException.class, () -> caller.call(exchange(true), streamed)))
                    .isNotNull();
        }
    }
}
