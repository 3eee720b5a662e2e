package io.cloudruntimes.parity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The short forms in which vectors are written: repeated text, bytes as text, exact numbers. */
final class VectorNotation {
    private VectorNotation() {}

    /** JSON with the short forms carried out, and bytes as base64. */
    static JsonElement expand(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray array = new JsonArray();
            json.getAsJsonArray().forEach(element -> array.add(expand(element)));
            return array;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        JsonObject object = json.getAsJsonObject();
        if (object.has("$json")) {
            return JsonParser.parseString(object.get("$json").getAsString());
        }
        if (object.has("$utf8") || object.has("$base64")) {
            return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes(json)));
        }
        if (object.has("$repeat") || object.has("$concat")) {
            return new JsonPrimitive(text(json));
        }
        JsonObject expanded = new JsonObject();
        object.entrySet().forEach(entry -> expanded.add(entry.getKey(), expand(entry.getValue())));
        return expanded;
    }

    static String text(JsonElement json) {
        if (!json.isJsonObject()) {
            return json.getAsString();
        }
        JsonObject object = json.getAsJsonObject();
        if (object.has("$repeat")) {
            return object.get("$repeat")
                    .getAsString()
                    .repeat(object.get("times").getAsInt());
        }
        StringBuilder text = new StringBuilder();
        object.getAsJsonArray("$concat").forEach(part -> text.append(text(part)));
        return text.toString();
    }

    /** The bytes of a body: JSON, text or base64. */
    static byte[] bytes(JsonElement json) {
        JsonObject object = json.getAsJsonObject();
        if (object.has("json")) {
            return expand(object.get("json")).toString().getBytes(StandardCharsets.UTF_8);
        }
        if (object.has("$base64")) {
            return Base64.getDecoder().decode(text(object.get("$base64")));
        }
        return text(object.get("$utf8")).getBytes(StandardCharsets.UTF_8);
    }
}
