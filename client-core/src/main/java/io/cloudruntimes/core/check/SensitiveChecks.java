package io.cloudruntimes.core.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As {@link Checks}, for values that must not show: no message has the value. */
public final class SensitiveChecks {
    private SensitiveChecks() {}

    /**
     * The text is Unicode, and the number of its characters (code points) is within bounds.
     *
     * @param max the most, or -1 for no such bound
     */
    public static void length(String type, String field, String value, int min, int max) {
        Checks.length(type, field, value, min, -1);
        int length = value.codePointCount(0, value.length());
        if (max >= 0 && length > max) {
            throw Checks.broken(type, field, "must have at most " + max + " characters, has " + length);
        }
    }

    /** The whole value matches. */
    public static void pattern(String type, String field, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw Checks.broken(type, field, "must match " + pattern);
        }
    }

    /** The value, as text, is one of the allowed ones. */
    public static void allowed(String type, String field, Object value, String... allowed) {
        if (!Arrays.asList(allowed).contains(value.toString())) {
            throw Checks.broken(type, field, "must be " + String.join(" or ", allowed));
        }
    }

    /** The number is within bounds, both inclusive; null for no such bound. */
    public static void range(String type, String field, long value, @Nullable Long min, @Nullable Long max) {
        if (min != null && value < min) {
            throw Checks.broken(type, field, "must be at least " + min);
        }
        if (max != null && value > max) {
            throw Checks.broken(type, field, "must be at most " + max);
        }
    }

    /** The length of time is a whole number of seconds, since that is what travels. */
    public static void wholeSeconds(String type, String field, Duration value) {
        if (value.getNano() != 0) {
            throw Checks.broken(type, field, "must be whole seconds");
        }
    }
}
