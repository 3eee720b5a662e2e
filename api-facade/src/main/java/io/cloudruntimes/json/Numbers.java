package io.cloudruntimes.json;

import com.google.gson.stream.JsonReader;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.core.json.JsonNumbers;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

/** Reads single values exactly, or not at all. */
final class Numbers {
    /** Beyond this, arithmetic with a number takes more time and memory than its text suggests. */
    private static final int MAX_DIGITS = 10_000;

    private Numbers() {}

    /** A number of no particular type: a {@code long}, beyond that a {@code BigInteger}, with a fraction a {@code BigDecimal}. */
    static Number readExact(JsonReader in) throws IOException {
        String path = in.getPath();
        String text = JsonNumbers.readNumber(in);
        if (JsonNumbers.isInteger(text)) {
            return Long.valueOf(text);
        }
        BigDecimal number = decimal(path, text);
        boolean whole = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (!whole) {
            return number;
        }
        BigInteger integer = number.toBigIntegerExact();
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValueExact() : integer;
    }

    static boolean readBoolean(JsonReader in) throws IOException {
        return JsonValues.readBoolean(in);
    }

    static byte readByte(JsonReader in) throws IOException {
        return (byte) within(in, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    static short readShort(JsonReader in) throws IOException {
        return (short) within(in, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static int readInt(JsonReader in) throws IOException {
        return JsonNumbers.readInt(in);
    }

    static long readLong(JsonReader in) throws IOException {
        return JsonNumbers.readLong(in);
    }

    private static long within(JsonReader in, long min, long max) throws IOException {
        String path = in.getPath();
        long value = JsonNumbers.readLong(in);
        if (value < min || value > max) {
            throw new JsonMismatchException(path, "expected a number from " + min + " to " + max);
        }
        return value;
    }

    static float readFloat(JsonReader in) throws IOException {
        return finite(in, Float::parseFloat, value -> !Float.isInfinite(value));
    }

    static double readDouble(JsonReader in) throws IOException {
        return finite(in, Double::parseDouble, value -> !Double.isInfinite(value));
    }

    private static <T> T finite(JsonReader in, Function<String, T> parse, Function<T, Boolean> isFinite)
            throws IOException {
        String path = in.getPath();
        T value = parse.apply(JsonNumbers.readNumber(in));
        if (!isFinite.apply(value)) {
            throw new JsonMismatchException(path, "the number is too large");
        }
        return value;
    }

    static char readCharacter(JsonReader in) throws IOException {
        String path = in.getPath();
        String text = JsonValues.readString(in);
        if (text.length() != 1) {
            throw new JsonMismatchException(path, "expected text of one character");
        }
        return text.charAt(0);
    }

    static String readString(JsonReader in) throws IOException {
        return JsonValues.readString(in);
    }

    static BigDecimal readBigDecimal(JsonReader in) throws IOException {
        String path = in.getPath();
        return decimal(path, JsonNumbers.readNumber(in));
    }

    static BigInteger readBigInteger(JsonReader in) throws IOException {
        String path = in.getPath();
        try {
            return decimal(path, JsonNumbers.readNumber(in)).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new JsonMismatchException(path, "expected a whole number");
        }
    }

    private static BigDecimal decimal(String path, String text) throws JsonMismatchException {
        BigDecimal number = null;
        if (text.length() <= MAX_DIGITS) {
            try {
                number = new BigDecimal(text);
            } catch (NumberFormatException e) { // an exponent beyond an int
                number = null;
            }
        }
        if (number == null || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new JsonMismatchException(path, "the number has more than " + MAX_DIGITS + " digits");
        }
        return number;
    }
}
