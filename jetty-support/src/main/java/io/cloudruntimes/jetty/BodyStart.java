package io.cloudruntimes.jetty;

import io.cloudruntimes.core.error.ResourceExhaustedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads the start of a request's body and hands the request on. Most bodies are there at once. For others a thread waits, so that
 * the application gets them as they come; but only so many threads do, and the bodies beyond that are read without one as they come,
 * up to a length.
 */
public final class BodyStart {
    private static final int MAX_BYTES = 64 * 1024;

    private final Request request;
    private final Semaphore threads;
    private final BufferBudget.Share buffers;
    private final Receiver receiver;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private @Nullable ScheduledFuture<?> timeout;
    private boolean done;

    /** Takes the request further. */
    public interface Receiver {
        /**
         * The start is there.
         *
         * @param whole whether nothing follows; otherwise a permit was taken, to be released when the request is done
         */
        void received(byte[] start, boolean whole);

        /** The start did not come, or not in time. */
        void failed(IOException failure);

        /** There is no room for the body, or it is too long to be read without a thread and none is free for it. */
        void rejected(ResourceExhaustedException reason);
    }

    private BodyStart(Request request, Semaphore threads, BufferBudget.Share buffers, Receiver receiver) {
        this.request = request;
        this.threads = threads;
        this.buffers = buffers;
        this.receiver = receiver;
    }

    /**
     * Reads the start of a body within a time.
     *
     * @param threads a permit for each body that a thread may wait for
     * @param buffers what the start takes of the memory for bodies
     */
    public static void read(
            Request request,
            Semaphore threads,
            BufferBudget.Share buffers,
            long timeoutMillis,
            ScheduledExecutorService timer,
            Receiver receiver) {
        BodyStart body = new BodyStart(request, threads, buffers, receiver);
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
                if (threads.tryAcquire()) {
                    handOn(false);
                    return;
                }
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
            if (!buffers.tryTake(chunk.remaining())) {
                chunk.release();
                reject(BufferBudget.refusal());
                return;
            }
            byte[] bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            boolean last = chunk.isLast();
            chunk.release();
            start.writeBytes(bytes);
            if (last) {
                handOn(true);
            } else if (start.size() >= MAX_BYTES) {
                if (threads.tryAcquire()) {
                    handOn(false);
                } else {
                    reject(new ResourceExhaustedException("too many long bodies are being received; try later"));
                }
            }
        }
    }

    private void reject(ResourceExhaustedException reason) {
        if (ends()) {
            receiver.rejected(reason);
        }
    }

    private void handOn(boolean whole) {
        if (ends()) {
            receiver.received(start.toByteArray(), whole);
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
