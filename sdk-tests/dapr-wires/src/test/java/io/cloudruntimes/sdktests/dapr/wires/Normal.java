package io.cloudruntimes.sdktests.dapr.wires;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The outcome of a case without what differs from one run to the next: ids, times, versions, and the words of messages. */
final class Normal {
    private static final Set<String> WORDS =
            Set.of("message", "etag", "traceid", "traceparent", "tracestate", "time", "metadata.ttlexpiretime");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private Normal() {}

    /** The same with members in order, and with a word in place of each value that differs by nature. */
    static JsonElement of(JsonElement value) {
        if (value instanceof JsonObject object) {
            Map<String, JsonElement> sorted = new TreeMap<>();
            object.entrySet()
                    .forEach(member -> sorted.put(member.getKey(), member(member.getKey(), member.getValue())));
            JsonObject normal = new JsonObject();
            sorted.forEach(normal::add);
            return normal;
        }
        if (value instanceof JsonArray array) {
            JsonArray normal = new JsonArray();
            array.forEach(element -> normal.add(of(element)));
            return normal;
        }
        return value instanceof JsonPrimitive text && text.isString()
                ? new JsonPrimitive(
                        TIME.matcher(UUID.matcher(text.getAsString()).replaceAll("UUID"))
                                .replaceAll("TIME"))
                : value;
    }

    private static JsonElement member(String name, JsonElement value) {
        boolean word = WORDS.contains(name.toLowerCase(java.util.Locale.ROOT))
                && value instanceof JsonPrimitive text
                && text.isString()
                && !text.getAsString().isEmpty();
        return word ? new JsonPrimitive("...") : of(value);
    }
}
