package io.cloudruntimes.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The short notation of vectors: {@code $repeat} and {@code $concat} for long text, {@code $utf8}, {@code $base64} and
 * {@code json} for bytes, {@code $json} for JSON whose numbers are exact.
 */
public final class VectorNotation {
    private VectorNotation() {}

    /** The JSON in full: long text written out, and bytes as base64. */
    public static JsonElement expand(JsonElement json) {
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

    /** A text, written out in full. */
    public static String text(JsonElement json) {
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

    /** The bytes of a body: JSON, text or base64. A plain text is base64. */
    public static byte[] bytes(JsonElement json) {
        if (!json.isJsonObject()) {
            return Base64.getDecoder().decode(json.getAsString());
        }
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
