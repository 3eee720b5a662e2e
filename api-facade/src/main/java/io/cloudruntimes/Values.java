package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import java.lang.reflect.Type;

/** Values and bytes: bytes pass as they are, everything else through the serializer. */
final class Values {
    private static final String RAW = "application/octet-stream";

    private final Serializer serializer;

    Values(Serializer serializer) {
        this.serializer = serializer;
    }

    Bytes toBytes(Object value) {
        if (value instanceof Bytes bytes) {
            return bytes;
        }
        return value instanceof byte[] array ? Bytes.of(array) : serializer.serialize(value);
    }

    String contentType(Object value) {
        return value instanceof Bytes || value instanceof byte[] ? RAW : serializer.contentType();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the serializer gives what the type says
    <T> T fromBytes(Bytes bytes, Type type) {
        if (type == Bytes.class) {
            return (T) bytes;
        }
        return type == byte[].class ? (T) bytes.toByteArray() : (T) serializer.deserialize(bytes, type);
    }
}
