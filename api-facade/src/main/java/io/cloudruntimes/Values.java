package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import java.io.InputStream;
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

    /** The value as a body: streams pass as they are as well. */
    Content toContent(Object value) {
        if (value instanceof Content content) {
            return content;
        }
        return value instanceof InputStream stream ? Content.of(stream) : Content.of(toBytes(value));
    }

    String contentType(Object value) {
        boolean raw = value instanceof Bytes
                || value instanceof byte[]
                || value instanceof Content
                || value instanceof InputStream;
        return raw ? RAW : serializer.contentType();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the serializer gives what the type says
    <T> T fromBytes(Bytes bytes, Type type) {
        if (type == Bytes.class) {
            return (T) bytes;
        }
        return type == byte[].class ? (T) bytes.toByteArray() : (T) serializer.deserialize(bytes, type);
    }
}
