package io.cloudruntimes.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.http.client.ScriptedServer;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of one connection are those of its options. */
@Timeout(30)
class ConnectionLimitsTest {
    private static final String BODY = "b".repeat(2000);
    private static final String HEADER = "X: " + "h".repeat(100_000) + "\r\n";

    private static ConnectOptions.Builder options() {
        return ConnectOptions.builder().environment(Map.of());
    }

    private static String call(String headers, ConnectOptions.Builder options) {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, ScriptedServer.answer(200, headers, BODY));
                    return true;
                });
                RuntimeConnection connection =
                        AcmeWires.connect("acme://127.0.0.1:" + server.uri().getPort(), options)) {
            return AcmeWires.call(connection, AcmeWires.OVER_HTTP);
        }
    }

    @Test
    void aResponseWithinTheLimitIsTheResult() {
        assertThat(call("", options().maxResponseBytes(BODY.length()))).isEqualTo(BODY);
    }

    @Test
    void aLongerResponseIsAnError() {
        assertThatThrownBy(() -> call("", options().maxResponseBytes(BODY.length() - 1)))
                .isInstanceOf(ResourceExhaustedException.class)
                .hasMessageContaining("more than 1999 bytes");
    }

    @Test
    void theLargestLimitIsNoneOfArithmetic() {
        String chunked = "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, "HTTP/1.1 200 OK\r\n" + chunked);
                    return true;
                });
                RuntimeConnection connection = AcmeWires.connect(
                        "acme://127.0.0.1:" + server.uri().getPort(),
                        options().maxResponseBytes(Long.MAX_VALUE).maxUndeliveredBytes(Long.MAX_VALUE))) {
            assertThat(AcmeWires.call(connection, AcmeWires.OVER_HTTP)).isEqualTo("ok");
        }
    }

    @Test
    void headersWithinTheLimitAreRead() {
        assertThat(call(HEADER, options())).isEqualTo(BODY);
    }

    @Test
    void longerHeadersAreAnError() {
        assertThatThrownBy(() -> call(HEADER, options().maxUndeliveredBytes(50_000)))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("more than 50000 bytes");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aLimitIsPositive(long bytes) {
        assertThatThrownBy(() -> options().maxResponseBytes(bytes))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("maxResponseBytes");
        assertThatThrownBy(() -> options().maxUndeliveredBytes(bytes))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("maxUndeliveredBytes");
    }
}
