package io.cloudruntimes.json;

import java.util.function.Function;

/**
 * A type whose values are text.
 *
 * @param what the text in words, for messages
 */
record TextForm<T>(Class<T> type, String what, Function<T, String> format, Function<String, T> parse) {
    static <T> TextForm<T> of(Class<T> type, String what, Function<T, String> format, Function<String, T> parse) {
        return new TextForm<>(type, what, format, parse);
    }
}
