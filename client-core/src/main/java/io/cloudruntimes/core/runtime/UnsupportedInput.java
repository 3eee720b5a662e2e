package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.text.TextPattern;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Errors for what a binding does not support; nothing was sent. */
public final class UnsupportedInput {
    private UnsupportedInput() {}

    /** The error for an input that was set and that the wire would have to drop. */
    public static UnsupportedByRuntimeException input(String name, String reason) {
        return new UnsupportedByRuntimeException(
                "the input '" + name + "' has no place on this runtime: " + reason + "; nothing was sent");
    }

    /**
     * The error for a value with which the request would be that of another operation.
     *
     * @param names the names of the inputs with such values
     * @param path the template of the request's path
     */
    public static UnsupportedByRuntimeException otherPath(String names, String path) {
        return new UnsupportedByRuntimeException(
                "this value of the input '" + names + "' is not supported over HTTP: with it " + path
                        + " is the path of another operation of this runtime; nothing was sent");
    }

    /**
     * Makes sure that an input has a supported value.
     *
     * @param value the value; null if the input was not set, which is supported
     * @param reason why no others are
     * @param supported the values; one that begins or ends with {@code *} has any text there
     * @throws UnsupportedByRuntimeException if it is none of them
     */
    public static void checkValue(String name, @Nullable String value, String reason, String... supported) {
        if (value != null && Arrays.stream(supported).noneMatch(it -> TextPattern.fits(it, value))) {
            throw new UnsupportedByRuntimeException("this value of the input '" + name
                    + "' is not supported by this runtime: " + reason + "; it takes "
                    + Arrays.stream(supported)
                            .map(it -> it.isEmpty() ? "the empty text" : it)
                            .collect(Collectors.joining(", "))
                    + "; nothing was sent");
        }
    }
}
