package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986 over UTF-8: all but the unreserved characters is encoded, so a plus is {@code %2B}. */
public final class PercentEncoding {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /**
     * The text, encoded.
     *
     * @throws InvalidArgumentException if it has half of a surrogate pair: UTF-8 has no bytes for that
     */
    public static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!unreserved(text.charAt(i))) {
                StringBuilder out = new StringBuilder(text.length() + 16);
                append(out, text);
                return out.toString();
            }
        }
        return text;
    }

    /** Appends the text, encoded, as {@link #encode} does. */
    public static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (unreserved(c)) {
                out.append(c);
            } else if (c < 0x80) {
                append(out, (byte) c);
            } else {
                int codePoint = text.codePointAt(i);
                if (codePoint <= 0xFFFF && Character.isSurrogate((char) codePoint)) {
                    throw new InvalidArgumentException("the text " + Unicode.problem(i));
                }
                for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    append(out, b);
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
    }

    /**
     * The text that encoded text stands for. A raw plus stands for itself, or for a space where {@code plusIsSpace}: some
     * clients write queries so.
     *
     * @throws InvalidArgumentException if a percent sign does not begin two hexadecimal digits, or the bytes are not UTF-8
     */
    public static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && (!plusIsSpace || text.indexOf('+') < 0)) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
                if (low < 0) {
                    throw new InvalidArgumentException("the percent sign at position " + i + " of "
                            + Redaction.quoted(text) + " does not begin two hexadecimal digits");
                }
                out.write(high << 4 | low);
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                out.write(' ');
            } else {
                int codePoint = text.codePointAt(i);
                out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint) - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidArgumentException("the percent-encoded text " + Redaction.quoted(text) + " is not UTF-8");
        }
    }

    private static void append(StringBuilder out, byte b) {
        out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
    }

    private static boolean unreserved(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
