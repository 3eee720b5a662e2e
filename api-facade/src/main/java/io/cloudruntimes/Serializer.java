package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.json.GsonSerializer;
import java.lang.reflect.Type;

/**
 * Turns values into bytes and back. {@code byte[]} and {@link Bytes}, and a {@code String} where the media type is text, are
 * not passed to it. An implementation must be thread-safe.
 */
public interface Serializer {
    /** How deep the lists and objects of a value may be nested; a deeper one is refused in both directions. */
    int MAX_DEPTH = 90;

    /**
     * JSON by Gson, the default: strict, with exact numbers, and dates and times in ISO 8601. A {@code String} becomes a JSON
     * string. A number of no particular type is a {@code Long}, a {@code BigInteger} or a {@code BigDecimal}.
     */
    static Serializer gson() {
        return new GsonSerializer();
    }

    /** The media type of the bytes, for example {@code application/json}. */
    String contentType();

    /**
     * The bytes of a value.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if it has none; the message names its type, not the value
     */
    Bytes serialize(Object value);

    /**
     * The value of bytes.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if they are no value of the type; message and details name
     *     type and position, not the value
     */
    Object deserialize(Bytes bytes, Type type);
}
