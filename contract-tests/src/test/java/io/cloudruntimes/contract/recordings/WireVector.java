package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A vector of one operation on one wire of a runtime: an input, the bytes of the request and the response, and the outcome.
 *
 * @param runtime the name of the runtime's binding
 * @param wire the name of the wire
 * @param operation the id of the operation or stream
 * @param json the whole vector as it is written
 */
record WireVector(String runtime, String wire, String operation, JsonObject json) {
    /** The folder of the vectors, which has a folder for each runtime. */
    static final Path FOLDER = Repo.spec().resolve("wire-vectors");

    /** The files of the vectors of all runtimes. */
    static List<Path> files() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<WireVector> all() {
        return VectorFiles.readWires(Repo.spec(), (file, failure) -> {
                    throw new IllegalArgumentException(file, failure);
                })
                .stream()
                .map(WireVector::of)
                .toList();
    }

    private static WireVector of(Vector vector) {
        Vector.WireName wire = vector.wire().orElseThrow();
        return new WireVector(wire.runtime(), wire.wire(), vector.operation(), vector.json());
    }

    boolean isHttp() {
        return request().has("target");
    }

    boolean isStream() {
        return json.has("messages");
    }

    /** The token that the client, or the application that the runtime calls, is configured with. */
    Optional<String> token() {
        return Optional.ofNullable(json.get("token")).map(JsonElement::getAsString);
    }

    /** The exchanges before its own, each with a request and a response. */
    List<JsonObject> before() {
        return json.has("before")
                ? json.getAsJsonArray("before").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
    }

    JsonObject request() {
        return json.getAsJsonObject("request");
    }

    JsonObject response() {
        return json.getAsJsonObject("response");
    }

    /** The messages of one side of a stream, as hexadecimal digits. */
    List<String> messages(String side) {
        List<String> messages = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("messages")) {
            JsonObject message = element.getAsJsonObject();
            if (message.get("from").getAsString().equals(side)) {
                messages.add(message.get("message").getAsString());
            }
        }
        return messages;
    }

    /** The bytes of the body of a request or response. */
    static byte[] body(JsonObject message) {
        return message.has("body") ? VectorNotation.bytes(message.get("body")) : new byte[0];
    }

    /** The call and its outcome in the form of a replay. */
    Replay replay() {
        JsonObject row = json.deepCopy();
        row.addProperty("call", operation);
        if (json.has("error")) {
            row.add("error", json.getAsJsonObject("error").get("code"));
        } else if (json.has("output") && json.get("output").isJsonNull()) {
            row.addProperty("done", true);
        }
        return new Replay(json.get("id").getAsString(), new JsonObject(), row);
    }

    /** What the error must keep of the response; nothing is asked of it where there is no error. */
    Answer answer() {
        JsonObject error = json.has("error") ? json.getAsJsonObject("error") : new JsonObject();
        String status = json.has("response") ? response().get("status").getAsString() : "";
        return new Answer(
                status.equals("OK") || status.startsWith("2") ? "0" : status, // the error is in a response of success
                error.has("message") ? error.get("message").getAsString() : "",
                error.has("reason") ? Set.of(error.get("reason").getAsString()) : Set.of(),
                it -> it.details()
                        .getOrDefault(
                                "grpc-status", Integer.toString(it.status().orElse(0))));
    }

    JsonArray events() {
        return json.getAsJsonArray("events");
    }

    @Override
    public String toString() {
        return json.get("id").getAsString();
    }
}
