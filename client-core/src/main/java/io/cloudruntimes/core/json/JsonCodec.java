package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * Writes and reads one type as JSON.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> {
    /** Writes one value. */
    void write(JsonWriter out, T value) throws IOException;

    /**
     * Reads one value.
     *
     * @throws IOException if the JSON is malformed or does not fit the type; the message names the place
     */
    T read(JsonReader in) throws IOException;
}
