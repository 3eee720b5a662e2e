package io.cloudruntimes.sdktests.cloudevents;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.Bytes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP request with an event, as an SDK writes or reads it.
 *
 * @param headers the headers, their names in small letters
 */
record Message(Map<String, String> headers, Bytes body) {
    Message {
        Map<String, String> small = new TreeMap<>();
        headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
        headers = small;
    }

    static Message of(JsonObject json) {
        Map<String, String> headers = new TreeMap<>();
        json.getAsJsonObject("headers")
                .entrySet()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().getAsString()));
        return new Message(headers, Bytes.fromBase64(json.get("body").getAsString()));
    }

    JsonElement toJson() {
        JsonObject json = new JsonObject();
        JsonObject named = new JsonObject();
        headers.forEach(named::addProperty);
        json.add("headers", named);
        json.addProperty("body", body.toBase64());
        return json;
    }
}
