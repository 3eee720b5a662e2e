package io.cloudruntimes.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.okhttp.OkHttpTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers of HTTP/1.1 that break its rules, against each transport. A call ends at its deadline at the latest, with an error of the API
 * or with the value of a response that came whole; a write is sent once.
 */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class HostileServersTest {
    private static final OperationInfo READ =
            OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final String OK = "HTTP/1.1 200 OK|";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked||";
    private static final Set<ErrorCode> BROKEN = EnumSet.of(ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL);
    private static final Set<ErrorCode> SLOW = EnumSet.of(ErrorCode.TIMEOUT);
    /** No error. */
    private static final Set<ErrorCode> WHOLE = EnumSet.noneOf(ErrorCode.class);

    enum Client {
        OKHTTP(OkHttpTransport.provider()),
        JDK(JdkTransport.provider());

        private final TransportProvider transport;

        Client(TransportProvider transport) {
            this.transport = transport;
        }

        TransportProvider transport() {
            return transport;
        }
    }

    private enum Kind {
        READ,
        WRITE,
        ASYNC_READ,
        ASYNC_WRITE;

        boolean isWrite() {
            return this == WRITE || this == ASYNC_WRITE;
        }
    }

    /**
     * A server.
     *
     * @param errors the errors that a call to it may have; none where the response is whole, which is {@code hello}
     */
    private record Server(String name, Set<ErrorCode> errors, RawServer.Script script) {
        Duration timeout() {
            return Duration.ofSeconds(errors == SLOW ? 1 : 20);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Server server(String name, Set<ErrorCode> errors, RawServer.Script script) {
        return new Server(name, errors, script);
    }

    /** A server that sends a text, of which a vertical bar is the end of a line, and closes the connection. */
    private static Server closing(String response, Set<ErrorCode> errors) {
        return server("closes after " + shortened(response), errors, connection -> {
            connection.readRequest();
            connection.send(response);
            connection.halfClose();
            connection.readRequest();
        });
    }

    /** A server that sends a text and then nothing. */
    private static Server holding(String response, Set<ErrorCode> errors) {
        return server("holds after " + shortened(response), errors, connection -> {
            connection.readRequest();
            connection.send(response);
            connection.hold();
        });
    }

    private static String shortened(String text) {
        return text.length() > 90 ? text.substring(0, 90) + "..." : text;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return zipped.toByteArray();
    }

    private static Server zipped(String name, Set<ErrorCode> errors, byte[] body) {
        return server("gzip " + name, errors, connection -> {
            connection.readRequest();
            connection.send(OK + "Content-Encoding: gzip|Content-Length: " + body.length + "||");
            connection.send(body);
            connection.halfClose();
            connection.readRequest();
        });
    }

    private static List<Server> servers() {
        List<Server> servers = new ArrayList<>();
        servers.add(server("closes at once", BROKEN, connection -> {}));
        servers.add(server("resets at once", BROKEN, RawServer.Connection::reset));
        servers.add(server("resets after the request", BROKEN, connection -> {
            connection.readRequest();
            connection.reset();
        }));
        servers.add(server("reads nothing", SLOW, RawServer.Connection::hold));
        servers.add(holding("", SLOW));
        servers.add(holding("HTTP/1.1 200", SLOW));
        servers.add(holding(OK + "Content-Length: 5||hel", SLOW));
        servers.add(holding(CHUNKED + "5|hello|", SLOW));
        servers.add(holding(CHUNKED + "5|hello|0|", SLOW));
        servers.add(server("drips a head", SLOW, connection -> {
            connection.readRequest();
            connection.send(OK);
            connection.sendWithoutEnd("X: y|", 20);
        }));
        servers.add(server("drips a body", SLOW, connection -> {
            connection.readRequest();
            connection.send(CHUNKED);
            connection.sendWithoutEnd("1|x|", 20);
        }));
        for (String interim : List.of("HTTP/1.1 100 Continue||", "HTTP/1.1 103 Early Hints|Link: x||")) {
            servers.add(server(
                    "without end " + interim,
                    EnumSet.of(ErrorCode.TIMEOUT, ErrorCode.INTERNAL, ErrorCode.UNAVAILABLE),
                    connection -> {
                        connection.readRequest();
                        connection.sendWithoutEnd(interim, 0);
                    }));
        }
        for (String head : List.of(
                "HTTP/1.1 abc OK||",
                "HTTP/1.1||",
                "HTTP/1.1 20 OK||",
                "HTTP/1.1 -20 OK||",
                "HTTP/3.0 200 OK||",
                "FTP/1.1 200 OK||",
                "|||||",
                "SSH-2.0-OpenSSH_9.2||",
                "{\"key\":\"value\"}",
                "\u0000\u0000\u0006\u0004\u0000\u0000\u0000\u0000\u0000\u0000\u0005\u0000\u0000\u0040\u0000",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0028")) {
            servers.add(closing(head, BROKEN));
        }
        for (String length :
                List.of("-5", "+5", "0x5", "5, 6", "5|Content-Length: 6", "99999999999999999999", "five", "5 5")) {
            servers.add(closing(OK + "Content-Length: " + length + "||hello", BROKEN));
        }
        servers.add(closing(OK + "Content-Length: 50||hello", BROKEN));
        for (String chunks : List.of(
                "-5|hello|0||",
                "FFFFFFFFFFFFFFFFF|hello",
                "7FFFFFFFFFFFFFFF|hello",
                "FFFFFFFF|hello",
                "g|hello|0||",
                "5|hello0||",
                "5|hel",
                "5|hello|",
                "5|hello",
                "")) {
            servers.add(closing(CHUNKED + chunks, BROKEN));
        }
        servers.add(closing(OK + "Transfer-Encoding: chunked, chunked||5|hello|0||", BROKEN));
        servers.add(closing(OK + "Transfer-Encoding: gzip, chunked||5|hello|0||", BROKEN));
        servers.add(closing(OK + "Transfer-Encoding: zip||hello", BROKEN));
        servers.add(server("resets within a body without length", BROKEN, connection -> {
            connection.readRequest();
            connection.send(OK + "|hel");
            Thread.sleep(200);
            connection.reset();
        }));
        byte[] zip = gzip("hello".repeat(100));
        servers.add(zipped("cut", BROKEN, Arrays.copyOf(zip, zip.length - 10)));
        byte[] wrong = zip.clone();
        wrong[zip.length - 6] ^= 1;
        servers.add(zipped("with another check sum", BROKEN, wrong));
        servers.add(zipped("with more behind it", BROKEN, Arrays.copyOf(zip, zip.length + 10)));
        servers.add(zipped("of no zip", BROKEN, "hello".getBytes(StandardCharsets.UTF_8)));
        servers.add(closing("HTTP/1.1 101 Switching Protocols|Upgrade: h2c|Connection: Upgrade||hello", BROKEN));
        for (String status : List.of(
                "302 X|Location: /x",
                "302 X",
                "307 X|Location: /x",
                "308 X|Location: http://[",
                "300 X",
                "304 X",
                "601 X",
                "999 X")) {
            servers.add(closing("HTTP/1.1 " + status + "|Content-Length: 0||", BROKEN));
        }
        servers.add(closing(
                "HTTP/1.1 401 X|WWW-Authenticate: Basic realm=x|Content-Length: 0||",
                EnumSet.of(ErrorCode.UNAUTHENTICATED)));
        servers.add(closing(
                "HTTP/1.1 401 X|WWW-Authenticate: ,,=|Content-Length: 0||", EnumSet.of(ErrorCode.UNAUTHENTICATED)));
        servers.add(closing("HTTP/1.1 407 X|Proxy-Authenticate: Basic realm=x|Content-Length: 0||", BROKEN));
        servers.add(closing("HTTP/1.1 408 X|Content-Length: 0||", EnumSet.of(ErrorCode.TIMEOUT)));
        servers.add(closing("HTTP/1.1 421 X|Content-Length: 0||", BROKEN));
        servers.add(closing("HTTP/1.1 503 X|Retry-After: 0|Content-Length: 0||", BROKEN));
        servers.add(closing("HTTP/1.1 503 X|Retry-After: 99999999999999999999|Content-Length: 0||", BROKEN));
        servers.add(closing("HTTP/1.1 503 X|Retry-After: Fri, 31 Dec 9999 23:59:59 GMT|Content-Length: 0||", BROKEN));
        servers.add(closing("HTTP/1.1 503 X|Retry-After: -1|Content-Length: 0||", BROKEN));
        servers.add(closing(OK + "X: " + "y".repeat(1_000_000) + "|Content-Length: 5||hello", BROKEN));
        servers.add(closing(OK + "X: a|  folded|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "X: \u00fc\u00ff|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "Content-Type: ;;;/|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "Content-Type: text/plain; charset=none|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "traceparent: 00-zz|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "Set-Cookie: " + "a=b;".repeat(50) + "|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "Connection: close|Keep-Alive: timeout=-1|Content-Length: 5||hello", WHOLE));
        servers.add(closing(OK + "Content-Length: 5|Transfer-Encoding: chunked||5|hello|0||", BROKEN));
        servers.add(closing(OK + "Content-Length: 5|Content-Length: 5||hello", WHOLE));
        servers.add(closing("HTTP/1.0 200 OK|Transfer-Encoding: chunked||5|hello|0||", WHOLE));
        servers.add(closing(OK + "|hello", WHOLE));
        servers.add(closing("HTTP/1.1 206 X|Content-Range: bytes 0-4/100|Content-Length: 5||hello", BROKEN));
        servers.add(holding(OK + "Content-Length: 5||hello", WHOLE));
        servers.add(holding(OK + "Content-Length: 5||hello and more", WHOLE));
        servers.add(server("answers twice", WHOLE, connection -> {
            while (connection.readRequest()) {
                connection.send(OK + "Content-Length: 5||hello" + OK + "Content-Length: 5||other");
            }
        }));
        return servers;
    }

    static Stream<Arguments> cases() {
        return servers().stream()
                .flatMap(server -> Stream.of(Client.values()).map(client -> Arguments.of(server, client)));
    }

    private static HttpExchange<String> exchange(Kind kind) {
        HttpRequest.Builder request =
                HttpRequest.builder(kind.isWrite() ? WRITE : READ, kind.isWrite() ? "POST" : "GET", "/x");
        if (kind.isWrite()) {
            request.body(Content.of(("kind " + kind).getBytes(StandardCharsets.UTF_8)), "text/plain");
        }
        return new HttpExchange<>(request.build(), response -> response.body().toUtf8());
    }

    private static CompletableFuture<String> call(HttpCaller caller, Kind kind) {
        if (kind == Kind.ASYNC_READ || kind == Kind.ASYNC_WRITE) {
            return caller.callAsync(exchange(kind), CallOptions.DEFAULT);
        }
        return CompletableFuture.supplyAsync(
                () -> caller.call(exchange(kind), CallOptions.DEFAULT), task -> new Thread(task).start());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("cases")
    void aCallEndsInTimeWithItsValueOrATypedErrorAndAWriteIsSentOnce(Server hostile, Client client) throws Exception {
        List<HttpCaller> callers = new ArrayList<>();
        try (RawServer server = new RawServer(hostile.script())) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .transport(client.transport)
                        .timeout(hostile.timeout())
                        .maxBytes(10_000)
                        .build();
                callers.add(caller);
                calls.add(call(caller, kind));
            }
            for (CompletableFuture<String> call : calls) {
                check(call, hostile);
            }
            for (Kind write : List.of(Kind.WRITE, Kind.ASYNC_WRITE)) {
                assertThat(server.requests())
                        .filteredOn(request -> request.endsWith("kind " + write))
                        .hasSizeLessThanOrEqualTo(1);
            }
        } finally {
            callers.forEach(HttpCaller::close);
        }
    }

    private static void check(CompletableFuture<String> call, Server server) {
        if (server.errors().isEmpty()) {
            assertThat(call).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("hello");
            return;
        }
        assertThat(call)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(CloudRuntimesException.class)
                .satisfies(failure -> {
                    CloudRuntimesException error = (CloudRuntimesException) Objects.requireNonNull(failure.getCause());
                    assertThat(error.code()).isIn(server.errors());
                    assertThat(error.getMessage()).hasSizeLessThan(1000).doesNotContain("the client failed");
                });
    }
}
