package io.cloudruntimes.contract.recordings;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A recorded exchange, and what must come of it.
 *
 * @param name the name of both
 * @param recording what went over the wire
 * @param row the call that is made, and its outcome; {@code outcomes.yaml} says what may stand there
 */
record Replay(String name, JsonObject recording, JsonObject row) {
    private static final String FOLDER = "/recordings/dapr/";

    /** The recordings of a wire that are replayed. */
    static List<Replay> of(String wire) {
        JsonObject rows = outcomes(wire).getAsJsonObject("replayed");
        List<Replay> replays = new ArrayList<>();
        recorded(wire).forEach((name, recording) -> {
            if (rows.has(name)) {
                replays.add(new Replay(name, recording, rows.getAsJsonObject(name)));
            }
        });
        return replays;
    }

    /** The names of the recorded calls of a wire whose requests no bound operation sends. */
    static List<String> withoutOperation(String wire) {
        BoundRequests bound = BoundRequests.of("dapr", wire);
        return document(wire).getAsJsonArray("recordings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(recording -> !bound.include(recording))
                .map(recording -> recording.get("name").getAsString())
                .toList();
    }

    private static JsonObject document(String wire) {
        try (InputStream in = resource(wire + ".json")) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every recording of a wire, by its name. */
    static Map<String, JsonObject> recorded(String wire) {
        JsonObject document = document(wire);
        Map<String, JsonObject> recordings = new LinkedHashMap<>();
        for (String list : List.of("recordings", "callbacks")) {
            for (JsonElement element : document.getAsJsonArray(list)) {
                JsonObject recording = element.getAsJsonObject();
                String name = recording.get("name").getAsString();
                if (recordings.put(name, recording) != null) {
                    throw new IllegalStateException("two recordings are named " + name);
                }
            }
        }
        return recordings;
    }

    /** What must come of the recordings of a wire. */
    static JsonObject outcomes(String wire) {
        try (InputStream in = resource("outcomes.yaml")) {
            Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return new Gson().toJsonTree(document).getAsJsonObject().getAsJsonObject(wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Replay.class.getResourceAsStream(FOLDER + name), name);
    }

    boolean isStream() {
        return recording.has("messages");
    }

    /** Whether the call is sent; false where the client must refuse it. */
    boolean isSent() {
        return !row.has("sent") || row.get("sent").getAsBoolean();
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
