package io.cloudruntimes.core.okhttp.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
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
 * A Unix socket as a {@link java.net.Socket}, as far as an HTTP client asks: the JDK has them as channels only. The channel does not
 * block; each direction waits on a selector of its own, so that reading, writing and closing do not wait for each other
 * and a read can time out.
 */
final class UnixSocket extends ConnectionSocket {
    private final Path path;
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private volatile int timeout;
    private volatile boolean noInput;
    private volatile boolean noOutput;

    UnixSocket(Path path, boolean http2, long maxUndelivered) throws IOException {
        super(maxUndelivered, http2);
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

    /** The channel does not block. */
    @Override
    boolean hasInput() throws IOException {
        return channel.read(ByteBuffer.allocate(1)) != 0;
    }

    private int read(ByteBuffer to) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                int count = channel.read(to);
                if (count != 0 || !to.hasRemaining()) {
                    return count;
                }
                if (interrupted) {
                    throw new InterruptedIOException("the thread was interrupted while it waited for bytes");
                }
                await(readable, timeout);
            }
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw closed(e);
        } finally {
            restore(interrupted);
        }
    }

    private void write(ByteBuffer from) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                channel.write(from);
                if (!from.hasRemaining()) {
                    return;
                }
                await(writable, 0);
            }
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw closed(e);
        } finally {
            restore(interrupted);
        }
    }

    /**
     * Waits until something can be done; zero milliseconds are for ever.
     *
     * @throws SocketTimeoutException if it cannot in time
     */
    private void await(Selector selector, int milliseconds) throws IOException {
        boolean none = selector.select(milliseconds) == 0;
        selector.selectedKeys().clear();
        if (none
                && milliseconds > 0
                && channel.isOpen()
                && !Thread.currentThread().isInterrupted()) {
            throw new SocketTimeoutException("Read timed out");
        }
    }

    /** An interrupted thread would close the channel, which other calls may share; the interrupt waits until it is done. */
    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static SocketException closed(Exception e) {
        return (SocketException) new SocketException("Socket closed").initCause(e);
    }

    @Override
    public InputStream getInputStream() {
        return observed(new InputStream() {
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
        });
    }

    @Override
    public OutputStream getOutputStream() {
        return observed(new OutputStream() {
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
        });
    }

    @Override
    public synchronized void close() throws IOException {
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
        return noInput || hasUnexpectedInput();
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
    public synchronized void setSoTimeout(int milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public synchronized int getSoTimeout() {
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
