package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.client.ScriptedServer;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses without a body by definition end at their head, whatever that says, and their connection is used again. */
@Timeout(30)
class BodilessResponsesTest {
    private static final OperationInfo OPERATION = OperationInfo.of(
                    "RpcService", "invokeMethod", "invokeMethod", false, Maturity.STABLE)
            .withStreamableResponse();
    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();

    private static HttpExchange<HttpResponse> exchange(String method) {
        return new HttpExchange<>(
                HttpRequest.builder(OPERATION, method, "/x").build(), response -> response, response -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 304, Content-Length: 1234",
        "GET, 304, Transfer-Encoding: chunked",
        "GET, 304, X-None: 1",
        "POST, 204, content-length: 5",
        "DELETE, 204, Transfer-Encoding: chunked",
        "HEAD, 200, Content-Length: 1234",
        "HEAD, 404, Transfer-Encoding: chunked",
    })
    void aResponseWithoutBodyEndsAtItsHead(String method, int status, String framing) throws Exception {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, "HTTP/1.1 " + status + " X\r\nETag: \"7\"\r\n" + framing + "\r\n\r\n");
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .timeout(Duration.ofSeconds(10))
                        .build()) {
            for (CallOptions options : List.of(CallOptions.DEFAULT, STREAMED)) {
                check(caller.call(exchange(method), options), status);
                check(caller.callAsync(exchange(method), options).join(), status);
            }
            assertThat(server.connections()).as("connections").isOne();
        }
    }

    private static void check(HttpResponse response, int status) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("etag")).isEqualTo("\"7\"");
        assertThat(response.content().bytes().isEmpty()).isTrue();
    }
}
