package io.cloudruntimes.core;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed values that travel as entries of a map of text. */
public final class MapEntries {
    private MapEntries() {}

    /** The map with one more entry, which replaces one of the same name. */
    public static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    /** The entries whose names begin with a prefix, by the rest. */
    public static Map<String, String> prefixed(Map<String, String> map, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** The map with one more entry, unless it has one of that name. */
    public static Map<String, String> withDefault(Map<String, String> map, String name, String value) {
        return map.containsKey(name) ? map : with(map, name, value);
    }

    /**
     * Takes an entry out of a map; null if it is not there.
     *
     * @throws InvalidArgumentException if its text cannot be read
     */
    public static <T> @Nullable T take(Map<String, String> map, String name, Function<String, T> reader) {
        String text = map.remove(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw misfit(name + " ", text, e);
        }
    }

    /**
     * Takes an entry out of a map that must have it.
     *
     * @throws InvalidArgumentException if it is not there, or its text cannot be read
     */
    public static <T> T takeRequired(Map<String, String> map, String name, Function<String, T> reader) {
        T value = take(map, name, reader);
        if (value == null) {
            throw new InvalidArgumentException(name + " is missing");
        }
        return value;
    }

    /** Takes an entry out of a map, if it is there and its text can be read; null, and it stays, if not. */
    public static <T> @Nullable T takeReadable(Map<String, String> map, String name, Function<String, T> reader) {
        String text = map.get(name);
        try {
            T value = text == null ? null : reader.apply(text);
            map.remove(name);
            return value;
        } catch (IllegalArgumentException | DateTimeException | CloudRuntimesException e) {
            return null;
        }
    }

    /**
     * Takes a length of time out of a map; null if it is not there, or shorter than a number of seconds.
     *
     * @throws InvalidArgumentException if its text cannot be read
     */
    public static @Nullable Duration takeSeconds(Map<String, String> map, String name, long noneBelow) {
        Duration time = take(map, name, text -> Duration.ofSeconds(Long.parseLong(text)));
        return time == null || time.toSeconds() < noneBelow ? null : time;
    }

    /**
     * Reads a value from its text.
     *
     * @throws InvalidArgumentException if the text cannot be read
     */
    public static <T> T parse(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw misfit("a value ", text, e);
        }
    }

    /** Reads a value from its text; null if the text cannot be read. */
    public static <T> @Nullable T parseOrNull(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | InvalidArgumentException e) {
            return null;
        }
    }

    /** The text, or an empty one where it is what stands for an empty one. */
    public static String emptyIf(String text, String placeholder) {
        return text.equals(placeholder) ? "" : text;
    }

    private static InvalidArgumentException misfit(String what, String text, RuntimeException cause) {
        return new InvalidArgumentException(
                what + "is not of the form that it must have, is " + Redaction.quoted(text),
                ErrorContext.EMPTY,
                Redaction.cause(cause));
    }
}
