package io.cloudruntimes.jetty;

import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the bytes of request bodies that a server holds at once, over all its requests. A body that is handed on as it comes takes
 * none of it. Thread-safe.
 */
public final class BufferBudget {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final long maxBytes;
    private final AtomicLong taken = new AtomicLong();

    public BufferBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The error of a request for whose body there is no room. */
    public static ResourceExhaustedException refusal() {
        return new ResourceExhaustedException(
                "the server holds as many bytes of requests as it may; try again later",
                ErrorContext.EMPTY.withRetryAfter(PAUSE),
                null);
    }

    /** The part of one request, with nothing taken yet. */
    public Share open() {
        return new Share();
    }

    private boolean tryTake(long bytes) {
        if (taken.addAndGet(bytes) <= maxBytes) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** What one request takes, until it is closed. */
    public final class Share implements AutoCloseable {
        private long bytes;
        private boolean closed;

        private Share() {}

        /** Takes bytes for what is about to be held; false if there is no room, or the request has ended. */
        public synchronized boolean tryTake(long count) {
            if (closed || !BufferBudget.this.tryTake(count)) {
                return false;
            }
            bytes += count;
            return true;
        }

        /**
         * Takes bytes for what is about to be held.
         *
         * @throws ResourceExhaustedException if there is no room
         */
        public void take(long count) {
            if (!tryTake(count)) {
                throw refusal();
            }
        }

        /** Gives back all that was taken: it is not held any more. */
        public synchronized void giveBack() {
            taken.addAndGet(-bytes);
            bytes = 0;
        }

        /** The request has ended. */
        @Override
        public synchronized void close() {
            giveBack();
            closed = true;
        }
    }
}
