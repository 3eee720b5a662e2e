package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** An immutable string of bytes. */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the given bytes. */
    public static Bytes of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /** The given array itself, without a copy: the caller must not change it afterwards. */
    public static Bytes wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes);
    }

    /**
     * The text in UTF-8.
     *
     * @throws InvalidArgumentException if it has half of a surrogate pair: UTF-8 has no bytes for that
     */
    public static Bytes utf8(String text) {
        return wrap(Unicode.require(text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes that standard base64 text stands for.
     *
     * @throws IllegalArgumentException if it is not base64
     */
    public static Bytes fromBase64(String text) {
        return wrap(Base64.getDecoder().decode(text));
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** A copy. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The array itself, without a copy: it must not be changed. */
    public byte[] array() {
        return bytes;
    }

    /** The text that the bytes are in UTF-8; what is not UTF-8 becomes U+FFFD. */
    public String toUtf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Standard base64 with padding. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes as a stream. */
    public InputStream asInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes && Arrays.equals(bytes, ((Bytes) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The number of bytes, never the bytes: values may be secret. */
    @Override
    public String toString() {
        return bytes.length == 1 ? "1 byte" : bytes.length + " bytes";
    }
}
