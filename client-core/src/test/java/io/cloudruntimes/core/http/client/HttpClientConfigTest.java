package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientConfigTest {
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);

    private static HttpExchange<String> read() {
        return new HttpExchange<>(
                HttpRequest.builder(READ, "GET", "/v1/x").build(),
                response -> response.body().toUtf8());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host",
                "http:/path",
                "http://user:secret@host",
                "http://host?secret=1",
                "http://host#secret",
                "mailto:secret"
            })
    void aBaseThatIsNoneIsRefusedWithoutQuotingWhatMayBeSecret(String url) {
        assertThatThrownBy(() -> HttpClientConfig.builder(URI.create(url)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a/b", "/a/b/"})
    void aPathOfTheBaseIsAPrefix(String path) {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, ScriptedServer.answer(200, "", "ok"));
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(URI.create(server.uri() + path))
                        .userAgent("tests/1")
                        .build()) {
            assertThat(caller.call(read(), CallOptions.DEFAULT)).isEqualTo("ok");
            String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            assertThat(server.requests().get(0))
                    .startsWith("GET " + prefix + "/v1/x HTTP/1.1\r\n")
                    .contains("User-Agent: tests/1\r\n");
        }
    }

    @Test
    void noRetriesMeansNone() {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, ScriptedServer.answer(503, "", ""));
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .retries(0)
                        .runtime("ours")
                        .build()) {
            assertThatThrownBy(() -> caller.call(read(), CallOptions.DEFAULT))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("StateService.get on ours");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aTimeoutThatNoClockHoldsIsNoLimit() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, ScriptedServer.answer(200, "", "ok"));
                    return true;
                });
                HttpCaller caller =
                        HttpClientConfig.builder(server.uri()).timeout(forever).build()) {
            assertThat(caller.call(read(), CallOptions.DEFAULT)).isEqualTo("ok");
            assertThat(caller.call(read(), CallOptions.withTimeout(forever))).isEqualTo("ok");
            assertThat(caller.callAsync(read(), CallOptions.withTimeout(forever))
                            .join())
                    .isEqualTo("ok");
        }
    }

    @Test
    void theTimeoutOfTheClientHoldsForCallsThatSayNothing() {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    never.await();
                    return false;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .timeout(Duration.ofMillis(200))
                        .build()) {
            assertThatThrownBy(() -> caller.call(read(), CallOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            CloudRuntimesException.class,
                            error -> assertThat(error.code().value()).isEqualTo("timeout"));
        }
    }
}
