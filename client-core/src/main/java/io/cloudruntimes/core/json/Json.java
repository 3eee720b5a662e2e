package io.cloudruntimes.core.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON to and from bytes, and the reading and writing of single values that emitted codecs are made of. */
public final class Json {
    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final char REPLACEMENT = '\uFFFD';

    private Json() {}

    /** The value as UTF-8 JSON text. */
    public static <T> Bytes toBytes(JsonCodec<T> codec, T value) {
        return Bytes.utf8(toText(codec, value));
    }

    /** The value as JSON text on one line. */
    public static <T> String toText(JsonCodec<T> codec, T value) {
        return toText(codec::write, value);
    }

    /** What the given code writes of the value, as UTF-8 JSON text. */
    public static <T> Bytes toBytes(ElementWriter<T> codec, T value) {
        return Bytes.utf8(toText(codec, value));
    }

    /** What the given code writes of the value, as JSON text on one line. */
    public static <T> String toText(ElementWriter<T> codec, T value) {
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
    public static <T> T fromBytes(JsonCodec<T> codec, Bytes json) throws IOException {
        return fromBytes((ElementReader<T>) codec::read, json);
    }

    /** As {@link #fromBytes(JsonCodec, Bytes)}, for what only reads. */
    public static <T> T fromBytes(ElementReader<T> codec, Bytes json) throws IOException {
        // decoding at once and parsing a string allocates about half of what a character stream does
        return fromText(codec, requireUtf8(json));
    }

    /**
     * The value of JSON text.
     *
     * @throws IOException as for {@link #fromBytes}
     */
    public static <T> T fromText(JsonCodec<T> codec, String json) throws IOException {
        return fromText((ElementReader<T>) codec::read, json);
    }

    /** As {@link #fromText(JsonCodec, String)}, for what only reads. */
    public static <T> T fromText(ElementReader<T> codec, String json) throws IOException {
        JsonReader in = new JsonReader(new StringReader(json));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(DEEPEST);
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

    /** What reads a value from JSON text that is part of something else; an {@link IllegalArgumentException} says that it does not fit. */
    public static <T> Function<String, T> parser(ElementReader<T> codec) {
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
        String text = json.toUtf8();
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json.array()));
            } catch (CharacterCodingException e) {
                throw new JsonMismatchException("$", "the JSON is not valid UTF-8");
            }
        }
        return text;
    }

    private static JsonWriter writer(StringWriter text) {
        JsonWriter out = new JsonWriter(text);
        out.setFormattingStyle(FormattingStyle.COMPACT);
        out.setHtmlSafe(false);
        out.setSerializeNulls(false);
        out.setStrictness(Strictness.STRICT);
        return out;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    /** Whether the next value is null; it is then read. */
    public static boolean skipNull(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return true;
        }
        return false;
    }

    /** A string, and nothing that only looks like one. */
    public static String readString(JsonReader in) throws IOException {
        require(in, JsonToken.STRING, "a string");
        return in.nextString();
    }

    /** A string; null where it is empty, of a property that is never empty. */
    public static @Nullable String readText(JsonReader in) throws IOException {
        String text = readString(in);
        return text.isEmpty() ? null : text;
    }

    /** The same, read from its text. */
    public static <T> @Nullable T readText(JsonReader in, Function<String, T> reader) throws IOException {
        String text = readText(in);
        return text == null ? null : reader.apply(text);
    }

    /** True or false. */
    public static boolean readBoolean(JsonReader in) throws IOException {
        require(in, JsonToken.BOOLEAN, "true or false");
        return in.nextBoolean();
    }

    /** A whole number of 64 bits, exactly; {@code 1.0} is 1. */
    public static long readLong(JsonReader in) throws IOException {
        require(in, JsonToken.NUMBER, "a number");
        String path = in.getPath();
        String text = in.nextString();
        try {
            return plain(text) ? Long.parseLong(text) : new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw misfit(path, "a whole number of 64 bits");
        }
    }

    /** A whole number of 32 bits, exactly; {@code 1.0} is 1. */
    public static int readInt(JsonReader in) throws IOException {
        String path = in.getPath();
        long value = readLong(in);
        if (value != (int) value) {
            throw misfit(path, "a whole number of 32 bits");
        }
        return (int) value;
    }

    /** A number. */
    public static double readDouble(JsonReader in) throws IOException {
        require(in, JsonToken.NUMBER, "a number");
        return in.nextDouble();
    }

    /** Bytes in base64. */
    public static Bytes readBase64(JsonReader in) throws IOException {
        String path = in.getPath();
        String text = readString(in);
        try {
            return Bytes.fromBase64(text);
        } catch (IllegalArgumentException e) {
            throw misfit(path, "base64");
        }
    }

    /** Content in base64. */
    public static Content readContent(JsonReader in) throws IOException {
        return Content.of(readBase64(in));
    }

    /** A moment in RFC 3339. */
    public static Instant readInstant(JsonReader in) throws IOException {
        String path = in.getPath();
        String text = readString(in);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw misfit(path, "a moment in RFC 3339");
        }
    }

    /** A length of time in whole seconds. */
    public static Duration readSeconds(JsonReader in) throws IOException {
        return Duration.ofSeconds(readLong(in));
    }

    /** A map of string to string; a property that is null counts as absent. */
    public static Map<String, String> readStringMap(JsonReader in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!skipNull(in)) {
                map.put(name, readString(in));
            }
        }
        in.endObject();
        return map;
    }

    /** Reads the value of one member of an object. */
    @FunctionalInterface
    public interface MemberReader<T> {
        T read(String name, JsonReader in) throws IOException;
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    public interface ElementReader<T> {
        /** The next element. */
        T read(JsonReader in) throws IOException;
    }

    /** A list. */
    public static <T> List<T> readList(JsonReader in, ElementReader<T> element) throws IOException {
        List<T> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(element.read(in));
        }
        in.endArray();
        return list;
    }

    /** A number as its text, exactly as it is written. */
    public static String readNumber(JsonReader in) throws IOException {
        require(in, JsonToken.NUMBER, "a number");
        return in.nextString();
    }

    /** Reads one element of a list of which the key stands before it. */
    @FunctionalInterface
    public interface KeyedReader<T> {
        /** The element. */
        T read(String key, JsonReader in) throws IOException;
    }

    /** A list that is an object, of which each member is an element. */
    public static <T> List<T> readKeyed(JsonReader in, KeyedReader<T> element) throws IOException {
        List<T> list = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            list.add(element.read(in.nextName(), in));
        }
        in.endObject();
        return list;
    }

    /** Any value as its JSON text, numbers as they are written. */
    public static String readRaw(JsonReader in) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter out = writer(text);
        out.setSerializeNulls(true);
        copy(in, out);
        return text.toString();
    }

    /** Any value as what the given code reads of it; null if that does not fit. */
    public static <T> @Nullable T readOrNull(JsonReader in, ElementReader<T> value) throws IOException {
        String text = readRaw(in);
        try {
            return fromText(value, text);
        } catch (IOException | InvalidArgumentException e) {
            return null;
        }
    }

    /** True, for a value that is there, whatever it is. */
    public static boolean readPresence(JsonReader in) throws IOException {
        in.skipValue();
        return true;
    }

    /** The error for a required property that is not there. */
    public static MalformedJsonException missing(String type, String property) {
        return new MalformedJsonException("the required property '" + property + "' of " + type + " is missing");
    }

    // --- writing -----------------------------------------------------------------------------------------------------

    /**
     * Writes bytes that are JSON as that JSON.
     *
     * @throws InvalidArgumentException if they are no JSON
     */
    public static void writeJsonText(JsonWriter out, Bytes value) throws IOException {
        try {
            out.jsonValue(fromBytes((ElementReader<String>) Json::readRaw, value));
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the value is not JSON, which it must be on this wire: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }

    /** Reads any JSON as its bytes. */
    public static Bytes readJsonText(JsonReader in) throws IOException {
        return Bytes.utf8(readRaw(in));
    }

    /** Bytes in base64. */
    public static void writeBase64(JsonWriter out, Bytes value) throws IOException {
        out.value(value.toBase64());
    }

    /** Content in base64; a stream is read to its end. */
    public static void writeContent(JsonWriter out, Content value) throws IOException {
        writeBase64(out, value.bytes());
    }

    /** A moment in RFC 3339 and UTC. */
    public static void writeInstant(JsonWriter out, Instant value) throws IOException {
        out.value(value.toString());
    }

    /** A length of time in whole seconds. */
    public static void writeSeconds(JsonWriter out, Duration value) throws IOException {
        out.value(value.getSeconds());
    }

    /** A map of string to string. */
    public static void writeStringMap(JsonWriter out, Map<String, String> map) throws IOException {
        out.beginObject();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
    }

    /** Writes one element of a list. */
    @FunctionalInterface
    public interface ElementWriter<T> {
        /** The element. */
        void write(JsonWriter out, T value) throws IOException;
    }

    /** A list. */
    public static <T> void writeList(JsonWriter out, List<T> list, ElementWriter<T> element) throws IOException {
        out.beginArray();
        for (T value : list) {
            element.write(out, value);
        }
        out.endArray();
    }

    /**
     * A list as an object, of which each member is an element.
     *
     * @param key the name of the member
     * @throws InvalidArgumentException if two elements have one key
     */
    public static <T> void writeKeyed(JsonWriter out, List<T> list, Function<T, String> key, ElementWriter<T> element)
            throws IOException {
        Set<String> keys = new HashSet<>();
        out.beginObject();
        for (T value : list) {
            String name = key.apply(value);
            if (!keys.add(name)) {
                throw new InvalidArgumentException("two elements have the key '" + name + "', which tells them apart");
            }
            out.name(name);
            element.write(out, value);
        }
        out.endObject();
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

    /** An object without members, for what is true by being there. */
    public static void writePresence(JsonWriter out) throws IOException {
        out.beginObject().endObject();
    }

    /** Null, also as a member. */
    public static void writeNull(JsonWriter out) throws IOException {
        boolean nulls = out.getSerializeNulls();
        out.setSerializeNulls(true);
        out.nullValue();
        out.setSerializeNulls(nulls);
    }

    /** Properties that were kept as JSON text. */
    public static void writeUnknown(JsonWriter out, UnknownFields fields) throws IOException {
        for (Map.Entry<String, String> field : fields.asMap().entrySet()) {
            out.name(field.getKey()).jsonValue(field.getValue());
        }
    }

    // --- details -----------------------------------------------------------------------------------------------------

    private static void copy(JsonReader in, JsonWriter out) throws IOException {
        switch (in.peek()) {
            case BEGIN_ARRAY -> {
                in.beginArray();
                out.beginArray();
                while (in.hasNext()) {
                    copy(in, out);
                }
                in.endArray();
                out.endArray();
            }
            case BEGIN_OBJECT -> {
                in.beginObject();
                out.beginObject();
                while (in.hasNext()) {
                    out.name(in.nextName());
                    copy(in, out);
                }
                in.endObject();
                out.endObject();
            }
            case STRING -> out.value(in.nextString());
            case NUMBER -> out.jsonValue(in.nextString());
            case BOOLEAN -> out.value(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                out.nullValue();
            }
            default -> throw new MalformedJsonException("a value was expected at " + in.getPath());
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

    private static void require(JsonReader in, JsonToken token, String what) throws IOException {
        if (in.peek() != token) {
            throw new JsonMismatchException(in.getPath(), "expected " + what + ", found " + in.peek());
        }
    }

    private static JsonMismatchException misfit(String path, String expected) {
        return new JsonMismatchException(path, "expected " + expected + ", found another value");
    }
}
