package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller or a handler says in headers is what HTTP can carry, in process and on each wire, and no secret travels on. */
class HandlerHeadersTest {
    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final AtomicReference<MethodAnswer> answer =
            new AtomicReference<>(MethodAnswer.builder().build());
    private final AtomicReference<@Nullable MethodCall> seen = new AtomicReference<>();
    private final URI dapr = Objects.requireNonNull(
            runtime.serveAs("dapr", WireOptions.onFreePorts()).uris().get("http"));
    private final RpcService rpc = runtime.service(RpcService.class);

    HandlerHeadersTest() {
        rpc.serve(ServeMethodsRequest.builder().service("app").build(), new StreamListener<>() {
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
    }

    private static InvokeMethodRequest.Builder call() {
        return InvokeMethodRequest.builder().service("app").method("m").data(Content.of(Bytes.EMPTY));
    }

    private RawClient.Answer overHttp(String headers) throws IOException {
        return RawClient.send(dapr, "POST /v1.0/invoke/app/method/m", headers, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nX-Evil: 1", "", "a:", "ä", "a\0"})
    void aNameThatHttpForbidsFailsTheHandler(String name) throws IOException {
        answer.set(MethodAnswer.builder().headers(Map.of(name, "v")).build());
        assertThat(rpc.invokeMethod(call().build()).status()).isEqualTo(500);
        assertThat(overHttp("").status()).isEqualTo(500);
        assertThat(overHttp("").head()).doesNotContain("X-Evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\0", "ä", " a", "a "})
    void aValueThatHttpForbidsFailsTheHandler(String value) throws IOException {
        for (MethodAnswer it : new MethodAnswer[] {
            MethodAnswer.builder().headers(Map.of("x-own", value)).build(),
            MethodAnswer.builder().contentType(value).data(Bytes.utf8("x")).build()
        }) {
            answer.set(it);
            assertThat(rpc.invokeMethod(call().build()).status()).isEqualTo(500);
            assertThat(overHttp("").status()).isEqualTo(500);
            assertThat(overHttp("").head()).doesNotContain("X-Evil");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length, 1",
        "content-length, 1000",
        "Transfer-Encoding, chunked",
        "Connection, close",
        "Keep-Alive, timeout=1",
        "Upgrade, h2c",
        "Trailer, x",
        "TE, trailers"
    })
    void theFramingOfAHandlerNeverReachesTheWire(String name, String value) throws IOException {
        answer.set(MethodAnswer.builder()
                .headers(Map.of(name, value, "x-own", "1"))
                .data(Bytes.utf8("hello"))
                .build());
        InvokeMethodResponse inProcess = rpc.invokeMethod(call().build());
        assertThat(inProcess.headers()).containsOnlyKeys("x-own");
        RawClient.Answer onTheWire = overHttp("");
        assertThat(onTheWire.body()).isEqualTo("hello");
        assertThat(onTheWire.head()).containsIgnoringCase("content-length: 5").containsIgnoringCase("x-own: 1");
        assertThat(onTheWire.head().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("chunked", "keep-alive: timeout=1", "h2c", "te: trailers", "connection: close");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void anAnswerThatHasNoBodyByItsStatusLeavesTheConnectionUsable(int status) throws IOException {
        answer.set(
                MethodAnswer.builder().status(status).data(Bytes.utf8("hello")).build());
        try (RawClient client = RawClient.connect(dapr)) {
            for (int i = 0; i < 2; i++) {
                client.write("POST /v1.0/invoke/app/method/m HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n");
                assertThat(client.head()).startsWith("HTTP/1.1 " + status + " ");
            }
        }
    }

    @Test
    void aCallersHeaderThatHttpForbidsIsAnErrorInProcessToo() {
        for (Map<String, String> headers : List.of(Map.of("a b", "v"), Map.of("x", "a\r\nb"), Map.of("x", "ä"))) {
            assertThatThrownBy(() -> rpc.invokeMethod(call().headers(headers).build()))
                    .isInstanceOf(InvalidArgumentException.class);
        }
        assertThatThrownBy(() -> rpc.invokeMethod(call().contentType("a\r\nb").build()))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(seen.get()).isNull();
    }

    @Test
    void theTokenOfACallerStaysOnItsHop() throws IOException {
        URI withToken = Objects.requireNonNull(
                runtime.serveAs("dapr", WireOptions.onFreePorts().withToken("s3cret"))
                        .uris()
                        .get("http"));
        for (URI server : new URI[] {dapr, withToken}) {
            RawClient.Answer done = RawClient.send(
                    server, "POST /v1.0/invoke/app/method/m", "Dapr-Api-Token: s3cret\r\nX-Own: 1\r\n", "");
            assertThat(done.status()).isEqualTo(200);
            assertThat(Objects.requireNonNull(seen.get()).headers())
                    .containsEntry("x-own", "1")
                    .doesNotContainKey("dapr-api-token");
            assertThat(Objects.requireNonNull(seen.get()).toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void aTokenInAHandlersAnswerDoesNotTravelBack() throws IOException {
        answer.set(MethodAnswer.builder()
                .headers(Map.of("Dapr-Api-Token", "s3cret", "x-own", "1"))
                .build());
        assertThat(overHttp("").head()).doesNotContain("s3cret").containsIgnoringCase("x-own");
    }
}
