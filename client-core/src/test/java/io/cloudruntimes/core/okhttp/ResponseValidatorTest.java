package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.fixture.TestCertificate;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.client.ScriptedServer;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that is encoded in a way that nobody asked for is an error, and not the value. */
@Timeout(30)
class ResponseValidatorTest {
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", false, Maturity.STABLE);

    private static HttpExchange<String> exchange(String method) {
        return new HttpExchange<>(
                HttpRequest.builder(READ, method, "/x").build(),
                response -> response.body().toUtf8());
    }

    private static ScriptedServer answering(int status, String headers) {
        return new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, ScriptedServer.answer(status, headers, "\"raw\""));
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding: br",
                "Content-Encoding: deflate",
                "content-encoding: zstd",
                "Content-Encoding: x-gzip",
                "Content-Encoding: gzip, gzip",
                "Content-Encoding: br, gzip",
                "Content-Encoding: gzip\r\nContent-Encoding: gzip",
                "Content-Encoding: br\r\nContent-Encoding: gzip",
                "Content-Encoding: gzip\r\nContent-Encoding: br"
            })
    void anEncodingThatWasNotAskedForIsAnError(String header) {
        try (ScriptedServer server = answering(200, header + "\r\n");
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            assertThatThrownBy(() -> caller.call(exchange("GET"), CallOptions.DEFAULT))
                    .isInstanceOf(InternalException.class)
                    .hasMessageContaining("which was not asked for");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: identity", "Content-Encoding: ", "X: y"})
    void aBodyThatIsNotEncodedIsTheValue(String header) {
        try (ScriptedServer server = answering(200, header + "\r\n");
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            assertThat(caller.call(exchange("GET"), CallOptions.DEFAULT)).isEqualTo("\"raw\"");
        }
    }

    @Test
    void whatTheCallerAsksForItGetsAsItIs() {
        try (ScriptedServer server = answering(200, "Content-Encoding: br\r\n");
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            CallOptions options = CallOptions.builder()
                    .header("Accept-Encoding", "zstd;q=0.5, br")
                    .build();
            assertThat(caller.call(exchange("GET"), options)).isEqualTo("\"raw\"");
        }
    }

    @Test
    void gzipIsAskedForAndUndone() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write("value".getBytes(StandardCharsets.UTF_8));
        }
        try (ScriptedServer server = new ScriptedServer((request, out) -> {
                    ScriptedServer.write(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.size()
                                    + "\r\n\r\n");
                    out.write(zipped.toByteArray());
                    return true;
                });
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            assertThat(caller.call(exchange("GET"), CallOptions.DEFAULT)).isEqualTo("value");
        }
    }

    @Test
    void anErrorKeepsItsMeaning() {
        try (ScriptedServer server = answering(404, "Content-Encoding: br\r\n");
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            assertThatThrownBy(() -> caller.call(exchange("GET"), CallOptions.DEFAULT))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** OkHttp takes as many bytes as the length says, and does not compare it with the end of the stream. */
    @ParameterizedTest
    @CsvSource({"4, true", "6, true", "4, false", "6, false"})
    void overHttp2ABodyOfAnotherLengthIsAnError(String length, boolean streamed, @TempDir Path folder) {
        TestCertificate certificate = new TestCertificate(folder);
        CallOptions options =
                streamed ? CallOptions.builder().streamedResponse().build() : CallOptions.DEFAULT;
        OperationInfo read = READ.withStreamableResponse();
        HttpExchange<String> exchange = new HttpExchange<>(
                HttpRequest.builder(read, "GET", "/x").build(),
                response -> new String(response.content().stream().readAllBytes(), StandardCharsets.UTF_8));
        try (FrameServer server = new FrameServer(certificate);
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .trust(certificate.trusted())
                        .build()) {
            server.script((connection, stream) -> {
                connection.write(
                        FrameServer.HEADERS,
                        FrameServer.END_HEADERS,
                        stream,
                        FrameServer.headers(":status", "200", "content-length", length));
                connection.write(
                        FrameServer.DATA, FrameServer.END_STREAM, stream, "hello".getBytes(StandardCharsets.UTF_8));
            });
            assertThatThrownBy(() -> caller.call(exchange, options))
                    .satisfiesAnyOf(
                            error -> assertThat(error).isInstanceOf(CloudRuntimesException.class),
                            error -> assertThat(error).isInstanceOf(ContentException.class));
        }
    }
}
