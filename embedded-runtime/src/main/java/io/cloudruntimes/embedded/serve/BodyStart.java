package io.cloudruntimes.embedded.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads the start of a request's body as it comes, without a thread that waits for it, and then hands the request on. Most bodies
 * are whole by then, so that only a long body is read by a thread.
 */
final class BodyStart {
    private static final int MAX_BYTES = 64 * 1024;

    private final Request request;
    private final Receiver receiver;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private @Nullable ScheduledFuture<?> timeout;
    private boolean done;

    /** Takes the request further. */
    interface Receiver {
        /**
         * The start is there.
         *
         * @param whole whether nothing follows
         */
        void received(byte[] start, boolean whole);

        /** The start did not come, or not in time. */
        void failed(IOException failure);
    }

    private BodyStart(Request request, Receiver receiver) {
        this.request = request;
        this.receiver = receiver;
    }

    /** Reads the start of a body within a time. */
    static void read(Request request, long timeoutMillis, ScheduledExecutorService timer, Receiver receiver) {
        BodyStart body = new BodyStart(request, receiver);
        body.readOn(() -> body.limit(timeoutMillis, timer));
    }

    private synchronized void limit(long timeoutMillis, ScheduledExecutorService timer) {
        if (timeout == null && !done) {
            timeout = timer.schedule(this::late, timeoutMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void late() {
        if (ends()) {
            receiver.failed(new BodyTimeoutException());
        }
    }

    /** Reads what is there. Where there is no more yet, it asks to be called again. */
    private synchronized void readOn(Runnable beforeWait) {
        while (!done) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                beforeWait.run();
                request.demand(() -> readOn(() -> {}));
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                if (ends()) {
                    receiver.failed(new IOException("the body could not be read", chunk.getFailure()));
                }
                return;
            }
            byte[] bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            boolean last = chunk.isLast();
            chunk.release();
            start.writeBytes(bytes);
            if (last || start.size() >= MAX_BYTES) {
                if (ends()) {
                    receiver.received(start.toByteArray(), last);
                }
                return;
            }
        }
    }

    private synchronized boolean ends() {
        if (done) {
            return false;
        }
        done = true;
        if (timeout != null) {
            timeout.cancel(false);
        }
        return true;
    }
}
