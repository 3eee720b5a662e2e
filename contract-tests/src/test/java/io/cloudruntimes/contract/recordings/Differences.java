package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Compares a request of ours with the recorded one, part by part; where one may differ the row says why. */
final class Differences {
    private Differences() {}

    static void check(Replay replay, Map<String, String> recorded, Map<String, String> sent) {
        JsonObject differs = replay.row().has("differs") ? replay.row().getAsJsonObject("differs") : new JsonObject();
        assertThat(recorded.keySet()).as("the parts of the recorded request").containsAll(differs.keySet());
        recorded.forEach((part, value) -> {
            JsonElement why = differs.get(part);
            if (why == null) {
                assertThat(sent.get(part)).as("the %s that is sent", part).isEqualTo(value);
            } else {
                assertThat(sent.get(part))
                        .as("the %s that is sent, which differs since %s", part, why.getAsString())
                        .isNotEqualTo(value);
            }
        });
    }

    private static JsonElement sorted(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray array = new JsonArray();
            json.getAsJsonArray().forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        Map<String, JsonElement> members = new TreeMap<>(json.getAsJsonObject().asMap());
        JsonObject object = new JsonObject();
        members.forEach((name, member) -> object.add(name, sorted(member)));
        return object;
    }

    /** A body in normal form: JSON with its members sorted and no spaces, each number as it is written; else base64. */
    static String body(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonArray() || json.isJsonObject()) {
                return sorted(json).toString();
            }
        } catch (JsonParseException e) {
            // then it is compared byte for byte
        }
        return Base64.getEncoder().encodeToString(body);
    }
}
