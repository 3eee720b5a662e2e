package io.cloudruntimes.embedded.serve;

import static io.cloudruntimes.embedded.serve.RawGrpcClient.field;
import static io.cloudruntimes.embedded.serve.RawGrpcClient.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The credentials of a hop stay on that hop: the token of a caller never reaches the application, and the token by which the
 * runtime calls the application never reaches the caller, whatever the application answers.
 */
@Timeout(60)
class HopCredentialsTest {
    private static final String INVOKE = "dapr.proto.runtime.v1.Dapr/InvokeService";
    private static final String TOKEN_HEADER = "dapr-api-token";
    private static final String CALLERS = "callersS3cret";
    private static final String RUNTIMES = "runtimesS3cret";

    private final AtomicReference<MethodAnswer> answer =
            new AtomicReference<>(MethodAnswer.builder().build());
    private final AtomicReference<@Nullable MethodCall> seen = new AtomicReference<>();
    private final List<Map<String, List<String>>> received = new CopyOnWriteArrayList<>();
    private final HttpServer application;
    private final EmbeddedRuntime runtime;

    /** How a caller reaches the runtime. */
    enum Way {
        IN_PROCESS,
        NEUTRAL,
        DAPR_HTTP,
        DAPR_GRPC
    }

    HopCredentialsTest() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", this::echo);
        application.start();
        runtime = EmbeddedRuntime.builder()
                .service(
                        "billing",
                        URI.create(
                                "http://127.0.0.1:" + application.getAddress().getPort()),
                        TOKEN_HEADER,
                        RUNTIMES)
                .build();
        runtime.service(RpcService.class)
                .serve(ServeMethodsRequest.builder().service("app").build(), new StreamListener<>() {
                    @Override
                    public CompletionStage<MethodAnswer> onEvent(MethodCall call) {
                        seen.set(call);
                        return CompletableFuture.completedFuture(answer.get());
                    }
                });
    }

    @AfterEach
    void stop() {
        runtime.close();
        application.stop(0);
    }

    /** Answers with the headers that it got. */
    private void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(Map.copyOf(exchange.getRequestHeaders()));
            exchange.getRequestBody().readAllBytes();
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (name.toLowerCase(Locale.ROOT).matches("dapr-.*|x-.*|authorization")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/broken") ? 404 : 200, -1);
        }
    }

    private static Metadata metadata(String... pairs) {
        Metadata metadata = new Metadata();
        for (int i = 0; i < pairs.length; i += 2) {
            metadata.put(Metadata.Key.of(pairs[i], Metadata.ASCII_STRING_MARSHALLER), pairs[i + 1]);
        }
        return metadata;
    }

    private static byte[] invoke(String service, String method) {
        return RawGrpcClient.message(field(1, service), field(3, field(1, method), field(4, number(1, 3))));
    }

    private URI served(String wire, @Nullable String token) {
        WireOptions options = WireOptions.onFreePorts();
        return Objects.requireNonNull(runtime.serveAs("dapr", token == null ? options : options.withToken(token))
                .uris()
                .get(wire));
    }

    private RawGrpcClient.Answer overGrpc(@Nullable String required, String service, String method, String... headers)
            throws Exception {
        try (RawGrpcClient client = new RawGrpcClient(served("grpc", required))) {
            return client.exchange(INVOKE, metadata(headers), invoke(service, method));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTokenOfACallerOverGrpcDoesNotReachTheApplication(boolean required) throws Exception {
        RawGrpcClient.Answer done =
                overGrpc(required ? CALLERS : null, "app", "m", TOKEN_HEADER, CALLERS, "x-own", "1");
        assertThat(done.status().getCode()).isEqualTo(Status.Code.OK);
        MethodCall call = Objects.requireNonNull(seen.get());
        assertThat(call.headers()).containsEntry("x-own", "1").doesNotContainKey(TOKEN_HEADER);
        assertThat(call.headers().toString() + call).doesNotContain(CALLERS);
    }

    @Test
    void twoTokensOverGrpcAreNone() throws Exception {
        assertThat(overGrpc(CALLERS, "app", "m", TOKEN_HEADER, "other", TOKEN_HEADER, CALLERS)
                        .status()
                        .getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "200, false", "404, true", "500, false"})
    void aTokenInAHandlersAnswerDoesNotTravelBackOverGrpc(int status, boolean required) throws Exception {
        answer.set(MethodAnswer.builder()
                .status(status)
                .headers(Map.of("Dapr-Api-Token", RUNTIMES, "x-own", "1"))
                .data(Bytes.utf8("x"))
                .build());
        RawGrpcClient.Answer done = overGrpc(required ? CALLERS : null, "app", "m", TOKEN_HEADER, CALLERS);
        assertThat(done.head()).contains("x-own=1").doesNotContain(RUNTIMES, CALLERS, TOKEN_HEADER);
    }

    @ParameterizedTest
    @EnumSource
    void theTokenOfTheRuntimeDoesNotReachTheCaller(Way way) throws Exception {
        for (String method : List.of("m", "broken")) {
            assertThat(head(way, method)).containsIgnoringCase("x-own").doesNotContain(RUNTIMES, CALLERS);
        }
        assertThat(received).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.get("Dapr-api-token")).containsExactly(RUNTIMES);
            assertThat(headers.get("X-own")).containsExactly("1");
        });
    }

    /** What a caller gets beside the data of a call with the caller's own token. */
    private String head(Way way, String method) throws Exception {
        return switch (way) {
            case IN_PROCESS ->
                runtime.service(RpcService.class)
                        .invokeMethod(InvokeMethodRequest.builder()
                                .service("billing")
                                .method(method)
                                .headers(Map.of("x-own", "1", "Dapr-Api-Token", CALLERS))
                                .data(Content.EMPTY)
                                .build())
                        .headers()
                        .toString();
            case NEUTRAL -> {
                URI server = runtime.serve(ServeOptions.onFreePort().withToken(CALLERS))
                        .uri();
                yield RawClient.send(
                                server,
                                "POST /v1/rpc/billing/invocation?headers=x-own%3D1&method=" + method,
                                "Authorization: Bearer " + CALLERS + "\r\n",
                                "")
                        .head();
            }
            case DAPR_HTTP ->
                RawClient.send(
                                served("http", CALLERS),
                                "POST /v1.0/invoke/billing/method/" + method,
                                "dapr-api-token: " + CALLERS + "\r\nx-own: 1\r\n",
                                "")
                        .head();
            case DAPR_GRPC ->
                overGrpc(CALLERS, "billing", method, TOKEN_HEADER, CALLERS, "x-own", "1")
                        .head();
        };
    }
}
