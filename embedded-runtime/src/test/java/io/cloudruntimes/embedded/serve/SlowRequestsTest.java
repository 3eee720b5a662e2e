package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send slowly, or not at all, keep nobody else from being served. */
class SlowRequestsTest {
    private static final int MORE_THAN_THREADS = 260;
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String HEALTH = "GET /v1/runtime/health HTTP/1.1\r\nHost: {host}\r\n";
    private static final String SAVE =
            "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n";
    private static final String UPLOAD = "POST /v1/rpc/files/invocation?method=put HTTP/1.1\r\nHost: {host}\r\n";

    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        runtime.close();
    }

    private RawClient connect(URI server) throws IOException {
        RawClient client = RawClient.connect(server);
        clients.add(client);
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10\r\n\r\n[", "Transfer-Encoding: chunked\r\n\r\n5\r\n["})
    void bodiesThatDoNotComeHoldNoThread(String body) throws IOException {
        URI server = runtime.serve(ServeOptions.onFreePort()).uri();
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            connect(server).write(SAVE + body);
        }
        assertThat(RawClient.send(server, HEALTH + "\r\n").status()).isEqualTo(200);
    }

    @Test
    void bodiesOfStrangersHoldNoThread() throws IOException {
        URI server =
                runtime.serve(ServeOptions.onFreePort().withToken("s3cret")).uri();
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            connect(server).write(SAVE + "Content-Length: 10\r\n\r\n[");
        }
        assertThat(RawClient.send(server, HEALTH + "Authorization: Bearer s3cret\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aStrangerIsAnsweredBeforeItsBodyComes() throws IOException {
        URI server =
                runtime.serve(ServeOptions.onFreePort().withToken("s3cret")).uri();
        assertThat(connect(server)
                        .write(SAVE + "Content-Length: 1000000\r\n\r\n")
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aClientThatSendsAllBeforeItReadsGetsItsRefusal() throws IOException {
        URI server =
                runtime.serve(ServeOptions.onFreePort().withToken("s3cret")).uri();
        RawClient client = connect(server);
        client.write(SAVE + "Content-Length: 20000000\r\n\r\n" + "x".repeat(20_000_000));
        assertThat(client.answer().status()).isEqualTo(401);
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsRefused() throws IOException {
        URI server = serve(ServeLimits.DEFAULT.withBodyTimeout(SHORT));
        RawClient.Answer answer =
                connect(server).write(SAVE + "Content-Length: 10\r\n\r\n[").answer();
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.body()).contains("\"code\":\"timeout\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {SAVE, UPLOAD})
    void aLongBodyThatComesTooSlowlyIsCut(String request) throws IOException {
        URI server = serve(ServeLimits.DEFAULT.withBodyTimeout(SHORT));
        RawClient client = connect(server);
        client.write(request + "Content-Length: 1000000\r\n\r\n" + "x".repeat(100_000));
        assertThat(client.endsOrRefuses()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r\n", HEALTH})
    void aHeadThatDoesNotEndIsCut(String head) throws IOException {
        URI server = serve(ServeLimits.DEFAULT.withHeadTimeout(SHORT));
        assertThat(connect(server).write(head).read()).isEqualTo(-1);
        RawClient afterAnother = connect(server).write(HEALTH + "\r\n");
        assertThat(afterAnother.answer().status()).isEqualTo(200);
        assertThat(afterAnother.write(head).read()).isEqualTo(-1);
    }

    @Test
    void anIdleConnectionStays() throws Exception {
        URI server = serve(ServeLimits.DEFAULT.withHeadTimeout(SHORT));
        RawClient client = connect(server);
        for (int i = 0; i < 2; i++) {
            Thread.sleep(SHORT.toMillis() * 3);
            assertThat(client.write(HEALTH + "\r\n").answer().status()).isEqualTo(200);
        }
    }

    @Test
    void connectionsBeyondTheLimitWait() throws IOException {
        URI server = serve(ServeLimits.DEFAULT.withMaxConnections(3));
        for (int i = 0; i < 3; i++) {
            assertThat(connect(server).write(HEALTH + "\r\n").answer().status()).isEqualTo(200);
        }
        RawClient next = connect(server).write(HEALTH + "\r\n");
        assertThatThrownBy(() -> next.patience(500).answer()).isInstanceOf(SocketTimeoutException.class);
        clients.get(0).close();
        assertThat(next.patience(20_000).answer().status()).isEqualTo(200);
    }

    @Test
    void callersOfAWireAreBoundToo() throws IOException {
        URI grpc = runtime.serveAs(
                        "dapr", WireOptions.onFreePorts().withLimits(ServeLimits.DEFAULT.withMaxConnections(3)))
                .uris()
                .get("grpc");
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
        for (int i = 0; i < 3; i++) {
            assertThat(connect(java.util.Objects.requireNonNull(grpc))
                            .write(preface)
                            .read())
                    .isZero();
        }
        assertThat(connect(java.util.Objects.requireNonNull(grpc)).endsOrRefuses())
                .isTrue();
    }

    private URI serve(ServeLimits limits) {
        return runtime.serve(ServeOptions.onFreePort().withLimits(limits)).uri();
    }
}
