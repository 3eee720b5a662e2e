package io.cloudruntimes.embedded.lock;

import java.time.Duration;

/**
 * A lock that an owner has acquired. It ends by a clock that nobody sets, {@link System#nanoTime}: setting the wall clock does not
 * move the end.
 *
 * @param expiry its whole length, which it runs again after a restart
 * @param end when it ends, of {@link System#nanoTime}
 */
record HeldLock(String owner, Duration expiry, long end) {
    static HeldLock from(long now, String owner, Duration expiry) {
        return new HeldLock(owner, expiry, now + expiry.toNanos());
    }

    boolean isOver(long now) {
        return now - end >= 0; // the difference, since a nanoTime may overflow
    }
}
