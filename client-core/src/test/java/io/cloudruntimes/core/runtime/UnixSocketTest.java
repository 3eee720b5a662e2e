package io.cloudruntimes.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both wires over Unix sockets. */
class UnixSocketTest {
    /** More than any buffer on the way holds, so that both sides must wait for each other. */
    private static final String LARGE = "0123456789abcdef".repeat(1 << 16);

    @TempDir
    Path folder;

    private Bridge http;
    private Bridge grpc;

    /** Listens on a Unix socket, and hands what arrives there to a server behind it. */
    private static final class Bridge implements AutoCloseable {
        final MockWebServer server = new MockWebServer();
        final AtomicInteger connections = new AtomicInteger();
        private final ServerSocketChannel listening;

        Bridge(Path path, Protocol protocol) throws IOException {
            server.setProtocols(List.of(protocol));
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return answer(request);
                }
            });
            server.start();
            listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(UnixDomainSocketAddress.of(path));
            start(this::accept);
        }

        private static MockResponse answer(RecordedRequest request) {
            if (request.getTarget().equals("/x")) {
                return new MockResponse(200, Headers.of(), LARGE);
            }
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/grpc")
                    .body(new Buffer().writeByte(0).writeInt(LARGE.length()).writeUtf8(LARGE))
                    .trailers(Headers.of("grpc-status", "0"))
                    .build();
        }

        private void accept() {
            try {
                while (true) {
                    SocketChannel client = listening.accept();
                    connections.incrementAndGet();
                    Socket behind = new Socket(server.getHostName(), server.getPort());
                    start(() -> forth(client, behind));
                    start(() -> back(client, behind));
                }
            } catch (IOException e) {
                // closed
            }
        }

        private static void forth(SocketChannel client, Socket behind) {
            ByteBuffer buffer = ByteBuffer.allocate(8192);
            try (behind) {
                OutputStream out = behind.getOutputStream();
                while (client.read(buffer) >= 0) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
            } catch (IOException e) {
                // closed
            }
        }

        private static void back(SocketChannel client, Socket behind) {
            try (client) {
                byte[] bytes = new byte[8192];
                for (int count = behind.getInputStream().read(bytes); count >= 0; ) {
                    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
                    while (buffer.hasRemaining()) {
                        client.write(buffer);
                    }
                    count = behind.getInputStream().read(bytes);
                }
            } catch (IOException e) {
                // closed
            }
        }

        private static void start(Runnable task) {
            Thread thread = new Thread(task, "unix-bridge");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            listening.close();
            server.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        http = new Bridge(folder.resolve("http.socket"), Protocol.HTTP_1_1);
        grpc = new Bridge(folder.resolve("grpc.socket"), Protocol.H2_PRIOR_KNOWLEDGE);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        grpc.close();
    }

    private RuntimeConnection connect() {
        return AcmeWires.connect(
                "acme:?http=" + folder.resolve("http.socket") + "&grpc=" + folder.resolve("grpc.socket"),
                ConnectOptions.builder().environment(Map.of()));
    }

    @Test
    void bothWiresWorkAndConnectionsAreUsedAgain() {
        try (RuntimeConnection connection = connect()) {
            for (int i = 0; i < 5; i++) {
                assertThat(AcmeWires.call(connection, AcmeWires.OVER_HTTP).equals(LARGE))
                        .isTrue();
                assertThat(AcmeWires.call(connection, AcmeWires.OVER_GRPC).equals(LARGE))
                        .isTrue();
            }
        }
        assertThat(http.connections).hasValue(1);
        assertThat(grpc.connections).hasValue(1);
    }

    @Test
    void manyCallsAtOnceDoNotMixUp() {
        try (RuntimeConnection connection = connect()) {
            long right = IntStream.range(0, 64)
                    .parallel()
                    .filter(i -> AcmeWires.call(connection, i % 2 == 0 ? AcmeWires.OVER_HTTP : AcmeWires.OVER_GRPC)
                            .equals(LARGE))
                    .count();
            assertThat(right).isEqualTo(64);
        }
    }

    @Test
    void aSocketThatIsNotThereIsUnavailable() throws IOException {
        http.close();
        try (RuntimeConnection connection = connect()) {
            assertThatThrownBy(() -> AcmeWires.call(connection, AcmeWires.OVER_HTTP))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("nothing listens at the Unix socket " + folder.resolve("http.socket"));
        }
    }

    @Test
    void aCallThatIsNotAnsweredEndsAtItsDeadline() {
        http.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
            }
        });
        try (RuntimeConnection connection = connect()) {
            WireSelector wires = connection.service(WireSelector.class).orElseThrow();
            CallOptions soon =
                    CallOptions.builder().timeout(Duration.ofMillis(200)).build();
            assertThatThrownBy(() -> wires.call(AcmeWires.OVER_HTTP, AcmeWires.INPUT, soon))
                    .isInstanceOf(CallTimeoutException.class);
        }
    }
}
