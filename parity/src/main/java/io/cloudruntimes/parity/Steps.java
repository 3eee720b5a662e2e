package io.cloudruntimes.parity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls one after another against one runtime, with what must come of each: {@code parity/outcomes.json}. What a runtime
 * chooses (an etag, the id of an event) is kept under a name where {@code {"$keep": name}} stands in an output, and given back
 * where {@code {"$kept": name}} stands in an input or output; {@code {"$any": true}} is any string, {@code {"$maybe": true}}
 * one that need not be there.
 */
final class Steps {
    private final Map<String, JsonElement> kept = new HashMap<>();

    /**
     * One call.
     *
     * @param json {@code id}, {@code about}, {@code operation}, {@code input}, and the outcome as in a vector
     */
    record Step(JsonObject json) {
        String id() {
            return json.get("id").getAsString();
        }

        String operation() {
            return json.get("operation").getAsString();
        }
    }

    static List<Step> read(Path file) {
        try {
            List<Step> steps = new ArrayList<>();
            for (JsonElement step : JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonArray("steps")) {
                steps.add(new Step(step.getAsJsonObject()));
            }
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with what was kept in its places. */
    JsonElement given(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray array = new JsonArray();
            json.getAsJsonArray().forEach(element -> array.add(given(element)));
            return array;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        JsonObject object = json.getAsJsonObject();
        if (object.has("$kept")) {
            String name = object.get("$kept").getAsString();
            JsonElement value = kept.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no step before kept '" + name + "'");
            }
            return value;
        }
        JsonObject given = new JsonObject();
        object.entrySet().forEach(entry -> given.add(entry.getKey(), given(entry.getValue())));
        return given;
    }

    /** The expected JSON with the strings that the runtime may choose taken from the actual one, some to be kept. */
    JsonElement chosen(JsonElement expected, JsonElement actual) {
        if (expected.isJsonArray() && actual.isJsonArray()) {
            JsonArray array = new JsonArray();
            for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
                JsonElement element = expected.getAsJsonArray().get(i);
                boolean there = i < actual.getAsJsonArray().size();
                array.add(there ? chosen(element, actual.getAsJsonArray().get(i)) : element);
            }
            return array;
        }
        if (!expected.isJsonObject()) {
            return expected;
        }
        JsonObject object = expected.getAsJsonObject();
        if (object.has("$any") || object.has("$keep") || object.has("$maybe")) {
            boolean text =
                    actual.isJsonPrimitive() && actual.getAsJsonPrimitive().isString();
            if (text && object.has("$keep")) {
                kept.put(object.get("$keep").getAsString(), actual);
            }
            return text ? actual : expected;
        }
        JsonObject chosen = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            JsonElement found = actual.isJsonObject() ? actual.getAsJsonObject().get(entry.getKey()) : null;
            if (found != null) {
                chosen.add(entry.getKey(), chosen(entry.getValue(), found));
            } else if (!mayBeAbsent(entry.getValue())) {
                chosen.add(entry.getKey(), entry.getValue());
            }
        }
        return chosen;
    }

    private static boolean mayBeAbsent(JsonElement expected) {
        return expected.isJsonObject() && expected.getAsJsonObject().has("$maybe");
    }
}
