package io.cloudruntimes.core.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Unicode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.Function;

/** JSON documents to and from text and bytes. */
public final class Json {
    private static final int MAX_DEPTH = 100;

    private Json() {}

    /** The value as UTF-8 JSON text. */
    public static <T> Bytes toBytes(ValueWriter<T> codec, T value) {
        return Bytes.utf8(toText(codec, value));
    }

    /** The value as JSON text on one line. */
    public static <T> String toText(ValueWriter<T> codec, T value) {
        StringWriter text = new StringWriter(128);
        try {
            codec.write(writer(text), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return text.toString();
    }

    /**
     * The value of UTF-8 JSON text.
     *
     * @throws IOException if the bytes are not UTF-8, not JSON, more than one JSON value, or do not fit the type
     */
    public static <T> T fromBytes(ValueReader<T> codec, Bytes json) throws IOException {
        // decoding at once and parsing a string allocates about half of what a character stream does
        return fromText(codec, requireUtf8(json));
    }

    /**
     * The value of JSON text.
     *
     * @throws IOException as for {@link #fromBytes}
     */
    public static <T> T fromText(ValueReader<T> codec, String json) throws IOException {
        JsonReader in = new JsonReader(new StringReader(json));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(MAX_DEPTH);
        try {
            T value = codec.read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("there is more after the end of the JSON value");
            }
            return value;
        } catch (NumberFormatException e) { // its message has the number
            throw new JsonMismatchException(in.getPath(), "expected another number");
        } catch (IllegalStateException e) {
            // Gson's way of saying that a value is of another type than asked for
            throw new MalformedJsonException(e.getMessage(), e);
        }
    }

    /** Reads a value from JSON text that is part of another text; throws {@link IllegalArgumentException} if the value does not fit. */
    public static <T> Function<String, T> parser(ValueReader<T> codec) {
        return text -> {
            try {
                return fromText(codec, text);
            } catch (IOException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        };
    }

    /**
     * The text of JSON.
     *
     * @throws IOException if the bytes are not UTF-8
     */
    public static String requireUtf8(Bytes json) throws IOException {
        try {
            return Unicode.decode(json.array());
        } catch (CharacterCodingException e) {
            throw new JsonMismatchException("$", "the JSON is not valid UTF-8");
        }
    }

    static JsonWriter writer(StringWriter text) {
        JsonWriter out = new JsonWriter(text);
        out.setFormattingStyle(FormattingStyle.COMPACT);
        out.setHtmlSafe(false);
        out.setSerializeNulls(false);
        out.setStrictness(Strictness.STRICT);
        return out;
    }
}
