package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import java.time.Duration;

/**
 * The time for which a client may believe that it holds a lock. It counts from before the request was sent, so it ends before the
 * runtime's own count, however late the response came.
 *
 * @param start when the request was sent, of {@link System#nanoTime}
 * @param expiry the expiry that was asked for
 */
record LockTerm(long start, Duration expiry) {
    long end() {
        return start + Nanos.of(expiry);
    }

    boolean isOver(long now) {
        return now - end() >= 0; // the difference, since a nanoTime may overflow
    }

    /** How much of it is left; zero if it is over. */
    Duration remaining(long now) {
        return Duration.ofNanos(Math.max(0, end() - now));
    }
}
