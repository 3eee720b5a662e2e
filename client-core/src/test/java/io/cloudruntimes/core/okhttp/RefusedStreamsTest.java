package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.transport.NotProcessedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that a server of HTTP/2 says it did not process is sent again; one of which that is not sure is not. */
@Timeout(30)
class RefusedStreamsTest {
    private static final OperationInfo WRITE =
            OperationInfo.of("StateService", "save", "saveState", false, Maturity.STABLE);
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final int CANCEL = 8;
    private static final int ENHANCE_YOUR_CALM = 11;

    private static HttpCaller caller(FrameServer server) {
        return HttpClientConfig.builder(server.uri())
                .grpc()
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    /** A call whose response is good whatever it says: the server here sends only a status of HTTP. */
    private static HttpExchange<Integer> write() {
        HttpRequest request = HttpRequest.builder(WRITE, "POST", "/x")
                .body(Bytes.of(new byte[5]), "application/grpc")
                .build();
        return new HttpExchange<>(request, response -> response.status(), response -> true);
    }

    private static CompletableFuture<Integer> call(HttpCaller caller, boolean async) {
        return async
                ? caller.callAsync(write(), CallOptions.DEFAULT)
                : CompletableFuture.supplyAsync(() -> caller.call(write(), CallOptions.DEFAULT));
    }

    /** Does something with the first request and answers the others. */
    private static void first(FrameServer server, FrameServer.Script deed) {
        server.script((connection, stream) -> {
            if (server.requests() == 1) {
                deed.arrived(connection, stream);
            } else {
                connection.answer(stream);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedStreamIsSentAgain(boolean async) throws Exception {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            first(
                    server,
                    (connection, stream) ->
                            connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(REFUSED_STREAM)));
            call(caller, async).get(20, TimeUnit.SECONDS);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamAboveTheLastOneOfAGoAwayIsSentAgainOnAnotherConnection(boolean async) throws Exception {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            first(server, (connection, stream) -> {
                connection.write(FrameServer.GOAWAY, 0, 0, new byte[8]);
                connection.halfClose();
            });
            call(caller, async).get(20, TimeUnit.SECONDS);
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).hasSize(2);
        }
    }

    @Test
    void aRefusedStreamWhoseBodyCouldNotBeSentIsRefused() {
        IOException unsent = new IOException("closed");
        assertThat(RefusedStreams.beforeResponse(unsent)).isSameAs(unsent);
        unsent.addSuppressed(new StreamResetException(ErrorCode.REFUSED_STREAM));
        assertThat(RefusedStreams.beforeResponse(unsent)).isInstanceOf(NotProcessedException.class);
    }

    @Test
    void aStreamThatAGoAwayIncludesIsNotSentAgain() {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            first(server, (connection, stream) -> {
                byte[] last = new byte[8];
                System.arraycopy(FrameServer.int32(stream), 0, last, 0, 4);
                connection.write(FrameServer.GOAWAY, 0, 0, last);
                connection.halfClose();
            });
            assertThatThrownBy(() -> caller.call(write(), CallOptions.DEFAULT))
                    .isInstanceOf(CloudRuntimesException.class)
                    .hasMessageContaining("not known");
            assertThat(server.requests()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, INTERNAL_ERROR, 3, 4, 5, 6, CANCEL, 9, 10, ENHANCE_YOUR_CALM, 12, 13, 99})
    void aStreamThatIsResetForAnotherReasonIsNotSentAgain(int reason) {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            first(
                    server,
                    (connection, stream) ->
                            connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(reason)));
            assertThatThrownBy(() -> caller.call(write(), CallOptions.DEFAULT))
                    .isInstanceOf(CloudRuntimesException.class);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void aStreamThatIsRefusedAfterItsResponseBeganIsNotSentAgain() {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            first(server, (connection, stream) -> {
                connection.write(FrameServer.HEADERS, FrameServer.END_HEADERS, stream, (byte) 0x88);
                connection.write(FrameServer.RST_STREAM, 0, stream, FrameServer.int32(REFUSED_STREAM));
            });
            assertThatThrownBy(() -> caller.call(write(), CallOptions.DEFAULT))
                    .isInstanceOf(CloudRuntimesException.class);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void aConnectionThatTheServerClosedWhileItWasIdleIsNotUsedAgain() throws Exception {
        try (FrameServer server = new FrameServer();
                HttpCaller caller = caller(server)) {
            server.script(FrameServer.Connection::answer);
            caller.call(write(), CallOptions.DEFAULT);
            FrameServer.Connection connection = server.connections().get(0);
            connection.halfClose();
            await().until(connection::isEndedByClient);
            caller.call(write(), CallOptions.DEFAULT);
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).hasSize(2);
        }
    }
}
