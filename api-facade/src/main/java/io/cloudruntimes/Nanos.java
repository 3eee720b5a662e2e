package io.cloudruntimes;

import java.time.Duration;

/** Lengths of time to add to a {@link System#nanoTime}. */
final class Nanos {
    /** Some 146 years: a difference of two times must not overflow. */
    private static final Duration MAX = Duration.ofNanos(Long.MAX_VALUE / 2);

    private Nanos() {}

    /** The length in nanoseconds; a length beyond a century counts as {@code MAX}. */
    static long of(Duration length) {
        return (length.compareTo(MAX) < 0 ? length : MAX).toNanos();
    }
}
