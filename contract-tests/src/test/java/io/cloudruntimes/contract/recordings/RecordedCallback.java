package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.vectors.VectorNotation;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded call of a runtime to its application, and what must come of it.
 *
 * @param name the name of both
 * @param recording what went over the wire
 * @param row the stream that gets the call, and the event; {@code outcomes.yaml} says what may stand there
 */
record RecordedCallback(String name, JsonObject recording, JsonObject row) {
    /** The recorded call, at the path that our application has. */
    ServerRequest request() {
        JsonObject request = recording.getAsJsonObject("request");
        return new ServerRequest(
                request.get("method").getAsString(),
                text("path").orElseGet(() -> request.get("path").getAsString()),
                Headers.of(headers(request)),
                Bytes.wrap(RecordedHttpServer.body(request)));
    }

    /** What the recorded application answered. */
    JsonObject answer() {
        return recording.getAsJsonObject("answer");
    }

    /** The headers of that answer, as far as they are recorded. */
    Map<String, String> headers() {
        return headers(answer());
    }

    private static Map<String, String> headers(JsonObject message) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (message.has("headers")) {
            message.getAsJsonObject("headers").asMap().forEach((name, value) -> headers.put(name, value.getAsString()));
        }
        return headers;
    }

    /** The name of the stream that gets the call; empty where none does. */
    Optional<String> stream() {
        return text("stream");
    }

    /** The token that the runtime sent; empty where it has none. */
    Optional<String> token() {
        return text("token");
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(row.get(member)).map(JsonElement::getAsString);
    }

    /** The event that the stream gets. */
    JsonElement event() {
        JsonObject event = row.getAsJsonObject("event").deepCopy();
        event.entrySet().forEach(property -> {
            if (property.getValue() instanceof JsonObject value) {
                property.setValue(recorded(value));
            }
        });
        return VectorNotation.expand(event);
    }

    private JsonElement recorded(JsonObject value) {
        JsonObject request = recording.getAsJsonObject("request");
        if (value.has("$recorded")) {
            return new JsonPrimitive(Base64.getEncoder().encodeToString(RecordedHttpServer.body(request)));
        }
        if (value.has("$headers")) {
            return only(value.getAsJsonArray("$headers"), request.getAsJsonObject("headers"));
        }
        if (value.has("$members")) {
            String body = request.get("body").getAsString();
            return only(
                    value.getAsJsonArray("$members"),
                    JsonParser.parseString(body).getAsJsonObject());
        }
        return value;
    }

    private static JsonObject only(JsonArray names, JsonObject from) {
        JsonObject only = new JsonObject();
        for (JsonElement name : names) {
            only.add(name.getAsString(), from.get(name.getAsString()));
        }
        return only;
    }

    @Override
    public String toString() {
        return name;
    }
}
