package io.cloudruntimes.core.concurrent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lengths of time to wait, or to add to a {@link System#nanoTime}. */
public final class Nanos {
    /** Some 146 years: a difference of two times must not overflow. */
    private static final long MAX = Long.MAX_VALUE / 2;

    private Nanos() {}

    /** The length in nanoseconds; a length beyond a century, which has no end that anybody sees, counts as {@code MAX}. */
    public static long of(Duration length) {
        return Math.max(-MAX, Math.min(TimeUnit.NANOSECONDS.convert(length), MAX));
    }

    /** The length in milliseconds, with the same bound. */
    public static long toMillis(Duration length) {
        return TimeUnit.NANOSECONDS.toMillis(of(length));
    }
}
