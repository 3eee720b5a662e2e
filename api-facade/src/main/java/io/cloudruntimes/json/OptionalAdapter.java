package io.cloudruntimes.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An {@code Optional} of one of the four kinds: its value, or null. */
final class OptionalAdapter<O, V> extends TypeAdapter<O> {
    private final TypeAdapter<V> value;
    private final Function<O, @Nullable V> unwrap;
    private final Function<V, O> wrap;
    private final O empty;

    private OptionalAdapter(TypeAdapter<V> value, Function<O, @Nullable V> unwrap, Function<V, O> wrap, O empty) {
        this.value = value;
        this.unwrap = unwrap;
        this.wrap = wrap;
        this.empty = empty;
    }

    static final class Factory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // each branch knows what the type is
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            if (raw == Optional.class) {
                return (TypeAdapter<T>) ofObject(gson, type.getType());
            }
            if (raw == OptionalInt.class) {
                return (TypeAdapter<T>) new OptionalAdapter<OptionalInt, Integer>(
                        gson.getAdapter(Integer.class),
                        number -> number.isPresent() ? number.getAsInt() : null,
                        OptionalInt::of,
                        OptionalInt.empty());
            }
            if (raw == OptionalLong.class) {
                return (TypeAdapter<T>) new OptionalAdapter<OptionalLong, Long>(
                        gson.getAdapter(Long.class),
                        number -> number.isPresent() ? number.getAsLong() : null,
                        OptionalLong::of,
                        OptionalLong.empty());
            }
            if (raw == OptionalDouble.class) {
                return (TypeAdapter<T>) new OptionalAdapter<OptionalDouble, Double>(
                        gson.getAdapter(Double.class),
                        number -> number.isPresent() ? number.getAsDouble() : null,
                        OptionalDouble::of,
                        OptionalDouble.empty());
            }
            return null;
        }

        @SuppressWarnings("unchecked") // the adapter of the type argument takes what is in it
        private static OptionalAdapter<Optional<Object>, Object> ofObject(Gson gson, Type type) {
            Type argument = type instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class;
            return new OptionalAdapter<>(
                    (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(argument)),
                    optional -> optional.orElse(null),
                    Optional::of,
                    Optional.empty());
        }
    }

    /** What a member that is not there stands for. */
    O empty() {
        return empty;
    }

    @Override
    public O read(JsonReader in) throws IOException {
        if (JsonValues.skipNull(in)) {
            return empty;
        }
        V found = value.read(in);
        return found == null ? empty : wrap.apply(found);
    }

    @Override
    public void write(JsonWriter out, @Nullable O optional) throws IOException {
        V present = optional == null ? null : unwrap.apply(optional);
        if (present == null) {
            out.nullValue();
        } else {
            value.write(out, present);
        }
    }
}
