package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * Reads a JSON object into what is being built.
 *
 * @param <B> the builder
 */
@FunctionalInterface
public interface BodyReader<B> {
    /** Reads the object. */
    void read(JsonReader in, B builder) throws IOException;
}
