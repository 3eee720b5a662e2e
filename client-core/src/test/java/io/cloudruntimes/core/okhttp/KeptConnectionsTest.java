package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A kept connection carries another request only if nothing has come on it since the last response, not even its end. Otherwise the
 * request goes out on a fresh connection, once, also where it must not be sent twice.
 */
@Timeout(30)
class KeptConnectionsTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final String FALSE_ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfalse";
    private static final String LATE_TIMEOUT =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path folder;

    private static HttpClientConfig config(KeepAliveServer server, KeepAliveServer.Kind kind) {
        HttpClientConfig config = HttpClientConfig.builder(server.uri())
                .timeout(Duration.ofSeconds(20))
                .retries(0);
        return switch (kind) {
            case TCP -> config;
            case TLS -> config.trust(server.trusted());
            case UNIX -> config.unixSocket(server.unixSocket());
        };
    }

    private static HttpExchange<String> exchange(String method, String path) {
        HttpRequest.Builder request = HttpRequest.builder(WRITE, method, path);
        if (method.equals("POST")) {
            request.body(Bytes.utf8("value"), "text/plain");
        }
        return new HttpExchange<>(request.build(), response -> response.body().toUtf8());
    }

    private static String post(HttpCaller caller, String path) {
        return caller.call(exchange("POST", path), CallOptions.DEFAULT);
    }

    /** The second request got its own response on a connection of its own, and each request was sent once. */
    private static void checkSecond(HttpCaller caller, KeepAliveServer server, String first) {
        assertThat(post(caller, "/second")).isEqualTo("good");
        assertThat(server.requests()).containsExactly(first, "POST /second");
        assertThat(server.connections()).isEqualTo(2);
    }

    private interface Deed {
        void on(KeepAliveServer.Peer connection) throws IOException;
    }

    private static Arguments deed(KeepAliveServer.Kind kind, String name, Deed deed) {
        return Arguments.of(kind, name, deed);
    }

    static Stream<Arguments> deeds() {
        return Stream.of(KeepAliveServer.Kind.values())
                .flatMap(kind -> Stream.of(
                        deed(kind, "sends a second answer", connection -> connection.send(FALSE_ANSWER)),
                        deed(kind, "sends a late 408", connection -> connection.send(LATE_TIMEOUT)),
                        deed(kind, "sends a late 408 and closes", connection -> {
                            connection.send(LATE_TIMEOUT);
                            connection.close();
                        }),
                        deed(kind, "sends an interim answer", connection -> connection.send("HTTP/1.1 103 X\r\n\r\n")),
                        deed(kind, "sends one byte", connection -> connection.send("\n")),
                        deed(kind, "ends its half", KeepAliveServer.Peer::halfClose),
                        deed(kind, "closes", KeepAliveServer.Peer::close)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deeds")
    void aConnectionOnWhichSomethingCameIsNotUsedAgain(KeepAliveServer.Kind kind, String name, Deed deed)
            throws Exception {
        try (KeepAliveServer server = new KeepAliveServer(kind, folder);
                HttpCaller caller = config(server, kind).build()) {
            assertThat(post(caller, "/first")).isEqualTo("good");
            deed.on(server.firstConnection());
            checkSecond(caller, server, "POST /first");
        }
    }

    @ParameterizedTest
    @EnumSource(KeepAliveServer.Kind.class)
    void aConnectionThatIsResetOrCutIsNotUsedAgain(KeepAliveServer.Kind kind) throws Exception {
        try (KeepAliveServer server = new KeepAliveServer(kind, folder);
                HttpCaller caller = config(server, kind).build()) {
            assertThat(post(caller, "/first")).isEqualTo("good");
            server.firstConnection().cut();
            if (kind == KeepAliveServer.Kind.TLS) {
                Thread.sleep(1100); // without a word of TLS the end is seen on a connection that was idle for a second
            }
            checkSecond(caller, server, "POST /first");
        }
    }

    @ParameterizedTest
    @EnumSource(KeepAliveServer.Kind.class)
    void whatCameTogetherWithTheAnswerIsNotTheNextAnswer(KeepAliveServer.Kind kind) throws Exception {
        try (KeepAliveServer server = new KeepAliveServer(kind, folder);
                HttpCaller caller = config(server, kind).build()) {
            server.afterFirstAnswer(FALSE_ANSWER);
            assertThat(post(caller, "/first")).isEqualTo("good");
            checkSecond(caller, server, "POST /first");
        }
    }

    private record Bodiless(String method, String answer) {}

    static Stream<Bodiless> bodiless() {
        return Stream.of(
                new Bodiless("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"),
                new Bodiless("GET", "HTTP/1.1 204 X\r\n\r\n"),
                new Bodiless("GET", "HTTP/1.1 304 X\r\nContent-Length: 4\r\n\r\n"),
                new Bodiless("GET", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
                new Bodiless("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("bodiless")
    void aBodyThatAResponseMustNotHaveIsNotTheNextAnswer(Bodiless bodiless) throws Exception {
        try (KeepAliveServer server = new KeepAliveServer(KeepAliveServer.Kind.TCP, folder);
                HttpCaller caller = config(server, KeepAliveServer.Kind.TCP).build()) {
            String good = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
            server.answer(bodiless.answer());
            server.afterFirstAnswer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nbad");
            HttpExchange<String> first = new HttpExchange<>(
                    HttpRequest.builder(WRITE, bodiless.method(), "/first").build(), response -> "", response -> true);
            caller.call(first, CallOptions.DEFAULT);
            server.answer(good);
            checkSecond(caller, server, bodiless.method() + " /first");
        }
    }

    @ParameterizedTest
    @EnumSource(KeepAliveServer.Kind.class)
    void aConnectionOnWhichNothingCameIsUsedAgain(KeepAliveServer.Kind kind) throws Exception {
        try (KeepAliveServer server = new KeepAliveServer(kind, folder);
                HttpCaller caller = config(server, kind).build()) {
            for (int i = 0; i < 20; i++) {
                assertThat(post(caller, "/same")).isEqualTo("good");
                assertThat(caller.callAsync(exchange("GET", "/same"), CallOptions.DEFAULT))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo("good");
            }
            assertThat(server.connections()).isOne();
        }
    }

    /** Longer than a second, after which a connection of TLS is asked in another way. */
    @Test
    void aSecureConnectionThatWasIdleForLongIsUsedAgain() throws Exception {
        try (KeepAliveServer server = new KeepAliveServer(KeepAliveServer.Kind.TLS, folder);
                HttpCaller caller = config(server, KeepAliveServer.Kind.TLS).build()) {
            assertThat(post(caller, "/first")).isEqualTo("good");
            Thread.sleep(1100);
            assertThat(post(caller, "/second")).isEqualTo("good");
            assertThat(server.connections()).isOne();
        }
    }
}
