package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;

/** Text that can travel: a Java string may hold half of a surrogate pair, for which UTF-8 has no bytes. */
public final class Unicode {
    private Unicode() {}

    /** Where the text has half of a surrogate pair; -1 if nowhere. */
    public static int halfPairAt(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
                return i;
            }
            i++;
        }
        return -1;
    }

    /**
     * The text itself. Encoders would write a question mark for half of a pair, so that another key were read or written than
     * the one that was asked for.
     *
     * @throws InvalidArgumentException if it has half of a surrogate pair
     */
    public static String require(String text) {
        int at = halfPairAt(text);
        if (at >= 0) {
            throw new InvalidArgumentException("the text " + problem(at));
        }
        return text;
    }

    /** What is wrong with a text that has half of a pair at a position, as the end of a sentence. */
    public static String problem(int at) {
        return "has half of a surrogate pair at position " + at + ", which is no character";
    }
}
