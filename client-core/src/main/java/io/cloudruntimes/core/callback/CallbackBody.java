package io.cloudruntimes.core.callback;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.MemberReader;
import io.cloudruntimes.core.json.ValueReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON body of a call that holds several events. */
public final class CallbackBody {
    private CallbackBody() {}

    /**
     * The elements of a list.
     *
     * @param path the members that lead to the list; none if it is the body
     * @throws InvalidArgumentException if the body has no such list
     */
    public static <T> List<T> elements(Bytes body, ValueReader<T> reader, String... path) {
        return at(body, List.of(path), in -> {
            List<T> elements = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                elements.add(reader.read(in));
            }
            in.endArray();
            return elements;
        });
    }

    /**
     * The members of an object, in their order.
     *
     * @param path the members that lead to the object; none if it is the body
     * @throws InvalidArgumentException if the body has no such object
     */
    public static <T> List<T> members(Bytes body, MemberReader<T> reader, String... path) {
        return at(body, List.of(path), in -> {
            List<T> members = new ArrayList<>();
            in.beginObject();
            while (in.hasNext()) {
                members.add(reader.read(in.nextName(), in));
            }
            in.endObject();
            return members;
        });
    }

    /**
     * Puts a value into a body.
     *
     * @param path the members that lead to it, at least one
     */
    static void put(JsonObject body, List<String> path, JsonElement value) {
        JsonObject parent = body;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!parent.has(name)) {
                parent.add(name, new JsonObject());
            }
            parent = parent.getAsJsonObject(name);
        }
        parent.add(path.get(path.size() - 1), value);
    }

    /** The text at the end of a path. */
    static String text(Bytes body, List<String> path) {
        return at(body, path, JsonValues::readString);
    }

    private static <T> T at(Bytes body, List<String> path, ValueReader<T> reader) {
        try {
            T found = Json.fromBytes(in -> find(in, path, reader), body).value();
            if (found == null) {
                throw new InvalidArgumentException("the JSON has no member '" + String.join(".", path) + "'");
            }
            return found;
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the JSON is not of the form that is expected: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }

    /** What was found; null if nothing was. */
    private record Found<T>(@Nullable T value) {}

    private static <T> Found<T> find(JsonReader in, List<String> path, ValueReader<T> reader) throws IOException {
        if (path.isEmpty()) {
            return new Found<>(JsonValues.skipNull(in) ? null : reader.read(in));
        }
        Found<T> found = new Found<>(null);
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(path.get(0))) {
                found = find(in, path.subList(1, path.size()), reader);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return found;
    }
}
