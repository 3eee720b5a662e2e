package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.fixture.TcpServer;
import io.cloudruntimes.core.fixture.TestCertificate;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call ends at its deadline also where a server of HTTP/2 lets others send as much as they like, and does not read. */
@Timeout(240)
class StuckCallsTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final int SETTINGS = 4;
    private static final int WINDOW_UPDATE = 8;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int FIRST_STREAM = 3;
    private static final int LARGEST = Integer.MAX_VALUE;
    /** More than buffers on the way hold. */
    private static final long ENDLESS = 256L << 20;

    /** Opens every window as wide as it goes and never reads again. */
    private static void serve(Socket peer) {
        try {
            new DataInputStream(peer.getInputStream()).readFully(new byte[24]);
            DataOutputStream out = new DataOutputStream(peer.getOutputStream());
            head(out, 6, SETTINGS);
            out.writeShort(INITIAL_WINDOW_SIZE);
            out.writeInt(LARGEST);
            head(out, 4, WINDOW_UPDATE);
            out.writeInt(LARGEST - 65_535);
            out.flush();
        } catch (IOException e) {
            // the client went away
        }
    }

    private static void head(DataOutputStream out, int length, int type) throws IOException {
        out.writeShort(length >> 8);
        out.writeByte(length);
        out.writeByte(type);
        out.writeByte(0);
        out.writeInt(0);
    }

    private static HttpExchange<String> exchange() {
        return exchange(32 << 20);
    }

    private static HttpExchange<String> smallExchange() {
        return exchange(5);
    }

    private static HttpExchange<String> exchange(int bytes) {
        HttpRequest request = HttpRequest.builder(WRITE, "POST", "/x")
                .body(Bytes.of(new byte[bytes]), "application/grpc")
                .build();
        return new HttpExchange<>(request, response -> "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callsEndAtTheirDeadline(boolean async) {
        try (TcpServer server = TcpServer.start("deaf-server", peer -> () -> serve(peer));
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .grpc()
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(
                        async
                                ? caller.callAsync(exchange(), CallOptions.DEFAULT)
                                : CompletableFuture.supplyAsync(
                                        () -> caller.call(exchange(), CallOptions.DEFAULT),
                                        task -> new Thread(task).start()));
            }
            // the one that is late first cuts the connection of those that were begun a little later
            for (CompletableFuture<String> call : calls) {
                assertThat(call)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableThat()
                        .satisfies(failure -> assertThat(failure.getCause())
                                .isInstanceOfAny(CallTimeoutException.class, UnavailableException.class));
            }
            assertThat(calls)
                    .anySatisfy(call -> assertThat(call)
                            .failsWithin(Duration.ZERO)
                            .withThrowableThat()
                            .withCauseInstanceOf(CallTimeoutException.class));
        }
    }

    /**
     * To each DATA frame of a stream that it has reset, OkHttp queues another reset, which cannot be sent where nobody reads: the calls
     * end in time, and the connection is cut before the queue has filled the heap.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFloodOnAStreamThatWasResetIsCut(boolean tls, @TempDir Path folder) {
        TestCertificate certificate = tls ? new TestCertificate(folder) : null;
        CompletableFuture<@Nullable Void> opened = new CompletableFuture<>();
        CompletableFuture<Long> flooded = new CompletableFuture<>();
        try (FrameServer server = new FrameServer(certificate);
                HttpCaller caller = HttpClientConfig.builder(server.uri())
                        .grpc()
                        .trust(certificate == null ? null : certificate.trusted())
                        .timeout(Duration.ofSeconds(200))
                        .maxUndeliveredBytes(100_000)
                        .build()) {
            server.script((connection, stream) -> {
                if (stream == FIRST_STREAM) {
                    opened.complete(null);
                    return;
                }
                connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(8));
                byte[] frame = FrameServer.frame(FrameServer.DATA, 0, stream, (byte) 0);
                byte[] flood = new byte[frame.length * 5000];
                for (int at = 0; at < flood.length; at += frame.length) {
                    System.arraycopy(frame, 0, flood, at, frame.length);
                }
                long sent = 0;
                try {
                    for (; sent < ENDLESS; sent += flood.length) {
                        connection.write(flood);
                    }
                } catch (IOException e) {
                    // the client went away
                }
                flooded.complete(sent);
            });
            CompletableFuture<String> open = caller.callAsync(smallExchange(), CallOptions.DEFAULT);
            assertThat(opened).succeedsWithin(Duration.ofSeconds(60));
            assertThat(caller.callAsync(smallExchange(), CallOptions.DEFAULT))
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withCauseInstanceOf(CloudRuntimesException.class);
            assertThat(open)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .satisfies(failure -> assertThat(failure.getCause())
                            .isInstanceOfAny(InternalException.class, UnavailableException.class));
            assertThat(flooded)
                    .succeedsWithin(Duration.ofSeconds(60))
                    .satisfies(sent -> assertThat(sent).isLessThan(ENDLESS));
        }
    }
}
