package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The body of a response while it comes. Closing it before its end gives the exchange up, from any thread. */
final class LiveBody extends FilterInputStream {
    private final BooleanSupplier givenUp;
    private final Function<IOException, CloudRuntimesException> failure;
    private final Runnable onEnd;
    private long left;
    private volatile boolean closed;
    private volatile boolean ended;

    /**
     * @param length how many bytes it has; negative if that is not known
     * @param givenUp whether the exchange was given up, so that an end of the body is no end
     * @param failure what it means that the body fails
     */
    LiveBody(
            InputStream body,
            long length,
            BooleanSupplier givenUp,
            Function<IOException, CloudRuntimesException> failure,
            Runnable onEnd) {
        super(body);
        this.left = length;
        this.givenUp = givenUp;
        this.failure = failure;
        this.onEnd = onEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0; // the stream below would wait for its next part
        }
        if (closed) {
            throw new ContentException(new CancelledException("the response was closed before it was read to its end"));
        }
        if (ended) {
            return -1;
        }
        try {
            int count = super.read(to, offset, length);
            if (count < 0 && givenUp.getAsBoolean()) {
                throw new InterruptedIOException("the call was over before its response");
            }
            if (left >= 0 && (count < 0 || count > left)) {
                throw new ProtocolException("the response does not end where its Content-Length says");
            }
            left -= count;
            if (count < 0 || left == 0) { // a length that is not known is negative from the first
                end();
            }
            return count;
        } catch (IOException e) {
            CloudRuntimesException error =
                    closed ? new CancelledException("the response was closed while it was read") : failure.apply(e);
            end();
            throw new ContentException(error);
        }
    }

    private void end() {
        ended = true;
        onEnd.run();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
        if (!ended) {
            end();
        }
    }
}
