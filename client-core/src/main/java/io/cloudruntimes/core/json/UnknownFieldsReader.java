package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import io.cloudruntimes.core.UnknownFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the properties that a codec does not know. Makes nothing until there is one. */
public final class UnknownFieldsReader {
    private @Nullable Map<String, String> fields;

    /** Keeps the next value under the given name. */
    public void read(String name, JsonReader in) throws IOException {
        if (fields == null) {
            fields = new LinkedHashMap<>();
        }
        fields.put(name, RawJson.readRaw(in));
    }

    /** What was kept. */
    public UnknownFields build() {
        return fields == null ? UnknownFields.EMPTY : UnknownFields.of(fields);
    }
}
