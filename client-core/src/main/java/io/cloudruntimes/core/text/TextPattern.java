package io.cloudruntimes.core.text;

/** A text in which a star at the begin or at the end stands for any text. */
public final class TextPattern {
    private static final String ANY = "*";

    private TextPattern() {}

    /** Whether a text is such. */
    public static boolean fits(String pattern, String text) {
        if (pattern.endsWith(ANY)) {
            return text.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith(ANY) ? text.endsWith(pattern.substring(1)) : text.equals(pattern);
    }
}
