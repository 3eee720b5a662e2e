package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads and writes lists and maps; a list is an array, or an object whose members are the elements. */
public final class JsonCollections {
    private JsonCollections() {}

    /** A map of string to string; a property that is null counts as absent. */
    public static Map<String, String> readStringMap(JsonReader in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!JsonValues.skipNull(in)) {
                map.put(name, JsonValues.readString(in));
            }
        }
        in.endObject();
        return map;
    }

    /** A list. */
    public static <T> List<T> readList(JsonReader in, ValueReader<T> element) throws IOException {
        List<T> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(element.read(in));
        }
        in.endArray();
        return list;
    }

    /** A list that is an object, of which each member is an element. */
    public static <T> List<T> readKeyed(JsonReader in, MemberReader<T> element) throws IOException {
        List<T> list = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            list.add(element.read(in.nextName(), in));
        }
        in.endObject();
        return list;
    }

    /** A map of string to string. */
    public static void writeStringMap(JsonWriter out, Map<String, String> map) throws IOException {
        out.beginObject();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
    }

    /** A list. */
    public static <T> void writeList(JsonWriter out, List<T> list, ValueWriter<T> element) throws IOException {
        out.beginArray();
        for (T value : list) {
            element.write(out, value);
        }
        out.endArray();
    }

    /**
     * A list as an object, of which each member is an element.
     *
     * @param key the name of the member
     * @throws InvalidArgumentException if two elements have one key
     */
    public static <T> void writeKeyed(JsonWriter out, List<T> list, Function<T, String> key, ValueWriter<T> element)
            throws IOException {
        Set<String> keys = new HashSet<>();
        out.beginObject();
        for (T value : list) {
            String name = key.apply(value);
            if (!keys.add(name)) {
                throw new InvalidArgumentException(
                        "two elements have the key '" + name + "'; on this wire the key must be unique");
            }
            out.name(name);
            element.write(out, value);
        }
        out.endObject();
    }
}
