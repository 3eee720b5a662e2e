package io.cloudruntimes.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ValueErrors;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.ValueReader;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** JSON by Gson. Thread-safe. */
public final class GsonSerializer implements Serializer {
    /** Made when first used: its classes are a large part of what a first call of bytes would load. */
    private static final class Lazy {
        static final Gson GSON = StrictGson.create();
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Bytes serialize(Object value) {
        StringWriter text = new StringWriter(128);
        try {
            write(value, new DepthLimitedWriter(text, MAX_DEPTH));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) { // also of a user's class
            throw ValueErrors.unwritable(value, WriteProblem.of(e), e);
        }
        String json = text.toString();
        int halfPair = Unicode.halfPairAt(json);
        if (halfPair >= 0) {
            throw ValueErrors.unwritable(value, "the JSON " + Unicode.problem(halfPair), null);
        }
        return Bytes.utf8(json);
    }

    @SuppressWarnings("unchecked") // the adapter of an object's class takes that object
    private static void write(Object value, DepthLimitedWriter out) throws IOException {
        if (value.getClass() == Object.class) {
            throw new UnsupportedTypeException("it has no content");
        }
        ((TypeAdapter<Object>) Lazy.GSON.getAdapter(value.getClass())).write(out, value);
    }

    @Override
    public Object deserialize(Bytes bytes, Type type) {
        JsonReader[] reader = new JsonReader[1];
        @Nullable Object value;
        try {
            TypeAdapter<?> adapter = Lazy.GSON.getAdapter(TypeToken.get(type));
            value = Json.fromBytes(
                    (ValueReader<@Nullable Object>) in -> {
                        reader[0] = in;
                        in.setNestingLimit(MAX_DEPTH);
                        return adapter.read(in);
                    },
                    bytes);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) { // also of a user's class
            throw ReadProblem.of(e, reader[0] == null ? "$" : reader[0].getPath())
                    .toException(type);
        }
        if (value == null) {
            throw nullValue(type);
        }
        return value;
    }

    private static InvalidArgumentException nullValue(Type type) {
        return ValueErrors.unreadable(type, "$", 0, 0, "it is null", null);
    }
}
