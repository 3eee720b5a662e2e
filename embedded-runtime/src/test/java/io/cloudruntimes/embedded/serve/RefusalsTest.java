package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused is refused in the form that the API or the runtime's wire has for errors. */
class RefusalsTest {

    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final URI neutral = runtime.serve(ServeOptions.onFreePort()).uri();
    private final Map<String, URI> wires =
            runtime.serveAs("dapr", WireOptions.onFreePorts()).uris();

    @AfterEach
    void stop() {
        runtime.close();
    }

    static final String[] REQUESTS = {
        "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\nX: " + "x".repeat(100_000) + "\r\n\r\n",
        "GET /v1/runtime/health HTTP/3.7\r\nHost: {host}\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\nHost: b\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: a b\r\n\r\n",
        "G(T /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET v1/runtime/health HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\nX Y: 1\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\nX\0: 1\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\nX: a\r\n b\r\n\r\n",
        "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\nExpect: miracles\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /%ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /v1.0/state/orders/%ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /v1/state/orders/item?key=%ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /\u00ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /v1/state/orders/item?key=\u00ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /v1/../../x HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Length: x\r\n\r\n{}",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n{}",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: gzip\r\n\r\n{}",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
        "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10\r\n\r\n{}",
        "POST /v1.0/state/orders HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\n[]",
        "POST /v1.0/state/orders HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10\r\n\r\n[]",
        "TRACE / HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\r\n\r\n\r\nnonsense\r\n\r\n",
        "\u0016\u0003\u0001\u0002\0\u0001\0\r\n\r\n",
    };

    @ParameterizedTest
    @org.junit.jupiter.params.provider.FieldSource("REQUESTS")
    void isOfTheFormOfTheApi(String request) throws IOException {
        RawClient.Answer answer = cut(neutral, request);
        assertThat(answer.status()).isBetween(400, 599).isNotEqualTo(500);
        assertThat(answer.head()).containsIgnoringCase("content-type: application/json");
        assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().keySet())
                .contains("code", "message");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.FieldSource("REQUESTS")
    void isOfTheFormOfTheWire(String request) throws IOException {
        RawClient.Answer answer = cut(Objects.requireNonNull(wires.get("http")), request);
        assertThat(answer.status()).isBetween(400, 599).isNotEqualTo(500);
        assertThat(answer.head()).containsIgnoringCase("content-type: application/json");
        assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().keySet())
                .contains("message")
                .isSubsetOf("errorCode", "message"); // a refusal that is none of the runtime's own has no code
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1.0/invoke/app/method/{long} HTTP/1.1\r\nHost: {host}\r\n\r\n",
                "POST /v1.0/invoke/app/method/m HTTP/1.1\r\nHost: {host}\r\nX: {long}\r\n\r\n",
                "POST /v1.0/invoke/app/method/m HTTP/9.9\r\nHost: {host}\r\n\r\n",
                "POST /v1.0/invoke/app/method/m HTTP/1.1\r\nHost: {host}\r\nX Y: 1\r\n\r\n",
                "POST /v1.0/invoke/app/method/\u00ff HTTP/1.1\r\nHost: {host}\r\n\r\n",
                "POST /v1.0/invoke/app/method/m HTTP/1.1\r\nHost: {host}\r\nContent-Length: 9\r\n\r\nx"
            })
    void isNeverTakenForTheResponseOfAService(String request) throws IOException {
        RawClient.Answer answer =
                cut(Objects.requireNonNull(wires.get("http")), request.replace("{long}", "x".repeat(100_000)));
        assertThat(JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .get("errorCode")
                        .getAsString())
                .isEqualTo("ERR_DIRECT_INVOKE");
    }

    @Test
    void aRefusedTokenIsNotTakenForTheResponseOfAService() throws IOException {
        URI server = Objects.requireNonNull(
                runtime.serveAs("dapr", WireOptions.onFreePorts().withToken("s3cret"))
                        .uris()
                        .get("http"));
        RawClient.Answer answer = RawClient.send(server, "POST /v1.0/invoke/app/method/m", "", "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("ERR_DIRECT_INVOKE");
    }

    private static RawClient.Answer cut(URI server, String request) throws IOException {
        try (RawClient client = RawClient.connect(server)) {
            return client.write(request).endOfInput().answer();
        }
    }
}
