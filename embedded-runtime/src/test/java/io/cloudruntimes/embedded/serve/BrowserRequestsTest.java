package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site, open in a browser on the same machine, cannot use a runtime without a token. */
class BrowserRequestsTest {
    private static final String SAVE = "POST /v1/state/orders/save";
    private static final String ITEMS = "{\"items\":[{\"key\":\"k\",\"value\":\"MQ==\"}]}";
    private static final String JSON = "Content-Type: application/json\r\n";

    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final URI server = runtime.serve(ServeOptions.onFreePort()).uri();

    @AfterEach
    void stop() {
        runtime.close();
    }

    private int status(String line, String headers, String body) throws IOException {
        return RawClient.send(server, line, headers, body).status();
    }

    private void nothingIsSaved() throws IOException {
        assertThat(status("GET /v1/state/orders/item?key=k", "", "")).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\n",
                "Content-Type: text/plain; x=application/json\r\n",
                "" // what fetch sends for a Blob without a type
            })
    void jsonIsReadFromJsonOnly(String contentType) throws IOException {
        assertThat(status(SAVE, contentType, ITEMS)).isEqualTo(400);
        nothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"})
    void jsonIsTaken(String contentType) throws IOException {
        assertThat(status(SAVE, "Content-Type: " + contentType + "\r\n", ITEMS)).isEqualTo(204);
        assertThat(status("GET /v1/state/orders/item?key=k", "", "")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://example.com\r\n",
                "Origin: null\r\n",
                "Origin: http://127.0.0.1:1\r\n",
                "Origin: http://{host}\r\nOrigin: https://example.com\r\n",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n"
            })
    void requestsOfOtherSitesAreRefused(String headers) throws IOException {
        assertThat(status(SAVE, JSON + headers, ITEMS)).isEqualTo(403);
        nothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://{host}\r\n", "Sec-Fetch-Site: same-origin\r\n", "Sec-Fetch-Site: none\r\n"})
    void requestsOfItsOwnPagesAreTaken(String headers) throws IOException {
        assertThat(status(SAVE, JSON + headers, ITEMS)).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "example.com:3600", "127.0.0.1.example.com", "localhost.example.com"})
    void otherNamesForThisAddressAreRefused(String host) throws IOException {
        assertThat(RawClient.send(server, "GET /v1/runtime/metadata HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                        .status())
                .isEqualTo(403);
        assertThat(RawClient.send(
                                server,
                                "GET http://" + host + "/v1/runtime/metadata HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:3600", "LOCALHOST", "127.0.0.1", "127.0.0.1:80", "[::1]:3600"})
    void itsOwnNamesAreTaken(String host) throws IOException {
        assertThat(RawClient.send(server, "GET /v1/runtime/health HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shutdownNeedsAToken() throws IOException {
        RawClient.Answer answer = RawClient.send(server, "POST /v1/runtime/shutdown", "", "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("permission_denied", "token");
        assertThat(status("GET /v1/runtime/health", "", "")).isEqualTo(200);
        assertThat(runtime.stopped()).isNotDone();
    }

    @Test
    void anAllowedOriginIsAnsweredAsTheCorsProtocolSays() throws IOException {
        URI open = runtime.serve(ServeOptions.onFreePort().withAllowedOrigins(Set.of("https://example.com")))
                .uri();
        RawClient.Answer question = RawClient.send(
                open,
                "OPTIONS /v1/state/orders/save",
                "Origin: https://example.com\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: content-type\r\n",
                "");
        assertThat(question.status()).isEqualTo(204);
        assertThat(question.head())
                .containsIgnoringCase("access-control-allow-origin: https://example.com")
                .containsIgnoringCase("access-control-allow-methods: POST")
                .containsIgnoringCase("access-control-allow-headers: content-type");
        RawClient.Answer save = RawClient.send(open, SAVE, JSON + "Origin: https://example.com\r\n", ITEMS);
        assertThat(save.status()).isEqualTo(204);
        assertThat(save.head()).containsIgnoringCase("access-control-allow-origin: https://example.com");
        assertThat(RawClient.send(open, SAVE, JSON + "Origin: https://example.org\r\n", ITEMS)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAllowedNameIsTaken() throws IOException {
        URI named = runtime.serve(ServeOptions.onFreePort().withAllowedHosts(Set.of("runtime")))
                .uri();
        assertThat(RawClient.send(named, "GET /v1/runtime/health HTTP/1.1\r\nHost: Runtime:3600\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withATokenTheNameDoesNotMatter() throws IOException {
        URI secured =
                runtime.serve(ServeOptions.onFreePort().withToken("s3cret")).uri();
        assertThat(RawClient.send(
                                secured,
                                "GET /v1/runtime/health HTTP/1.1\r\nHost: runtime\r\nAuthorization: Bearer s3cret\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWireLooksAtPagesOnlyWhereItIsTold() throws IOException {
        String item = "[{\"key\":\"k\",\"value\":1}]";
        String page = "Content-Type: text/plain\r\nOrigin: https://example.com\r\n";
        URI asItsRuntimeDoes = Objects.requireNonNull(
                runtime.serveAs("dapr", WireOptions.onFreePorts()).uris().get("http"));
        URI careful = Objects.requireNonNull(
                runtime.serveAs("dapr", WireOptions.onFreePorts().withAllowedOrigins(Set.of()))
                        .uris()
                        .get("http"));
        assertThat(RawClient.send(careful, "POST /v1.0/state/orders", page, item)
                        .status())
                .isEqualTo(403);
        nothingIsSaved();
        assertThat(RawClient.send(asItsRuntimeDoes, "POST /v1.0/state/orders", page, item)
                        .status())
                .isEqualTo(204);
    }
}
