package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads and writes numbers without loss. */
public final class JsonNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private JsonNumbers() {}

    /** A whole number of 64 bits, exactly; {@code 1.0} is 1. */
    public static long readLong(JsonReader in) throws IOException {
        JsonValues.require(in, JsonToken.NUMBER, "a number");
        String path = in.getPath();
        String text = in.nextString();
        try {
            return plain(text) ? Long.parseLong(text) : new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw JsonMismatchException.expected(path, "a whole number of 64 bits");
        }
    }

    /** A whole number of 32 bits, exactly; {@code 1.0} is 1. */
    public static int readInt(JsonReader in) throws IOException {
        String path = in.getPath();
        long value = readLong(in);
        if (value != (int) value) {
            throw JsonMismatchException.expected(path, "a whole number of 32 bits");
        }
        return (int) value;
    }

    /** A number. */
    public static double readDouble(JsonReader in) throws IOException {
        JsonValues.require(in, JsonToken.NUMBER, "a number");
        return in.nextDouble();
    }

    /** A number as its text, exactly as it is written. */
    public static String readNumber(JsonReader in) throws IOException {
        JsonValues.require(in, JsonToken.NUMBER, "a number");
        return in.nextString();
    }

    /**
     * The decimal text of a number, as that number.
     *
     * @throws InvalidArgumentException if it is no number of JSON
     */
    public static void writeNumber(JsonWriter out, String value) throws IOException {
        if (!NUMBER.matcher(value).matches()) {
            throw new InvalidArgumentException("the text is no number, which it must be on this wire");
        }
        out.jsonValue(value);
    }

    /** Whether the text of a number is that of a whole number of 64 bits, without fraction and exponent. */
    public static boolean isInteger(String number) {
        try {
            return plain(number) && Long.toString(Long.parseLong(number)).equals(number);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean plain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
