package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * Reads one value.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface ValueReader<T> {
    /**
     * Reads the value.
     *
     * @throws IOException if the JSON is malformed or does not fit the type; the message names the position
     */
    T read(JsonReader in) throws IOException;
}
