package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as its text, whatever value it is. */
public final class RawJson {
    private RawJson() {}

    /** Any value as its JSON text, numbers as they are written. */
    public static String readRaw(JsonReader in) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter out = Json.writer(text);
        out.setSerializeNulls(true);
        copy(in, out);
        return text.toString();
    }

    /** Any value as what the given code reads of it; null if that does not fit. */
    public static <T> @Nullable T readOrNull(JsonReader in, ValueReader<T> value) throws IOException {
        String text = readRaw(in);
        try {
            return Json.fromText(value, text);
        } catch (IOException | InvalidArgumentException e) {
            return null;
        }
    }

    /** Reads any JSON as its bytes. */
    public static Bytes readJsonText(JsonReader in) throws IOException {
        return Bytes.utf8(readRaw(in));
    }

    /**
     * Writes bytes that are JSON as that JSON.
     *
     * @throws InvalidArgumentException if they are no JSON
     */
    public static void writeJsonText(JsonWriter out, Bytes value) throws IOException {
        try {
            out.jsonValue(Json.fromBytes(RawJson::readRaw, value));
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the value is not JSON, which it must be on this wire: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }

    /** Properties that were kept as JSON text. */
    public static void writeUnknown(JsonWriter out, UnknownFields fields) throws IOException {
        for (Map.Entry<String, String> field : fields.asMap().entrySet()) {
            out.name(field.getKey()).jsonValue(field.getValue());
        }
    }

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
}
