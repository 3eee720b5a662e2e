package io.cloudruntimes.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.core.json.ValueReader;
import io.cloudruntimes.core.json.ValueWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value that is one token, of exactly one kind: text with digits is no number, and a number is no text. */
final class ScalarAdapter<T> extends TypeAdapter<@Nullable T> {
    private final ValueReader<T> reader;
    private final ValueWriter<T> writer;
    private final @Nullable Class<T> primitive;

    ScalarAdapter(ValueReader<T> reader, ValueWriter<T> writer) {
        this(reader, writer, null);
    }

    private ScalarAdapter(ValueReader<T> reader, ValueWriter<T> writer, @Nullable Class<T> primitive) {
        this.reader = reader;
        this.writer = writer;
        this.primitive = primitive;
    }

    /** The same for a primitive type, which has no null. */
    ScalarAdapter<T> withoutNull(Class<T> type) {
        return new ScalarAdapter<>(reader, writer, type);
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return reader.read(in);
        }
        if (primitive != null) {
            throw new JsonMismatchException(in.getPath(), "expected " + primitive + ", found NULL");
        }
        in.nextNull();
        return null;
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            writer.write(out, value);
        }
    }
}
