package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggingTest {
    private static final OperationInfo SAVE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);

    private final Logger logger = Logger.getLogger("io.cloudruntimes.http");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setLevel(Level.FINE);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(null);
    }

    @Test
    void eachAttemptIsOneLineWithoutWhatIsTheUsers() {
        HttpRequest request = HttpRequest.builder(SAVE, "POST", "/v1/state/orders")
                .query("key", "secret-key")
                .body(Bytes.utf8("secret-value"), "application/json")
                .build();
        HttpExchange<String> exchange =
                new HttpExchange<>(request, response -> response.body().toUtf8());
        try (ScriptedServer server = new ScriptedServer((received, out) -> {
                    ScriptedServer.write(
                            out,
                            ScriptedServer.answer(
                                    received.contains("fail") ? 503 : 200,
                                    "X-Secret: secret-header\r\n",
                                    "secret-answer"));
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .tokenHeader("Authorization", () -> "Bearer secret-token")
                        .build()) {
            assertThat(caller.call(exchange, CallOptions.DEFAULT)).isEqualTo("secret-answer");
            caller.callAsync(exchange, CallOptions.DEFAULT).join();
            assertThatThrownBy(() -> caller.call(
                            exchange,
                            CallOptions.builder().header("X-Way", "fail").build()))
                    .isInstanceOf(CloudRuntimesException.class);
        }
        assertThat(lines)
                .hasSize(3)
                .noneMatch(line -> line.contains("secret"))
                .allMatch(line -> line.matches("StateService\\.save: POST /v1/state/orders -> (200|503) in \\d+ ms"));
    }
}
