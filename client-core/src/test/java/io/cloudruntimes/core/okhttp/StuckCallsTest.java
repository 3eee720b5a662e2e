package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.fixture.TcpServer;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call ends at its deadline also where a server of HTTP/2 lets others send as much as they like, and does not read. */
@Timeout(60)
class StuckCallsTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final int SETTINGS = 4;
    private static final int WINDOW_UPDATE = 8;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int LARGEST = Integer.MAX_VALUE;

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
        HttpRequest request = HttpRequest.builder(WRITE, "POST", "/x")
                .body(Bytes.of(new byte[32 << 20]), "application/grpc")
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
}
