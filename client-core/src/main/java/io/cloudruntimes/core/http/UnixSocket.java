package io.cloudruntimes.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Unix socket as a {@link Socket}, as far as an HTTP client asks: the JDK has them as channels only. The channel does not
 * block; each direction waits on a selector of its own, so that reading, writing and closing do not wait for each other
 * and a read can time out.
 */
final class UnixSocket extends Socket {
    private final Path path;
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private volatile int timeout;
    private volatile boolean noInput;
    private volatile boolean noOutput;

    UnixSocket(Path path) throws IOException {
        this.path = path;
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        readable = Selector.open();
        writable = Selector.open();
    }

    @Override
    public void connect(SocketAddress ignored, int connectTimeout) throws IOException {
        try {
            channel.connect(UnixDomainSocketAddress.of(path)); // done at once, or refused
        } catch (SocketException e) {
            throw (ConnectException) new ConnectException(e.getMessage()).initCause(e);
        }
        channel.configureBlocking(false);
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    private int read(ByteBuffer to) throws IOException {
        try {
            int count = channel.read(to);
            while (count == 0 && to.hasRemaining()) {
                int waiting = timeout;
                if (readable.select(waiting) == 0 && waiting > 0 && channel.isOpen()) {
                    throw new SocketTimeoutException("Read timed out");
                }
                readable.selectedKeys().clear();
                count = channel.read(to);
            }
            return count;
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw closed(e);
        }
    }

    private void write(ByteBuffer from) throws IOException {
        try {
            channel.write(from);
            while (from.hasRemaining()) {
                writable.select();
                writable.selectedKeys().clear();
                channel.write(from);
            }
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw closed(e);
        }
    }

    private static SocketException closed(Exception e) {
        return (SocketException) new SocketException("Socket closed").initCause(e);
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                return UnixSocket.this.read(ByteBuffer.wrap(bytes, from, count));
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                UnixSocket.this.write(ByteBuffer.wrap(bytes, from, count));
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        noInput = true;
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        noOutput = true;
        channel.shutdownOutput();
    }

    @Override
    public boolean isInputShutdown() {
        return noInput;
    }

    @Override
    public boolean isOutputShutdown() {
        return noOutput;
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return channel.isConnected() ? InetAddress.getLoopbackAddress() : null;
    }

    @Override
    public String toString() {
        return "UnixSocket[" + path + "]";
    }
}
