package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of values that were JSON objects: the names of their members in the order of first appearance, and for each row one value
 * for each name.
 *
 * @param <V> the values
 */
public final class Rows<V> {
    private final List<String> names;
    private final List<List<V>> rows;

    private Rows(List<String> names, List<List<V>> rows) {
        this.names = names;
        this.rows = rows;
    }

    /** The names, each as the given code makes it. */
    public <C> List<C> names(Function<String, C> column) {
        return names.stream().map(column).toList();
    }

    /** The rows, each as the given code makes it. */
    public <R> List<R> rows(Function<List<V>, R> row) {
        return rows.stream().map(row).toList();
    }

    /** Writes rows as an array of arrays. */
    public static <R, V> void writeArrays(
            JsonWriter out, List<R> rows, Function<R, List<V>> values, ValueWriter<V> value) throws IOException {
        JsonCollections.writeList(out, rows, (to, row) -> JsonCollections.writeList(to, values.apply(row), value));
    }

    /** Reads rows that are an array of arrays. */
    public static <R, V> List<R> readArrays(JsonReader in, Function<List<V>, R> row, ValueReader<V> value)
            throws IOException {
        return JsonCollections.readList(in, from -> row.apply(JsonCollections.readList(from, value)));
    }

    /**
     * Writes rows as an array of objects.
     *
     * @throws InvalidArgumentException if the names are not different, or a row has not one value for each
     */
    public static <C, R, V> void writeObjects(
            JsonWriter out,
            List<C> columns,
            Function<C, String> name,
            List<R> rows,
            Function<R, List<V>> values,
            ValueWriter<V> value)
            throws IOException {
        List<String> names = columns.stream().map(name).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new InvalidArgumentException(
                    "two columns have the same name, and on this wire rows are objects by column name");
        }
        out.beginArray();
        for (R row : rows) {
            writeObject(out, names, values.apply(row), value);
        }
        out.endArray();
    }

    private static <V> void writeObject(JsonWriter out, List<String> names, List<V> values, ValueWriter<V> value)
            throws IOException {
        if (values.size() != names.size()) {
            throw new InvalidArgumentException(
                    "a row has " + values.size() + " values, and there are " + names.size() + " columns");
        }
        out.beginObject();
        for (int i = 0; i < names.size(); i++) {
            out.name(names.get(i));
            value.write(out, values.get(i));
        }
        out.endObject();
    }

    /** As {@link #readObjects(JsonReader, ValueReader)}, of JSON text. */
    public static <V> Rows<V> readObjects(Bytes json, ValueReader<V> value) throws IOException {
        return Json.fromBytes(in -> readObjects(in, value), json);
    }

    /** Reads rows that are an array of objects, or null where there are none. A member that an object lacks counts as null. */
    public static <V> Rows<V> readObjects(JsonReader in, ValueReader<V> value) throws IOException {
        if (JsonValues.skipNull(in)) {
            return new Rows<>(List.of(), List.of());
        }
        Set<String> names = new LinkedHashSet<>();
        List<Map<String, V>> objects = JsonCollections.readList(in, from -> readObject(from, value));
        objects.forEach(object -> names.addAll(object.keySet()));
        List<List<V>> rows = new ArrayList<>(objects.size());
        for (Map<String, V> object : objects) {
            List<V> row = new ArrayList<>(names.size());
            for (String name : names) {
                V found = object.get(name);
                row.add(found == null ? Json.fromText(value, "null") : found);
            }
            rows.add(row);
        }
        return new Rows<>(List.copyOf(names), rows);
    }

    private static <V> Map<String, V> readObject(JsonReader in, ValueReader<V> value) throws IOException {
        Map<String, V> object = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            object.put(in.nextName(), value.read(in));
        }
        in.endObject();
        return object;
    }
}
