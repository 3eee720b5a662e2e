package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a call timed out, its connection has to show that it is alive before it takes another call. */
@Timeout(30)
class TimedOutConnectionsTest {
    private static final OperationInfo OPERATION =
            OperationInfo.of("StateService", "getState", "getState", false, Maturity.STABLE);
    private static final Duration BRIEF = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final StreamLiveness PROBED_BY_A_CALL = StreamLiveness.call("test.v1.Test/Ping", 60);

    private static Transport open(URI address, boolean grpc, StreamLiveness liveness) {
        return OkHttpTransport.provider()
                .open(new TransportOptions(
                        address,
                        "the server",
                        grpc,
                        null,
                        null,
                        Duration.ofSeconds(10),
                        Duration.ZERO,
                        liveness,
                        1_000_000,
                        1_000_000,
                        null,
                        System::nanoTime));
    }

    private static HttpRequest request() {
        return HttpRequest.builder(OPERATION, "POST", "/x")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .build();
    }

    private static CallContext within(Duration time) {
        CallContext context = new CallContext(CallOptions.DEFAULT);
        context.deadline(System.nanoTime() + time.toNanos());
        return context;
    }

    private static void succeeds(Transport transport) {
        assertThat(transport.send(request(), within(LONG)).status()).isEqualTo(200);
    }

    private static void timesOut(Transport transport) {
        assertThatThrownBy(() -> transport.send(request(), within(BRIEF))).isInstanceOf(CallTimeoutException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionThatWentSilentIsReplacedByTheNextCall(boolean async) {
        try (FrameServer server = new FrameServer();
                Transport transport = open(server.uri(), true, StreamLiveness.NONE)) {
            succeeds(transport);
            server.silenceConnections();
            if (async) {
                assertThat(transport.sendAsync(request(), within(BRIEF)))
                        .failsWithin(LONG)
                        .withThrowableThat()
                        .withCauseInstanceOf(CallTimeoutException.class);
            } else {
                timesOut(transport);
            }

            succeeds(transport);
            assertThat(server.connections()).hasSize(2);
        }
    }

    /** The next call times out. The connection is alive, and the client knows. */
    private static void timesOutOnALiveConnection(FrameServer server, Transport transport) {
        server.answersRequests(false);
        timesOut(transport);
        server.answersRequests(true);
        FrameServer.Connection connection = server.connections().get(0);
        await().atMost(LONG).until(() -> connection.pingsSettled() == 1);
    }

    @Test
    void aConnectionThatAnswersThePingIsKept() {
        try (FrameServer server = new FrameServer();
                Transport transport = open(server.uri(), true, StreamLiveness.NONE)) {
            timesOutOnALiveConnection(server, transport);

            succeeds(transport);
            assertThat(server.connections()).hasSize(1);
        }
    }

    @Test
    void aConnectionOnWhichCallsTimeOutOneAfterAnotherIsReplacedInsteadOfAskedAgain() {
        try (FrameServer server = new FrameServer();
                Transport transport = open(server.uri(), true, StreamLiveness.NONE)) {
            timesOutOnALiveConnection(server, transport);
            server.answersRequests(false);
            timesOut(transport);
            server.answersRequests(true);

            succeeds(transport);
            assertThat(server.connections()).hasSize(2);
            assertThat(server.connections().get(0).pings()).isOne();
        }
    }

    @Test
    void aServerThatForbidsPingsIsSentNoneAndTheConnectionIsReplaced() {
        try (FrameServer server = new FrameServer();
                Transport transport = open(server.uri(), true, PROBED_BY_A_CALL)) {
            server.answersRequests(false);
            timesOut(transport);
            server.answersRequests(true);

            succeeds(transport);
            assertThat(server.connections()).hasSize(2);
            assertThat(server.connections().get(0).pings()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherCallsOnTheConnectionGoOn(boolean pings) throws Exception {
        try (FrameServer server = new FrameServer();
                Transport transport = open(server.uri(), true, pings ? StreamLiveness.NONE : PROBED_BY_A_CALL)) {
            succeeds(transport);
            server.answersRequests(false);
            CompletableFuture<HttpResponse> other = transport.sendAsync(request(), within(LONG));
            await().atMost(LONG).until(() -> server.requests() == 2);
            timesOut(transport);
            server.answerOpenRequests();

            assertThat(other.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(server.connections()).hasSize(1);
        }
    }

    @Test
    void aCallThatTheCallerGivesUpSaysNothingAboutItsConnection() {
        try (FrameServer server = new FrameServer();
                Transport transport = open(server.uri(), true, PROBED_BY_A_CALL)) {
            succeeds(transport);
            server.answersRequests(false);
            CallContext context = within(LONG);
            CompletableFuture<HttpResponse> call = transport.sendAsync(request(), context);
            await().atMost(LONG).until(() -> server.requests() == 2);
            context.cancel();
            assertThat(call).failsWithin(LONG).withThrowableThat().withCauseInstanceOf(CancelledException.class);
            server.answersRequests(true);

            succeeds(transport);
            assertThat(server.connections()).hasSize(1);
        }
    }

    @Test
    void theSocketOfACallOverHttp1IsClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Transport transport =
                        open(URI.create("http://127.0.0.1:" + server.getLocalPort()), false, StreamLiveness.NONE)) {
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
                try (Socket connection = server.accept()) {
                    return connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            timesOut(transport);

            assertThat(read).succeedsWithin(LONG);
        }
    }
}
