package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes single values: text, booleans, bytes, moments, lengths of time, and null. */
public final class JsonValues {
    private JsonValues() {}

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

    /** Bytes in base64. */
    public static Bytes readBase64(JsonReader in) throws IOException {
        String path = in.getPath();
        String text = readString(in);
        try {
            return Bytes.fromBase64(text);
        } catch (IllegalArgumentException e) {
            throw JsonMismatchException.expected(path, "base64");
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
            throw JsonMismatchException.expected(path, "a moment in RFC 3339");
        }
    }

    /** A length of time in whole seconds. */
    public static Duration readSeconds(JsonReader in) throws IOException {
        return Duration.ofSeconds(JsonNumbers.readLong(in));
    }

    /** True, for a value that is there, whatever it is. */
    public static boolean readPresence(JsonReader in) throws IOException {
        in.skipValue();
        return true;
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

    static void require(JsonReader in, JsonToken token, String what) throws IOException {
        if (in.peek() != token) {
            throw new JsonMismatchException(in.getPath(), "expected " + what + ", found " + in.peek());
        }
    }
}
