package io.cloudruntimes.core.okhttp.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client of HTTP asks of a socket: reads that time out, the end of what comes, closing under a read. */
class UnixSocketReadsTest {
    @TempDir
    Path folder;

    private ServerSocketChannel listening;
    private UnixSocket socket;
    private SocketChannel other;

    @BeforeEach
    void connect() throws IOException {
        Path path = folder.resolve("s");
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(path));
        socket = new UnixSocket(path, false, 1_000_000);
        assertThat(socket.isConnected()).isFalse();
        socket.connect(InetSocketAddress.createUnresolved("anywhere", 1), 0);
        other = listening.accept();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        other.close();
        listening.close();
    }

    @Test
    void aReadTimesOutAndTheNextOneGoesOn() throws IOException {
        socket.setSoTimeout(1);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(0);
        other.write(ByteBuffer.wrap(new byte[] {7, -1}));
        assertThat(socket.getInputStream().read()).isEqualTo(7);
        assertThat(socket.getInputStream().read()).isEqualTo(255);
    }

    @Test
    void theEndOfWhatComesIsTheEnd() throws IOException {
        socket.getOutputStream().write(new byte[] {1, 2});
        ByteBuffer sent = ByteBuffer.allocate(2);
        while (sent.hasRemaining()) {
            other.read(sent);
        }
        other.close();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void anInterruptedThreadDoesNotCloseWhatOthersShare() throws IOException {
        other.write(ByteBuffer.wrap(new byte[] {7}));
        Thread.currentThread().interrupt();
        socket.getOutputStream().write(1);
        int read = socket.getInputStream().read();
        assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
        assertThat(read).isEqualTo(7);
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                ended.completeExceptionally(
                        new AssertionError("read " + socket.getInputStream().read()));
            } catch (IOException e) {
                ended.complete(e);
            }
        });
        reader.start();
        socket.close();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
        assertThat(socket.isClosed()).isTrue();
        assertThatThrownBy(() -> socket.getOutputStream().write(1)).isInstanceOf(SocketException.class);
    }
}
