package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * Writes one value.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface ValueWriter<T> {
    /** Writes the value. */
    void write(JsonWriter out, T value) throws IOException;
}
