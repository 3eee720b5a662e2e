package io.cloudruntimes.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a stream's vector, in the form in which both ends compare them. */
final class StreamVectors {
    private StreamVectors() {}

    static Stream stream(Vector vector) {
        return Api.stream(vector.operation());
    }

    /** The events that the vector lists, as JSON in normal form. */
    static List<JsonElement> events(Vector vector) throws ReflectiveOperationException, IOException {
        TypeRef.Named type = stream(vector).event();
        List<JsonElement> events = new ArrayList<>();
        for (JsonElement event : list(vector, "events")) {
            events.add(normal(type, VectorNotation.expand(event)));
        }
        return events;
    }

    /** The replies that the vector lists: each has the {@code target} and the {@code body} of its request. */
    static List<JsonObject> replies(Vector vector) {
        List<JsonObject> replies = new ArrayList<>();
        list(vector, "answers").forEach(reply -> replies.add(reply.getAsJsonObject()));
        return replies;
    }

    /** A list of the vector; empty where the vector does not have it. */
    static JsonArray list(Vector vector, String member) {
        return vector.json().has(member) ? vector.json().getAsJsonArray(member) : new JsonArray();
    }

    /** A value as its type writes it, whatever form it came in. */
    static JsonElement normal(TypeRef.Named type, JsonElement json) throws ReflectiveOperationException, IOException {
        return Api.json(type, Json.fromText(Api.codec(type), json.toString()));
    }

    /** The events of the stream among the frames of a text of server-sent events. */
    static List<SseFrame> frames(Vector vector, String text) {
        return SseFrame.all(text).stream()
                .filter(frame -> frame.event().equals(stream(vector).eventName()))
                .toList();
    }

    static JsonElement data(Vector vector, SseFrame frame) throws ReflectiveOperationException, IOException {
        return normal(stream(vector).event(), JsonParser.parseString(frame.data()));
    }

    /** The same vector without the last element of one of its lists. */
    static Vector withoutLast(Vector vector, String member) {
        JsonObject json = vector.json().deepCopy();
        JsonArray list = json.getAsJsonArray(member);
        list.remove(list.size() - 1);
        return new Vector(vector.file(), vector.index(), vector.operation(), vector.wire(), json);
    }
}
