package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import java.lang.reflect.Type;

/** Turns values into bytes and back. {@code byte[]} and {@link Bytes} are bytes already and are not passed to it. */
public interface Serializer {
    /** JSON by Gson, the default. A {@code String} becomes a JSON string. Numbers that JSON does not have are refused. */
    static Serializer gson() {
        return new GsonSerializer();
    }

    /** The media type of the bytes, for example {@code application/json}. */
    String contentType();

    /**
     * The bytes of a value.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if it has none
     */
    Bytes serialize(Object value);

    /**
     * The value of bytes.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if they are no value of the type
     */
    Object deserialize(Bytes bytes, Type type);
}
