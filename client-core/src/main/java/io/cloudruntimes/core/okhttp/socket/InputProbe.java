package io.cloudruntimes.core.okhttp.socket;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Tells whether a socket has something to read, if only the end. */
interface InputProbe {
    /** Whether there is something to read. What it reads is lost. */
    boolean hasInput(long idleNanos) throws IOException;

    /** Asks a channel, which need not wait. */
    record OfChannel(SocketChannel channel) implements InputProbe {
        @Override
        public boolean hasInput(long idleNanos) throws IOException {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        }
    }

    /**
     * Asks a socket under TLS. A server that closes such a connection says so first, which are bytes. One that does not is noticed
     * only by waiting for a millisecond, which a connection is worth that was idle for long.
     */
    record OfSocket(Socket socket) implements InputProbe {
        private static final long LONG_IDLE = TimeUnit.SECONDS.toNanos(1);

        @Override
        public boolean hasInput(long idleNanos) throws IOException {
            return socket.getInputStream().available() > 0 || idleNanos > LONG_IDLE && comesWithinAMillisecond();
        }

        private boolean comesWithinAMillisecond() throws IOException {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                socket.getInputStream().read();
                return true;
            } catch (SocketTimeoutException e) {
                return false;
            } finally {
                socket.setSoTimeout(before);
            }
        }
    }
}
