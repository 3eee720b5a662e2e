package io.cloudruntimes.core.proto;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes {@code google.protobuf.Value}: null 1, number 2, text 3, bool 4, struct 5, list 6. */
final class ValueWriter {
    private ValueWriter() {}

    /** The JSON in bytes; nothing else may follow it. */
    static JsonElement parse(Bytes json) {
        try (JsonReader in = new JsonReader(new StringReader(json.toUtf8()))) {
            in.setStrictness(Strictness.STRICT);
            JsonElement value = JsonParser.parseReader(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("something follows the value");
            }
            return value;
        } catch (IOException | JsonParseException e) {
            throw new InvalidArgumentException(
                    "the value must be JSON, since the runtime takes it as a google.protobuf.Value",
                    ErrorContext.EMPTY,
                    e);
        }
    }

    /** Writes the one field that the value has. */
    static void write(MessageWriter out, JsonElement value) {
        if (value instanceof JsonObject object) {
            int mark = out.open();
            object(out, object);
            out.close(5, mark);
        } else if (value instanceof JsonArray array) {
            int mark = out.open();
            out.each(array.asList(), (to, element) -> to.message(1, element, ValueWriter::write));
            out.close(6, mark);
        } else if (value instanceof JsonPrimitive primitive) {
            primitive(out, primitive);
        } else {
            out.number(1, 0);
        }
    }

    private static void object(MessageWriter out, JsonObject object) {
        List<Map.Entry<String, JsonElement>> entries = new ArrayList<>(object.entrySet());
        Collections.reverse(entries);
        for (Map.Entry<String, JsonElement> entry : entries) {
            int mark = out.open();
            out.message(2, entry.getValue(), ValueWriter::write);
            out.string(1, entry.getKey());
            out.close(1, mark);
        }
    }

    private static void primitive(MessageWriter out, JsonPrimitive value) {
        if (value.isBoolean()) {
            out.bool(4, value.getAsBoolean());
        } else if (value.isString()) {
            out.string(3, value.getAsString());
        } else {
            out.real(2, number(value.getAsString()));
        }
    }

    /** A whole number that a double would change is refused: the receiver would get another one. */
    private static double number(String text) {
        double number = Double.parseDouble(text);
        boolean whole = text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
        boolean infinite = Double.isInfinite(number);
        if (infinite || whole && new BigDecimal(text).compareTo(new BigDecimal(number)) != 0) {
            throw new InvalidArgumentException(
                    "a number of the value is too large: the runtime takes it as a double, which would change it");
        }
        return number;
    }
}
