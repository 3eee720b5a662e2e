package io.cloudruntimes.core.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * Reads the value of one member of an object.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface MemberReader<T> {
    /**
     * Reads the value.
     *
     * @param name the name of the member, already read
     */
    T read(String name, JsonReader in) throws IOException;
}
