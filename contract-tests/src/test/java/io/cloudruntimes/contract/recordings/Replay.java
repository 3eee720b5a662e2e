package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.vectors.VectorNotation;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recorded exchange, and what must come of it.
 *
 * @param name the name of both
 * @param recording what went over the wire
 * @param row the call that is made, and its outcome; {@code outcomes.yaml} says what may stand there
 */
record Replay(String name, JsonObject recording, JsonObject row) {
    boolean isStream() {
        return recording.has("messages");
    }

    /** Whether the call is sent; false where the client must refuse it. */
    boolean isSent() {
        return !row.has("sent") || row.get("sent").getAsBoolean();
    }

    /** What the client asks then, each once, by method and target, with the answers. */
    Map<String, JsonObject> then() {
        Map<String, JsonObject> answers = new LinkedHashMap<>();
        if (row.has("then")) {
            row.getAsJsonObject("then").asMap().forEach((request, body) -> {
                JsonObject answer = new JsonObject();
                answer.addProperty("status", 200);
                answer.addProperty("body", body.toString());
                JsonObject headers = new JsonObject();
                headers.addProperty("content-type", "application/json");
                answer.add("headers", headers);
                answers.put(request, answer);
            });
        }
        return answers;
    }

    /** The value that must come of it; {@code $recorded} stands for the body, or the headers, of the recorded answer. */
    JsonObject output() {
        JsonObject output = row.getAsJsonObject("output").deepCopy();
        for (Map.Entry<String, JsonElement> member : output.entrySet()) {
            if (member.getValue() instanceof JsonObject value && value.has("$recorded")) {
                member.setValue(value.get("$recorded").getAsString().equals("body") ? body() : headers());
            }
        }
        return VectorNotation.expand(output).getAsJsonObject();
    }

    private JsonPrimitive body() {
        byte[] body = RecordedHttpServer.body(recording.getAsJsonObject("response"));
        return new JsonPrimitive(Base64.getEncoder().encodeToString(body));
    }

    private JsonObject headers() {
        JsonObject headers =
                recording.getAsJsonObject("response").getAsJsonObject("headers").deepCopy();
        headers.remove("content-type"); // which has a place of its own
        return headers;
    }

    /** A text of the row; empty where it has none. */
    String text(String member) {
        return row.has(member) ? row.get(member).getAsString() : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
