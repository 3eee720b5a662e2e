package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.CapturedLog;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of gRPC with a secret that cannot be read: the error, and what is logged at any level, do not show it. */
class SecretsInMalformedMessagesTest {
    private static final String MARKER = "s3cr3t-marker"; // 13 bytes
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final CapturedLog log = new CapturedLog(logged::add);

    @AfterEach
    void silence() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a13 0a0161 120d MARKER", // the entry says that it goes on
                "0a20 0a0161 1220 MARKER", // the value says so as well
                "0a12 0a0161 120e MARKER ff", // no UTF-8
                "0a11 0a0161 0d0d MARKER", // another kind of field
                "0a0f 120d MARKER 0a", // the message ends in a field
                "0b0d MARKER", // a group that does not end
            })
    void nothingShows(String message) throws Exception {
        JsonObject response = new JsonObject();
        response.addProperty("status", "OK");
        response.add("headers", new JsonObject());
        response.addProperty(
                "hex",
                message.replace("MARKER", HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8)))
                        .replace(" ", ""));
        try (RecordedGrpcServer server = RecordedGrpcServer.answering(response);
                CloudRuntimes runtime =
                        CloudRuntimes.connect("dapr://127.0.0.1:1?grpc=" + server.port() + "&wire=grpc")) {
            CloudRuntimesException error = catchThrowableOfType(
                    CloudRuntimesException.class, () -> runtime.secrets("vault").get("a"));
            assertThat(error).isNotNull();
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(MARKER);
            assertThat(error.context().toString()).doesNotContain(MARKER);
            assertThat(server.requests()).isNotEmpty();
        }
        assertThat(logged).allSatisfy(text -> assertThat(text).doesNotContain(MARKER));
    }
}
