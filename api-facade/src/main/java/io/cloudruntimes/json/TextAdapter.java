package io.cloudruntimes.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.core.json.JsonMismatchException;
import io.cloudruntimes.core.json.JsonValues;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** A value that is text of a certain form. */
final class TextAdapter<T> extends TypeAdapter<@Nullable T> {
    private final TextForm<T> form;

    TextAdapter(TextForm<T> form) {
        this.form = form;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (JsonValues.skipNull(in)) {
            return null;
        }
        String path = in.getPath();
        String text = JsonValues.readString(in);
        try {
            return form.parse().apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new JsonMismatchException(path, "expected " + form.what());
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            out.value(form.format().apply(value));
        }
    }
}
