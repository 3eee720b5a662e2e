package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The rule for a length of time that an application sets. */
public final class Durations {
    private Durations() {}

    /**
     * The length of time, which must be given and more than zero.
     *
     * @param what what it is, for example {@code the timeout of a call}
     * @throws InvalidArgumentException if it is null, zero or negative
     */
    public static Duration requirePositive(String what, @Nullable Duration value) {
        if (value == null || value.isNegative() || value.isZero()) {
            throw new InvalidArgumentException(what + " must be positive, was " + value);
        }
        return value;
    }
}
