package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.proto.MessageReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A marker is put wherever a secret may be, both ways; no error, no text of a request and no log has it. */
@Timeout(60)
class SecretsTest {
    private static final String SECRET = "s3cr3tMarker";
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final Logger LOGS = Logger.getLogger("io.cloudruntimes");
    private static final JsonCodec<Long> NUMBER = new JsonCodec<>() {
        @Override
        public void write(JsonWriter out, Long value) throws IOException {
            out.value(value);
        }

        @Override
        public Long read(JsonReader in) throws IOException {
            return JsonNumbers.readLong(in);
        }
    };

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void capture() {
        handler.setLevel(Level.ALL);
        LOGS.addHandler(handler);
        LOGS.setLevel(Level.ALL);
    }

    @AfterEach
    void release() {
        LOGS.removeHandler(handler);
        LOGS.setLevel(null);
    }

    private static HttpRequest request() {
        return HttpRequest.builder(READ, "POST", "/v1/x")
                .query("key", SECRET)
                .queryMap("metadata", Map.of("name", SECRET))
                .header("x-value", SECRET)
                .headersPrefixed("metadata-", Map.of("name", SECRET))
                .body(Bytes.utf8(SECRET), "text/plain")
                .build();
    }

    private static String all(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n\"" + SECRET,
                "HTTP/1.1 200 OK\r\nX-Y: " + SECRET + "\r\nContent-Length: 14\r\n\r\n\"" + SECRET + "\"",
                "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n" + SECRET,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n" + SECRET,
                "HTTP/1.1 500 X\r\nX-Y: " + SECRET + "\r\nContent-Length: 12\r\n\r\n" + SECRET,
                "HTTP/1.1 302 X\r\nLocation: http://a/?token=" + SECRET + "\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void theMarkerShowsNowhere(String answer) {
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(out, answer);
                    return false;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .tokenHeader("x-token", () -> SECRET)
                        .retries(1)
                        .build()) {
            CallOptions options = CallOptions.builder().header("x-own", SECRET).build();
            HttpRequest request = request();
            List<HttpExchange<?>> exchanges = List.of(
                    new HttpExchange<>(request, response -> Responses.json(response, NUMBER)),
                    new HttpExchange<>(request, response -> MessageReader.messageOf(response.body())));
            for (HttpExchange<?> exchange : exchanges) {
                Throwable failure = catchThrowable(() -> caller.call(exchange, options));
                assertThat(failure).isNotNull();
                assertThat(all(failure)).doesNotContain(SECRET);
            }
            assertThat(server.requests().get(0)).contains("x-token: " + SECRET, "x-own: " + SECRET);
            assertThat(request.toString()).doesNotContain(SECRET);
            assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        }
    }
}
