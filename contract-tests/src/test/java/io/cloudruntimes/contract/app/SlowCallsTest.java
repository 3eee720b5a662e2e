package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.jetty.RequestLimits;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers of an application's port that send slowly, much, or without the token keep the runtime from nothing. */
@Timeout(60)
class SlowCallsTest {
    private static final int MORE_THAN_THREADS = 260;
    private static final String TOKEN = "dapr-api-token: s3cret\r\n";
    private static final String CALL = "POST /m HTTP/1.1\r\nHost: localhost\r\n";
    private static final String WHOLE = CALL + TOKEN + "Content-Length: 2\r\n\r\nok";
    private static final RequestLimits SHORT =
            RequestLimits.DEFAULT.withBodyTimeout(Duration.ofMillis(300)).withHeadTimeout(Duration.ofMillis(300));

    private final List<Socket> sockets = new ArrayList<>();
    private AppHost host = start(RequestLimits.DEFAULT);

    private static AppHost start(RequestLimits limits) {
        DaprCallbacks callbacks = new DaprCallbacks("s3cret");
        callbacks.serve(
                ServeMethodsRequest.builder().service("app").build(),
                call -> CompletableFuture.completedFuture(
                        MethodAnswer.builder().data(call.data()).build()));
        return AppHost.start(callbacks, AppHostOptions.onFreePort().withLimits(limits));
    }

    private void restart(RequestLimits limits) {
        host.close();
        host = start(limits);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        host.close();
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port());
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        write(socket, text);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The head of the next response. */
    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean anyHasAnswer(List<Socket> all) throws IOException {
        for (Socket socket : all) {
            if (socket.getInputStream().available() > 0) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, "dapr-api-token: other\r\n", ""})
    void bodiesThatDoNotComeHoldNoThread(String token) throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            send(CALL + token + "Content-Length: 10\r\n\r\n[");
        }
        assertThat(head(send(WHOLE))).startsWith("HTTP/1.1 200");
        assertThat(head(send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .startsWith("HTTP/1.1 204");
    }

    @Test
    void aStrangerIsAnsweredBeforeItsBodyComes() throws IOException {
        assertThat(head(send(CALL + "Content-Length: 1000000\r\n\r\n"))).startsWith("HTTP/1.1 401");
    }

    @Test
    void aCallerThatSendsAllBeforeItReadsGetsItsRefusal() throws IOException {
        assertThat(head(send(CALL + "Content-Length: 20000000\r\n\r\n" + "x".repeat(20_000_000))))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsRefused() throws IOException {
        restart(SHORT);
        assertThat(head(send(CALL + TOKEN + "Content-Length: 10\r\n\r\n["))).startsWith("HTTP/1.1 408");
    }

    @Test
    void aHeadThatDoesNotEndIsCut() throws IOException {
        restart(SHORT);
        assertThat(send("POST /m HTTP/1.1\r\nHo").getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void bodiesBeyondTheBoundInTotalAreRefusedForAWhile() throws IOException {
        restart(RequestLimits.DEFAULT.withMaxBufferedBytes(500_000));
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Socket socket = send(CALL + TOKEN + "Content-Length: 150000\r\n\r\n");
            write(socket, "x".repeat(149_000));
            held.add(socket);
        }
        // three have room, and one of the four has not; which one depends on whose bytes come first
        await().atMost(20, TimeUnit.SECONDS).until(() -> anyHasAnswer(held));
        long refused = 0;
        for (Socket socket : held) {
            write(socket, "x".repeat(1_000));
            String head = head(socket);
            if (head.startsWith("HTTP/1.1 503")) {
                assertThat(head).contains("Retry-After: 1");
                refused++;
            } else {
                assertThat(head).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(refused).isPositive();
        assertThat(head(send(WHOLE))).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyAtTheLimitOfOneStillFits() throws IOException {
        restart(RequestLimits.DEFAULT);
        String body = "x".repeat(2_000_000);
        assertThat(head(send(
                        CALL + TOKEN + "Content-Length: " + Bytes.utf8(body).length() + "\r\n\r\n" + body)))
                .startsWith("HTTP/1.1 200");
    }
}
