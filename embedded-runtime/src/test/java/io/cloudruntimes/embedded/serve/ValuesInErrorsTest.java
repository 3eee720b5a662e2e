package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An error of a served runtime says what is wrong and where, and never has the value that a client sent. */
class ValuesInErrorsTest {
    private static final String SECRET = "S3CRET";

    static final String[][] REQUESTS = {
        {"POST /v1/state/orders/save", "", "{\"items\":[{\"key\":\"k\",\"value\":\"!S3CRET!\"}]}"},
        {"POST /v1/state/orders/save", "", "{\"items\":[{\"key\":\"k\",\"value\":{\"S3CRET\":1}}]}"},
        {"POST /v1/state/orders/save", "", "{\"items\":[{\"key\":\"k\",\"value\":\"MQ==\",\"ttl\":\"S3CRET\"}]}"},
        {"POST /v1/state/orders/save", "", "{\"items\":\"S3CRET\"}"},
        {"POST /v1/state/orders/save", "", "{\"items\":[{\"key\":\"k\",\"value\":S3CRET}]}"},
        {"POST /v1/state/orders/save", "", "S3CRET"},
        {"POST /v1/pubsub/bus/events?topic=t&ttl=S3CRET", "", ""},
        {"POST /v1/rpc/app/invocation?method=m&headers=S3CRET", "", ""},
        {"POST /v1/rpc/app/invocation?method=m&headers=x%3DS3CRET%0D%0A", "", ""},
        {"GET /v1/state/orders/item?key=k&metadata=S3CRET", "", ""},
        {"GET /v1/state/orders/item?key=k&metadata=x%3DS3CRET", "", ""},
        {"GET /v1/state/orders/item?key=S3CRET%ff", "", ""},
        {"GET /v1/state/orders/item?key=S3CRET%zz", "", ""},
        {"GET /v1/runtime/health", "X-Own: S3CRET\u0000\r\n", ""},
        {"GET /v1/runtime/health", "X Own: S3CRET\r\n", ""},
        {"POST /v1/pubsub/bus/acknowledgement?delivery=S3CRET", "", "{\"status\":\"SUCCESS\"}"},
        {"POST /v1.0/state/orders", "", "[{\"key\":\"k\",\"value\":S3CRET}]"},
        {"POST /v1.0/state/orders", "", "[{\"key\":\"k\",\"value\":1,\"metadata\":{\"ttlInSeconds\":\"S3CRET\"}}]"},
        {"POST /v1.0/state/orders", "", "[{\"key\":\"k\",\"value\":1,\"metadata\":{\"other\":\"S3CRET\"}}]"},
        {"GET /v1.0/state/orders/k?metadata.x=S3CRET", "", ""},
        {"POST /v1.0/publish/bus/t?metadata.ttlInSeconds=S3CRET", "", "1"},
        {"POST /v1.0/publish/bus/t", "dapr-api-token: S3CRET\r\ntraceparent: S3CRET\r\n", "S3CRET"},
        {"GET /v1.0/invoke/none/method/m?x=S3CRET", "Authorization: S3CRET\r\n", ""},
    };

    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final URI neutral = runtime.serve(ServeOptions.onFreePort()).uri();
    private final URI http = Objects.requireNonNull(
            runtime.serveAs("dapr", WireOptions.onFreePorts()).uris().get("http"));
    private final List<String> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public synchronized void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    ValuesInErrorsTest() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(log);
        runtime.close();
    }

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void areRedacted(String line, String headers, String body) throws IOException {
        URI server = line.contains("/v1.0/") ? http : neutral;
        RawClient.Answer answer = RawClient.send(server, line, "Content-Type: application/json\r\n" + headers, body);
        assertThat(answer.head()).doesNotContain(SECRET);
        assertThat(answer.body()).doesNotContain(SECRET);
        assertThat(logged).noneMatch(entry -> entry.contains(SECRET));
    }
}
