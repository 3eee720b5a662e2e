package io.cloudruntimes.core;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a text for people in place of a value that must not show there. The system property {@value #SHOW} with the
 * value {@code true} shows values and metadata, for debugging. What the documents call sensitive never shows.
 */
public final class Redaction {
    /** In place of any sensitive value, absent or not. */
    public static final String TEXT = "<redacted>";

    /** The system property that shows values in messages, in {@code toString} and in logs while it is {@code true}. */
    public static final String SHOW = "io.cloudruntimes.showValues";

    private Redaction() {}

    /** Whether values may show. */
    public static boolean isOff() {
        return Boolean.getBoolean(SHOW);
    }

    /** A value in a text. */
    public static String value(@Nullable Object value) {
        return isOff() ? String.valueOf(value) : TEXT;
    }

    /** A text, in quotes and cut where it shows. */
    public static String quoted(String text) {
        return isOff() ? HasResource.quote(text) : TEXT;
    }

    /** The names of metadata, of headers, or of what else a user may have put values into. */
    public static String metadata(Map<String, String> map) {
        return isOff() ? map.toString() : values(map);
    }

    /** The names of a map whose values are sensitive: those never show. */
    public static String values(Map<String, String> map) {
        Map<String, String> shown = new LinkedHashMap<>();
        map.keySet().forEach(name -> shown.put(name, TEXT));
        return shown.toString();
    }

    /**
     * The cause of an error about a value: a stand-in without the message, which may have the value in it, but with class and
     * stack trace.
     */
    public static Throwable cause(Throwable cause) {
        return isOff() ? cause : RedactedException.of(cause);
    }
}
