package io.cloudruntimes;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a runtime, and finds out what a wrong one was meant to be. */
final class RuntimeUrl {
    /** A host, for example {@code localhost:3600/path}, or {@code //localhost}. */
    private static final Pattern HOST =
            Pattern.compile("(?://)?((?:[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(?::\\d+)?(?:[/?].*)?)");

    private RuntimeUrl() {}

    /**
     * Reads a URL.
     *
     * @throws InvalidArgumentException if it is null or empty, or is no URL
     */
    static URI parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidArgumentException("the URL of the runtime is empty; give one, for example"
                    + " http://127.0.0.1:3600, or embedded: for a runtime inside this JVM");
        }
        try {
            // "embedded:" alone is no URI, since a scheme must be followed by something
            return new URI(text.endsWith(":") ? text + "memory" : text);
        } catch (URISyntaxException e) {
            throw new InvalidArgumentException(
                    "the URL of a runtime cannot be read: " + e.getMessage() + suggestion(text, Set.of()));
        }
    }

    /**
     * What a URL without a scheme was probably meant to be, as the end of a sentence; empty if it does not look like one.
     *
     * @param schemes the schemes that are known
     */
    static String suggestion(String text, Set<String> schemes) {
        if (schemes.contains(text)) {
            return "; did you mean " + text + ":?";
        }
        Matcher host = HOST.matcher(text);
        return host.matches() ? "; did you mean http://" + host.group(1) + "?" : "";
    }
}
