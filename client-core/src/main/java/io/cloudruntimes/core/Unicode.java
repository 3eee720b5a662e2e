package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that can travel: a Java string may hold half of a surrogate pair, for which UTF-8 has no bytes. */
public final class Unicode {
    private static final String DOTS = "...";
    private static final char REPLACEMENT = '\uFFFD';

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

    /**
     * The start of a text, at most as many characters as given, with three dots where it goes on. A surrogate pair stays whole.
     */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - DOTS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + DOTS;
    }

    /** The text with U+FFFD in place of each half of a surrogate pair, for people: it can be written whatever it has. */
    public static String replaceHalfPairs(String text) {
        if (halfPairAt(text) < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(replaced::appendCodePoint);
        return replaced.toString();
    }

    /**
     * The text that bytes are in UTF-8.
     *
     * @throws CharacterCodingException if they are not UTF-8
     */
    public static String decode(byte[] utf8) throws CharacterCodingException {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) { // which may also have been sent
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        }
        return text;
    }

    /** What is wrong with a text that has half of a pair at a position, as the end of a sentence. */
    public static String problem(int at) {
        return "has half of a surrogate pair at position " + at + ", which is no character";
    }
}
