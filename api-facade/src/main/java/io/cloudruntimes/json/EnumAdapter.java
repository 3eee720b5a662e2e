package io.cloudruntimes.json;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An enum, of which an unknown constant is an error; Gson's own adapter reads it as null. */
final class EnumAdapter<T> extends TypeAdapter<@Nullable T> {
    private final TypeAdapter<T> constants;
    private final Class<?> type;

    private EnumAdapter(TypeAdapter<T> constants, Class<?> type) {
        this.constants = constants;
        this.type = type;
    }

    static final class Factory implements TypeAdapterFactory {
        @Override
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            return Enum.class.isAssignableFrom(raw) && raw != Enum.class && !raw.isAnnotationPresent(JsonAdapter.class)
                    ? new EnumAdapter<>(gson.getDelegateAdapter(this, type), raw)
                    : null;
        }
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (JsonValues.skipNull(in)) {
            return null;
        }
        String path = in.getPath();
        T constant = constants.fromJsonTree(new JsonPrimitive(JsonValues.readString(in)));
        if (constant == null) {
            throw new JsonMismatchException(path, "expected a constant of " + type.getName());
        }
        return constant;
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        constants.write(out, value);
    }
}
