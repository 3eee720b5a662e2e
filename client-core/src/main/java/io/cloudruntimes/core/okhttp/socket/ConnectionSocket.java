package io.cloudruntimes.core.okhttp.socket;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;

/**
 * A socket that can tell, without sending, whether its connection may carry another request of HTTP/1.1. OkHttp asks the socket of
 * an idle connection whether it is closed, and where there is no TLS whether its input was shut down, before it gives the connection
 * to a call. A connection that has something to read while no request is under way is of no use: either the server closed it, or
 * the bytes would become the response to the next request.
 */
public abstract class ConnectionSocket extends Socket {
    private final ReadAllowance allowance;
    private final ReadAllowance frames;
    /** OkHttp queues a reset for each frame of a stream that is not open. Where the server reads slowly or not at all, the queue would grow. */
    private final ReadAllowance resets;

    private final FrameCounter counter;
    private final boolean http2;
    private volatile boolean deciphered;
    private volatile boolean http1;
    private volatile boolean inUse;
    private volatile long lastRead = System.nanoTime();

    /**
     * @param maxUndelivered how many bytes may be read before something of them reaches the caller
     * @param http2 whether the bytes are frames of HTTP/2 as they are
     */
    ConnectionSocket(long maxUndelivered, boolean http2) {
        allowance = new ReadAllowance(maxUndelivered);
        frames = new ReadAllowance(maxUndelivered);
        resets = new ReadAllowance(maxUndelivered);
        counter = new FrameCounter(allowance, frames, resets);
        this.http2 = http2;
    }

    /** The caller got something. */
    public final void delivered() {
        allowance.delivered();
        frames.delivered();
    }

    private void count(byte[] bytes, int offset, int count) throws ProtocolException {
        if (http2 || http1 && !deciphered) {
            count(bytes, offset, count, http2);
        }
    }

    private void count(byte[] bytes, int offset, int count, boolean isHttp2) throws ProtocolException {
        try {
            if (isHttp2) {
                counter.read(bytes, offset, count);
            } else {
                allowance.read(count);
            }
        } catch (ProtocolException e) {
            closeNow(); // OkHttp would first wait for a write that does not end
            throw e;
        }
    }

    private void closeNow() {
        try {
            close();
        } catch (IOException e) {
            // it is of no use any more
        }
    }

    /** From now on, TLS tells what it has deciphered, which is counted in place of what is read here. */
    final void carriesTls() {
        deciphered = true;
    }

    /** TLS has deciphered so many bytes, which are in the array. */
    final void deciphered(byte[] bytes, int offset, int count, boolean isHttp2) throws ProtocolException {
        count(bytes, offset, count, isHttp2);
    }

    /** TLS is about to encipher so many bytes of HTTP/2, which are in the array. */
    final void enciphers(byte[] bytes, int offset, int count) throws ProtocolException {
        counter.write(bytes, offset, count);
    }

    /**
     * From now on, bytes that arrive between two requests are unexpected. Over HTTP/2 they are not: a thread of OkHttp reads them
     * all the time.
     */
    public final void carriesHttp1() {
        http1 = true;
    }

    /** Whether something arrived, if only the end, though no request is under way. */
    final boolean hasUnexpectedInput() {
        if (!http1 || inUse) {
            return false;
        }
        try {
            return hasInput();
        } catch (IOException e) {
            return true; // reset, or closed
        }
    }

    /** Whether there is something to read, if only the end. Called while nobody reads; what it reads is lost. */
    abstract boolean hasInput() throws IOException;

    /** How long nothing was read. */
    final long idleNanos() {
        return System.nanoTime() - lastRead;
    }

    /** A stream whose writing this socket sees. */
    final OutputStream observed(OutputStream output) {
        return new FilterOutputStream(output) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                if (http2) {
                    counter.write(from, offset, length);
                }
                out.write(from, offset, length);
                resets.sent(length);
            }

            @Override
            public void close() throws IOException {
                ConnectionSocket.this.close();
            }
        };
    }

    /** A stream whose reading this socket sees. */
    final InputStream observed(InputStream input) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                inUse = true;
                try {
                    int count = in.read(to, offset, length);
                    if (count > 0) {
                        count(to, offset, count);
                    }
                    return count;
                } finally {
                    lastRead = System.nanoTime();
                    inUse = false;
                }
            }

            @Override
            public void close() throws IOException {
                ConnectionSocket.this.close();
            }
        };
    }
}
