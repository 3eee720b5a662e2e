package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.concurrent.InterruptWatcher;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.transport.IdleTimeoutException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response while it arrives. Closing it before its end cancels the exchange, from any thread; its end lets the
 * connection be used again.
 */
final class ResponseStream extends InputStream {
    private final Call call;
    private final Response response;
    private final InputStream body;
    private final @Nullable Duration idleTimeout;
    private final Function<IOException, CloudRuntimesException> failure;
    private final Consumer<ResponseStream> onEnd;
    private long left;
    private volatile boolean closed;
    private volatile boolean ended;
    private @Nullable CloudRuntimesException failed;
    private volatile boolean stalled;

    /**
     * @param length the number of bytes; negative where only the end of the body tells
     * @param idleTimeout how long a read may wait for the next bytes; null for no such limit
     * @param failure what it means that the body fails
     * @param onEnd called at the end of the body, and where it is closed before that
     */
    ResponseStream(
            Call call,
            Response response,
            long length,
            @Nullable Duration idleTimeout,
            Function<IOException, CloudRuntimesException> failure,
            Consumer<ResponseStream> onEnd) {
        this.call = call;
        this.response = response;
        this.body = response.body().byteStream();
        this.left = length;
        this.idleTimeout = idleTimeout;
        this.failure = failure;
        this.onEnd = onEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public synchronized int read(byte[] to, int offset, int most) throws IOException {
        if (most == 0) {
            return 0; // the stream below would wait for its next part
        }
        if (failed != null) {
            throw new ContentException(failed);
        }
        if (ended && !closed) {
            return -1;
        }
        try (InterruptWatcher.Watch watch = InterruptWatcher.watch(call::cancel, idleDeadline())) {
            int count = closed ? -1 : body.read(to, offset, most);
            if (closed) {
                throw new ContentException(
                        new CancelledException("the response was closed before it was read to its end"));
            }
            if (count < 0) {
                BodyEndValidator.check(call);
            }
            checkLength(count);
            left -= count;
            if (count < 0 || left == 0) { // a length that is not known is negative from the first
                end();
            }
            return count;
        } catch (ContentException e) {
            throw e;
        } catch (IOException e) {
            CloudRuntimesException error = closed
                    ? new CancelledException("the response was closed while it was read")
                    : failure.apply(stalled && idleTimeout != null ? new IdleTimeoutException(idleTimeout) : e);
            end();
            failed = error;
            throw new ContentException(error);
        }
    }

    private InterruptWatcher.@Nullable Deadline idleDeadline() {
        return idleTimeout == null
                ? null
                : new InterruptWatcher.Deadline(System.nanoTime() + Nanos.of(idleTimeout), () -> {
                    stalled = true;
                    call.cancel();
                });
    }

    /** Over HTTP/2, OkHttp does not compare the length with the end of the stream. */
    private void checkLength(int count) throws IOException {
        if (left >= 0 && (count < 0 || count > left)) {
            throw new ProtocolException("the response does not end where its Content-Length says");
        }
    }

    @Override
    public int available() throws IOException {
        return closed || ended ? 0 : body.available();
    }

    private void end() {
        ended = true;
        response.close();
        onEnd.accept(this);
    }

    @Override
    public void close() {
        closed = true;
        if (!ended) {
            call.cancel(); // a read that waits in another thread fails now, and lets go of the lock
            synchronized (this) {
                end();
            }
        }
    }
}
