package io.cloudruntimes.sdktests.cloudevents;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.core.Bytes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event, however it is written down.
 *
 * @param attributes the attributes, each a string, a number or a boolean
 * @param data a member {@code json} or a member {@code base64}, or none where the event has no data
 */
record Event(Map<String, JsonPrimitive> attributes, JsonObject data) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx", Locale.ROOT);

    private static final Instant PUBLISHED = Instant.parse("2025-01-01T00:00:00Z");

    static Event of(JsonObject json) {
        Map<String, JsonPrimitive> attributes = new TreeMap<>();
        json.getAsJsonObject("attributes")
                .entrySet()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().getAsJsonPrimitive()));
        attributes.putIfAbsent("specversion", new JsonPrimitive("1.0"));
        JsonObject data = json.has("data") ? json.getAsJsonObject("data").deepCopy() : new JsonObject();
        JsonElement text = data.remove("text");
        if (text != null) {
            data.addProperty("base64", Bytes.utf8(text.getAsString()).toBase64());
        }
        return new Event(attributes, data);
    }

    /** An event that an SDK cannot read. */
    static Event unreadable(String error) {
        JsonObject data = new JsonObject();
        data.addProperty("error", error);
        return new Event(Map.of(), data);
    }

    /** The same as in a request whose headers are the attributes: a header is a string. */
    Event inHeaders() {
        Map<String, JsonPrimitive> texts = new TreeMap<>();
        attributes.forEach((name, value) -> texts.put(name, new JsonPrimitive(value.getAsString())));
        return new Event(texts, data);
    }

    /** What is otherwise in another event, an entry for each attribute; those of some names may be there in addition. */
    Map<String, String> differences(Event other, Set<String> additional) {
        Map<String, String> differences = new TreeMap<>();
        if (other.data.has("error")) {
            differences.put("whole", other.data.get("error").getAsString());
            return differences;
        }
        Set<String> names = new TreeSet<>(attributes.keySet());
        names.addAll(other.attributes.keySet());
        for (String name : names) {
            JsonPrimitive ours = attributes.get(name);
            if (ours == null && additional.contains(name)) {
                continue;
            }
            String wanted = shown(name, ours);
            String found = shown(name, other.attributes.get(name));
            if (!wanted.equals(found)) {
                differences.put(name, found);
            }
        }
        if (!data.equals(other.data)) {
            differences.put("data", other.data.toString());
        }
        return differences;
    }

    private static String shown(String name, @Nullable JsonPrimitive value) {
        if (value == null) {
            return "none";
        }
        if (!name.equals("time")) {
            return value.toString();
        }
        OffsetDateTime time = OffsetDateTime.parse(value.getAsString());
        // the times of the cases are long ago
        return time.toInstant().isAfter(PUBLISHED) ? "the time of its publishing" : TIME.format(time);
    }
}
