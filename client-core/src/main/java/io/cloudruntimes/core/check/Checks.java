package io.cloudruntimes.core.check;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.RedactedMap;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of the documents, checked before anything is sent. Each throws {@link InvalidArgumentException}. */
public final class Checks {
    private Checks() {}

    /** The value, which must be there. */
    public static <T> T required(String type, String field, @Nullable T value) {
        if (value == null) {
            throw broken(type, field, "is required and was not given");
        }
        return value;
    }

    /**
     * The text is Unicode, and the number of its characters (code points) is within bounds.
     *
     * @param max the most, or -1 for no such bound
     */
    public static void length(String type, String field, String value, int min, int max) {
        unicode(type, field, value);
        // a string has at most as many code points as chars, and at least half as many: count only where it matters
        int chars = value.length();
        if (chars >= min * 2 && (max < 0 || chars <= max)) {
            return;
        }
        int length = value.codePointCount(0, chars);
        if (length < min) {
            throw broken(type, field, "must have at least " + count(min, "character") + ", has " + length);
        }
        if (max >= 0 && length > max) {
            throw broken(
                    type,
                    field,
                    "must have at most " + count(max, "character") + ", has " + length
                            + shown(HasResource.quote(value)));
        }
    }

    private static void unicode(String type, String field, String value) {
        int at = Unicode.halfPairAt(value);
        if (at >= 0) {
            throw broken(type, field, Unicode.problem(at));
        }
    }

    /** The whole value matches. */
    public static void pattern(String type, String field, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw broken(type, field, "must match " + pattern + shown(HasResource.quote(value)));
        }
    }

    /** The value, as text, is one of the allowed ones. */
    public static void allowed(String type, String field, Object value, String... allowed) {
        if (!Arrays.asList(allowed).contains(value.toString())) {
            String given = value instanceof String text ? HasResource.quote(text) : value.toString();
            throw broken(type, field, "must be " + String.join(" or ", allowed) + shown(given));
        }
    }

    /** The number is within bounds, both inclusive; null for no such bound. */
    public static void range(String type, String field, long value, @Nullable Long min, @Nullable Long max) {
        if (min != null && value < min) {
            throw broken(type, field, "must be at least " + min + shown(value));
        }
        if (max != null && value > max) {
            throw broken(type, field, "must be at most " + max + shown(value));
        }
    }

    /**
     * The number of elements is within bounds.
     *
     * @param max the most, or -1 for no such bound
     */
    public static void size(String type, String field, int size, int min, int max) {
        if (size < min) {
            throw broken(type, field, "must have at least " + count(min, "element") + ", has " + size);
        }
        if (max >= 0 && size > max) {
            throw broken(type, field, "must have at most " + count(max, "element") + ", has " + size);
        }
    }

    /** There are at most so many bytes. */
    public static void bytes(String type, String field, Bytes value, long max) {
        if (value.length() > max) {
            throw broken(type, field, "must have at most " + max + " bytes, has " + value.length());
        }
    }

    /** There are at most so many bytes, which for a stream of unknown length shows only where it is read. */
    public static Content content(String type, String field, Content value, long max) {
        return value.atMost(
                max,
                () -> broken(
                        type,
                        field,
                        "must have at most " + max + " bytes, has "
                                + (value.length().isPresent() ? value.length().getAsLong() : "more")));
    }

    /** The length of time is a whole number of seconds, since that is what travels. */
    public static void wholeSeconds(String type, String field, Duration value) {
        if (value.getNano() != 0) {
            throw broken(type, field, "must be whole seconds" + shown(value));
        }
    }

    /** An unmodifiable copy, which must have no null. */
    public static <T> List<T> list(String type, String field, List<T> value) {
        for (T element : value) {
            if (element == null) {
                throw broken(type, field, "must not have a null element");
            }
        }
        return List.copyOf(value);
    }

    /** An unmodifiable copy in the same order, which must have no null and only Unicode text. */
    public static Map<String, String> map(String type, String field, Map<String, String> value) {
        if (value.isEmpty()) {
            return Map.of();
        }
        for (Map.Entry<String, String> entry : value.entrySet()) {
            if (entry.getKey() == null || entry.getValue() == null) {
                throw broken(type, field, "must not have a null name or value");
            }
            unicode(type, field, entry.getKey());
            unicode(type, field, entry.getValue());
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    /** The same of values that never show, also not in the {@code toString} of the map. */
    public static Map<String, String> sensitiveMap(String type, String field, Map<String, String> value) {
        return new RedactedMap(map(type, field, value));
    }

    /**
     * Exactly one member of a union is set, or none where a newer version set a member that this one does not know.
     *
     * @param members the names of the members, in the order of their values
     * @param unknown whether there is a member that this version does not know
     */
    public static void exactlyOne(String type, List<String> members, boolean unknown, @Nullable Object... values) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (values[i] != null) {
                set.add(members.get(i));
            }
        }
        if (set.size() > 1 || (set.isEmpty() && !unknown)) {
            String given = set.isEmpty() ? "none is" : String.join(", ", set) + " are";
            throw new InvalidArgumentException(
                    type + ": exactly one of " + String.join(", ", members) + " must be set, " + given);
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The value, which only shows for debugging: a name may be a secret, and a number may be one. */
    private static String shown(Object value) {
        return Redaction.isOff() ? ", is " + value : "";
    }

    static InvalidArgumentException broken(String type, String field, String rule) {
        return new InvalidArgumentException(type + "." + field + " " + rule);
    }
}
