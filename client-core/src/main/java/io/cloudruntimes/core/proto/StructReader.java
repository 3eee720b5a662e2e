package io.cloudruntimes.core.proto;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.util.Map;

/** Reads {@code google.protobuf.Struct}: fields 1 are entries, whose values are null 1, number 2, text 3, bool 4, struct 5, list 6. */
final class StructReader {
    private static final int MAX_DEPTH = 64;

    private StructReader() {}

    /** Adds each entry to the map: text as it is, other values as their JSON. */
    static void read(MessageReader in, Map<String, String> map) throws IOException {
        object(in, 0).asMap().forEach((name, value) -> map.put(name, text(value)));
    }

    /** The JSON of a {@code google.protobuf.Value}, which is a whole message. */
    static Bytes json(Bytes value) throws IOException {
        return Bytes.utf8(
                MessageReader.read(value, (in, to) -> to[0] = fields(in, 0), new JsonElement[1])[0].toString());
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : value.toString();
    }

    private static JsonObject object(MessageReader in, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("a struct is nested more than " + MAX_DEPTH + " times");
        }
        JsonObject object = new JsonObject();
        int token = in.open();
        while (in.next()) {
            if (in.field() == 1) {
                entry(in, object, depth);
            } else {
                in.skip();
            }
        }
        in.close(token);
        return object;
    }

    private static void entry(MessageReader in, JsonObject object, int depth) throws IOException {
        String name = "";
        JsonElement value = JsonNull.INSTANCE;
        int token = in.open();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> name = in.string();
                case 2 -> value = value(in, depth);
                default -> in.skip();
            }
        }
        in.close(token);
        object.add(name, value);
    }

    /** The {@code google.protobuf.Value} that is the present field. */
    static JsonElement value(MessageReader in, int depth) throws IOException {
        int token = in.open();
        JsonElement value = fields(in, depth);
        in.close(token);
        return value;
    }

    private static JsonElement fields(MessageReader in, int depth) throws IOException {
        JsonElement value = JsonNull.INSTANCE;
        while (in.next()) {
            switch (in.field()) {
                case 2 -> value = number(in.real());
                case 3 -> value = new JsonPrimitive(in.string());
                case 4 -> value = new JsonPrimitive(in.bool());
                case 5 -> value = object(in, depth + 1);
                case 6 -> value = list(in, depth + 1);
                default -> in.skip();
            }
        }
        return value;
    }

    private static JsonElement number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return new JsonPrimitive(Double.toString(number)); // JSON has no such number
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
        return whole ? new JsonPrimitive((long) number) : new JsonPrimitive(number);
    }

    private static JsonArray list(MessageReader in, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("a value is nested more than " + MAX_DEPTH + " times");
        }
        JsonArray list = new JsonArray();
        int token = in.open();
        while (in.next()) {
            if (in.field() == 1) {
                list.add(value(in, depth));
            } else {
                in.skip();
            }
        }
        in.close(token);
        return list;
    }
}
