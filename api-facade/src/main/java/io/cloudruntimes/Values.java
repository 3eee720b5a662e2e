package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values and bytes. Bytes pass as they are. A {@code String} is text where the media type is text. Everything else goes
 * through the serializer.
 */
public final class Values {
    private static final String RAW = "application/octet-stream";

    private final Serializer serializer;

    /**
     * Values of a serializer.
     *
     * @param serializer turns into bytes what is neither bytes nor text
     */
    public Values(Serializer serializer) {
        this.serializer = serializer;
    }

    /**
     * A value, which must not be null.
     *
     * @param operation what it is for
     * @param instead what to do where there is none
     */
    static <T> T required(OperationInfo operation, @Nullable T value, String instead) {
        if (value == null) {
            throw new InvalidArgumentException("the value is null; " + instead, ErrorContext.of(operation), null);
        }
        return value;
    }

    /** The bytes of a value, which has the media type of {@link #contentType}. */
    Bytes toBytes(Object value) {
        Bytes raw = raw(value);
        return raw != null ? raw : serializer.serialize(value);
    }

    /**
     * The bytes of a value of a media type.
     *
     * @throws InvalidArgumentException if the media type is text and the value none
     */
    Bytes toBytes(Object value, String contentType) {
        Bytes raw = raw(value);
        if (raw != null) {
            return raw;
        }
        MediaType mediaType = MediaType.parse(contentType);
        if (!mediaType.isText() || isSerialized(mediaType)) {
            return inCharset(serializer.serialize(value), mediaType);
        }
        if (value instanceof CharSequence text) {
            return TextCodec.encode(text.toString(), mediaType);
        }
        throw new InvalidArgumentException("a " + value.getClass().getTypeName() + " cannot be sent as "
                + mediaType.type() + "; give a String or bytes");
    }

    private static Bytes inCharset(Bytes json, MediaType mediaType) {
        return mediaType.charset() == null ? json : TextCodec.encode(json.toUtf8(), mediaType);
    }

    private static @Nullable Bytes raw(Object value) {
        if (value instanceof Bytes bytes) {
            return bytes;
        }
        return value instanceof byte[] array ? Bytes.of(array) : null;
    }

    /** The value as a body: streams pass as they are as well. */
    Content toContent(Object value) {
        Content stream = stream(value);
        return stream != null ? stream : Content.of(toBytes(value));
    }

    /** The value as a body of a media type. */
    Content toContent(Object value, String contentType) {
        Content stream = stream(value);
        return stream != null ? stream : Content.of(toBytes(value, contentType));
    }

    private static @Nullable Content stream(Object value) {
        if (value instanceof Content content) {
            return content;
        }
        return value instanceof InputStream stream ? Content.of(stream) : null;
    }

    /** The media type of a value, where nobody names another one. */
    String contentType(Object value) {
        boolean raw = value instanceof Bytes
                || value instanceof byte[]
                || value instanceof Content
                || value instanceof InputStream;
        return raw ? RAW : serializer.contentType();
    }

    /** The value of bytes that have no media type. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the serializer returns a value of the type
    <T> T fromBytes(Bytes bytes, Type type) {
        return fromBytes(bytes, Optional.empty(), type);
    }

    /**
     * The value of bytes. {@code Void} takes any bytes and has no value; everything else has one.
     *
     * @throws InvalidArgumentException if they are no value of the type, or it is null
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the value has the type
    public <T> T fromBytes(Bytes bytes, Optional<String> contentType, Type type) {
        Arguments.required("type", type);
        if (isVoid(type)) {
            return null;
        }
        if (type == Bytes.class) {
            return (T) bytes;
        }
        if (type == byte[].class) {
            return (T) bytes.toByteArray();
        }
        if (contentType.isEmpty()) {
            return (T) deserialize(bytes, type);
        }
        MediaType mediaType = MediaType.parse(contentType.get());
        boolean text = mediaType.isText() && !isSerialized(mediaType);
        if (text && (type == String.class || type == CharSequence.class || type == Object.class)) {
            return (T) TextCodec.decode(bytes, mediaType);
        }
        return (T) deserialize(text || mediaType.isJson() ? TextCodec.toUtf8(bytes, mediaType) : bytes, type);
    }

    /** Whether no value is wanted. */
    static boolean isVoid(Type type) {
        return type == Void.class || type == void.class;
    }

    private Object deserialize(Bytes bytes, Type type) {
        if (bytes.isEmpty()) {
            throw new InvalidArgumentException("there is no value, where a " + type.getTypeName()
                    + " was asked for; ask for Void where none is expected");
        }
        return serializer.deserialize(bytes, type);
    }

    private boolean isSerialized(MediaType mediaType) {
        return MediaType.parse(serializer.contentType()).type().equals(mediaType.type());
    }
}
