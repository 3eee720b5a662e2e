package io.cloudruntimes.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record. Gson writes it; reading is done here, since Gson passes null to the constructor for an {@code Optional} that is
 * not there.
 */
final class RecordAdapter<T> extends TypeAdapter<@Nullable T> {
    private final TypeAdapter<T> writer;
    private final Constructor<T> constructor;
    private final Map<String, Integer> indexes;
    private final TypeAdapter<?>[] adapters;
    private final @Nullable Object[] defaults;

    private RecordAdapter(
            TypeAdapter<T> writer,
            Constructor<T> constructor,
            Map<String, Integer> indexes,
            TypeAdapter<?>[] adapters,
            @Nullable Object[] defaults) {
        this.writer = writer;
        this.constructor = constructor;
        this.indexes = indexes;
        this.adapters = adapters;
        this.defaults = defaults;
    }

    static final class Factory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // the raw type of a record without bounds is its class
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<T> raw = (Class<T>) type.getRawType();
            if (!raw.isRecord() || raw.isAnnotationPresent(JsonAdapter.class)) {
                return null;
            }
            TypeAdapter<T> own = gson.getDelegateAdapter(this, type);
            RecordComponent[] components = raw.getRecordComponents();
            Map<String, Integer> indexes = new HashMap<>();
            TypeAdapter<?>[] adapters = new TypeAdapter<?>[components.length];
            @Nullable Object[] defaults = new Object[components.length];
            TypeArguments arguments = TypeArguments.of(type.getType());
            for (int i = 0; i < components.length; i++) {
                Field field = field(raw, components[i].getName());
                if (field.isAnnotationPresent(JsonAdapter.class) || field.isAnnotationPresent(Expose.class)) {
                    return own; // what these mean is Gson's affair
                }
                adapters[i] = gson.getAdapter(TypeToken.get(arguments.resolve(components[i].getGenericType())));
                defaults[i] = defaultOf(components[i].getType(), adapters[i]);
                addNames(indexes, field, i);
            }
            return new RecordAdapter<>(own, canonical(raw, components), indexes, adapters, defaults);
        }

        private static Field field(Class<?> raw, String name) {
            try {
                return raw.getDeclaredField(name);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("a record has a field for each component", e);
            }
        }

        private static void addNames(Map<String, Integer> indexes, Field field, int index) {
            SerializedName names = field.getAnnotation(SerializedName.class);
            indexes.put(names == null ? field.getName() : names.value(), index);
            if (names != null) {
                for (String alternate : names.alternate()) {
                    indexes.put(alternate, index);
                }
            }
        }

        private static @Nullable Object defaultOf(Class<?> type, TypeAdapter<?> adapter) {
            if (adapter instanceof OptionalAdapter<?, ?> optional) {
                return optional.empty();
            }
            return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        }

        private static <T> Constructor<T> canonical(Class<T> raw, RecordComponent[] components) {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<T> constructor = raw.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a canonical constructor", e);
            }
        }
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (JsonValues.skipNull(in)) {
            return null;
        }
        String path = in.getPath();
        @Nullable Object[] values = defaults.clone();
        Set<Integer> seen = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
            Integer index = indexes.get(in.nextName());
            if (index == null) {
                in.skipValue();
            } else if (seen.add(index)) {
                values[index] = adapters[index].read(in);
            } else {
                throw new JsonMismatchException(in.getPath(), "the name stands there twice");
            }
        }
        in.endObject();
        return construct(path, values);
    }

    private T construct(String path, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ConstructorException(path, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new ConstructorException(path, e);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        writer.write(out, value);
    }

    /** The constructor of a record threw. */
    static final class ConstructorException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String path;
        private final String thrown;

        ConstructorException(String path, Throwable cause) {
            super(cause);
            this.path = path;
            this.thrown = cause.getClass().getName();
        }

        String path() {
            return path;
        }

        String problem() {
            return "the constructor threw a " + thrown;
        }
    }
}
