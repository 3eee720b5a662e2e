package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.fixture.TestCertificate;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.client.ScriptedServer;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends without end what is no part of a response loses its connection, long before the heap is full. */
@Timeout(60)
@ParameterizedClass(name = "under TLS: {0}")
@ValueSource(booleans = {false, true})
class ReadAllowanceTest {
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", false, Maturity.STABLE);
    private static final int MAX = 100_000;
    /** More than buffers on the way hold, and less than would hurt. */
    private static final long ENDLESS = 64L << 20;

    @TempDir
    private static Path folder = Path.of("");

    private final AtomicLong sent = new AtomicLong();
    private final @Nullable TestCertificate certificate;

    ReadAllowanceTest(boolean tls) {
        certificate = tls ? new TestCertificate(folder) : null;
    }

    private HttpCaller caller(HttpClientConfig config) {
        return config.trust(certificate == null ? null : certificate.trusted())
                .timeout(Duration.ofSeconds(40))
                .retries(0)
                .maxBytes(10_000_000)
                .maxUndeliveredBytes(MAX)
                .build();
    }

    private static HttpExchange<String> get() {
        return new HttpExchange<>(
                HttpRequest.builder(READ, "GET", "/x").build(),
                response -> response.body().toUtf8());
    }

    private void checkCut(CloudRuntimesException error) {
        assertThat(error).isNotNull();
        assertThat(error.code()).isIn(ErrorCode.INTERNAL, ErrorCode.UNAVAILABLE);
        assertThat(error.getMessage().length()).isLessThan(1000);
        assertThat(sent.get()).isLessThan(ENDLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX: ",
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 ",
                ""
            })
    void aLineWithoutEndIsCut(String begin) {
        try (ScriptedServer server = new ScriptedServer(certificate, (request, out) -> {
                    ScriptedServer.write(out, begin);
                    byte[] part = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
                    while (sent.addAndGet(part.length) < ENDLESS) {
                        out.write(part);
                    }
                    return false;
                });
                HttpCaller caller = caller(HttpClientConfig.builder(server.uri()))) {
            checkCut(catchThrowableOfType(CloudRuntimesException.class, () -> caller.call(get(), CallOptions.DEFAULT)));
        }
    }

    /** What is delivered does not count, however long it is, and neither does its framing. */
    @Test
    void aLongBodyInManyChunksIsDelivered() {
        String chunks = ("1;" + "e".repeat(1000) + "\r\nx\r\n").repeat(3000) + "0\r\n\r\n";
        try (ScriptedServer server = new ScriptedServer(certificate, (request, out) -> {
                    ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
                    return true;
                });
                HttpCaller caller = caller(HttpClientConfig.builder(server.uri()))) {
            assertThat(caller.call(get(), CallOptions.DEFAULT)).hasSize(3000);
            assertThat(caller.call(get(), CallOptions.DEFAULT)).hasSize(3000);
        }
    }

    private enum Flood {
        CONTINUATIONS,
        HEADERS,
        PINGS,
        SETTINGS
    }

    private void flood(Flood flood, FrameServer.Connection connection, int stream) throws IOException {
        byte[] block = FrameServer.headers("x", "y".repeat(8000));
        if (flood == Flood.CONTINUATIONS) {
            connection.write(FrameServer.HEADERS, 0, stream, FrameServer.headers(":status", "200"));
        }
        while (sent.addAndGet(flood == Flood.CONTINUATIONS || flood == Flood.HEADERS ? 8000 : 17) < ENDLESS) {
            switch (flood) {
                case CONTINUATIONS -> connection.write(FrameServer.CONTINUATION, 0, stream, block);
                case HEADERS ->
                    connection.write(
                            FrameServer.HEADERS,
                            FrameServer.END_HEADERS,
                            stream,
                            FrameServer.headers(":status", "103", "x", "y".repeat(8000)));
                case PINGS -> connection.write(FrameServer.PING, 0, 0, new byte[8]);
                case SETTINGS -> connection.write(FrameServer.SETTINGS, 0, 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTINUATIONS", "HEADERS", "PINGS", "SETTINGS"})
    void framesWithoutEndAreCut(String flood) {
        try (FrameServer server = new FrameServer(certificate);
                HttpCaller caller =
                        caller(HttpClientConfig.builder(server.uri()).grpc())) {
            server.script((connection, stream) -> flood(Flood.valueOf(flood), connection, stream));
            HttpRequest request = HttpRequest.builder(READ, "POST", "/x")
                    .body(Bytes.of(new byte[5]), "application/grpc")
                    .build();
            checkCut(catchThrowableOfType(
                    CloudRuntimesException.class,
                    () -> caller.call(new HttpExchange<>(request, response -> ""), CallOptions.DEFAULT)));
        }
    }
}
