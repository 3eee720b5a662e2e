package io.cloudruntimes.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map, whose keys are text as their type writes it. Gson's own adapter writes {@code toString()} of a key, which cannot
 * always be read, and the word null where a key is null.
 */
final class MapAdapter<K, V> extends TypeAdapter<@Nullable Map<K, V>> {
    private final Gson gson;
    /** Makes maps of the class that is asked for. */
    private final TypeAdapter<Map<K, V>> maps;
    /** Reads and writes the members. */
    private final TypeAdapter<Map<String, V>> members;

    private final Type keyType;

    private MapAdapter(Gson gson, TypeAdapter<Map<K, V>> maps, TypeAdapter<Map<String, V>> members, Type keyType) {
        this.gson = gson;
        this.maps = maps;
        this.members = members;
        this.keyType = keyType;
    }

    static final class Factory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // the type is a map
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            if (!Map.class.isAssignableFrom(raw) || raw.isAnnotationPresent(JsonAdapter.class)) {
                return null;
            }
            Type[] arguments = type.getType() instanceof ParameterizedType of && of.getActualTypeArguments().length == 2
                    ? of.getActualTypeArguments()
                    : new Type[] {Object.class, Object.class};
            TypeToken<?> named = TypeToken.getParameterized(LinkedHashMap.class, String.class, arguments[1]);
            return (TypeAdapter<T>) new MapAdapter<>(
                    gson,
                    (TypeAdapter<Map<Object, Object>>) gson.getDelegateAdapter(this, type),
                    (TypeAdapter<Map<String, Object>>) gson.getDelegateAdapter(this, named),
                    arguments[0]);
        }
    }

    @Override
    public @Nullable Map<K, V> read(JsonReader in) throws IOException {
        if (JsonValues.skipNull(in)) {
            return null;
        }
        String path = in.getPath();
        Map<String, V> named = members.read(in);
        Map<K, V> map = maps.fromJson("{}");
        for (Map.Entry<String, V> member : named.entrySet()) {
            map.put(key(path, member.getKey()), member.getValue());
        }
        return map;
    }

    @SuppressWarnings("unchecked") // the adapter of the key's type makes keys
    private K key(String path, String name) throws IOException {
        Class<?> raw = TypeToken.get(keyType).getRawType();
        if (raw.isAssignableFrom(String.class)) {
            return (K) name;
        }
        TypeAdapter<K> keys = (TypeAdapter<K>) gson.getAdapter(TypeToken.get(keyType));
        try {
            // a key is text in JSON, also where its type is a number
            return Number.class.isAssignableFrom(raw) || raw == Boolean.class
                    ? Json.fromText(keys::read, name)
                    : keys.fromJsonTree(new JsonPrimitive(name));
        } catch (IOException | RuntimeException e) {
            throw new JsonMismatchException(path, "a name is no " + raw.getName());
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable Map<K, V> map) throws IOException {
        if (map == null) {
            out.nullValue();
            return;
        }
        Map<String, V> named = new LinkedHashMap<>();
        for (Map.Entry<K, V> entry : map.entrySet()) {
            String name = name(entry.getKey());
            if (named.containsKey(name)) {
                throw new UnsupportedTypeException("two keys of a map have the same text");
            }
            named.put(name, entry.getValue());
        }
        members.write(out, named);
    }

    @SuppressWarnings("unchecked") // the adapter of an object's class takes that object
    private String name(@Nullable K key) {
        if (key == null) {
            throw new UnsupportedTypeException("a key of a map is null");
        }
        if (key instanceof String text) {
            return text;
        }
        JsonElement json = ((TypeAdapter<Object>) gson.getAdapter(key.getClass())).toJsonTree(key);
        if (!json.isJsonPrimitive()) {
            throw new UnsupportedTypeException(
                    "a key of a map is a " + key.getClass().getName() + ", which is no text");
        }
        return json.getAsString();
    }
}
