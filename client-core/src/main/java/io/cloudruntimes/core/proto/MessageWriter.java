package io.cloudruntimes.core.proto;

import com.squareup.wire.FieldEncoding;
import com.squareup.wire.ReverseProtoWriter;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;

/**
 * Writes a message from its end to its start, so that the length of each part is known when it is due. Who writes it
 * therefore puts the last field first. Not thread-safe.
 */
public final class MessageWriter {
    private final ReverseProtoWriter out = new ReverseProtoWriter();

    /** Writes one message. */
    @FunctionalInterface
    public interface Writer<T> {
        /** Writes the fields of the value, the last one first. */
        void write(MessageWriter out, T value);
    }

    /**
     * Text.
     *
     * @throws InvalidArgumentException if it has half of a surrogate pair: UTF-8 has no bytes for that
     */
    public void string(int field, String value) {
        int end = out.getByteCount();
        out.writeString(Unicode.require(value));
        close(field, end);
    }

    /** Bytes. */
    public void bytes(int field, Bytes value) {
        out.writeBytes(ByteString.of(value.array()));
        out.writeVarint32(value.length());
        out.writeTag(field, FieldEncoding.LENGTH_DELIMITED);
    }

    /** A whole number, or the number of an enumeration's value. */
    public void number(int field, long value) {
        out.writeVarint64(value);
        out.writeTag(field, FieldEncoding.VARINT);
    }

    /** True or false. */
    public void bool(int field, boolean value) {
        number(field, value ? 1 : 0);
    }

    /** A double. */
    public void real(int field, double value) {
        out.writeFixed64(Double.doubleToRawLongBits(value));
        out.writeTag(field, FieldEncoding.FIXED64);
    }

    /** Begins a message inside this one; {@link #close} ends it, with what was written in between. */
    public int open() {
        return out.getByteCount();
    }

    /** Ends the message that was begun at the given mark. */
    public void close(int field, int mark) {
        out.writeVarint32(out.getByteCount() - mark);
        out.writeTag(field, FieldEncoding.LENGTH_DELIMITED);
    }

    /** A message inside this one. */
    public <T> void message(int field, T value, Writer<T> writer) {
        int mark = open();
        writer.write(this, value);
        close(field, mark);
    }

    /** A repeated field: each value in the order of the list. */
    public <T> void each(List<T> values, Writer<T> writer) {
        for (int i = values.size() - 1; i >= 0; i--) {
            writer.write(this, values.get(i));
        }
    }

    /** A map of text to text. */
    public void map(int field, Map<String, String> map) {
        map.forEach((name, value) -> entry(field, name, value));
    }

    /** One entry of a map of text to text. Of several with the same name readers take the last: the one written first. */
    public void entry(int field, String name, String value) {
        int mark = open();
        string(2, value);
        string(1, name);
        close(field, mark);
    }

    /** A map of text to text whose values are messages on the wire, which hold the text in one field. */
    public void map(int field, int valueField, Map<String, String> map) {
        map.forEach((name, value) -> {
            int entry = open();
            int mark = open();
            string(valueField, value);
            close(2, mark);
            string(1, name);
            close(field, entry);
        });
    }

    /** A map of text to text as a {@code google.protobuf.Struct}. */
    public void struct(int field, Map<String, String> map) {
        int mark = open();
        map.forEach((name, value) -> structEntry(name, value));
        close(field, mark);
    }

    private void structEntry(String name, String value) {
        int entry = open();
        int mark = open();
        string(3, value);
        close(2, mark);
        string(1, name);
        close(1, entry);
    }

    /** Bytes in a {@code google.protobuf.Any}; its type is not sent where the URL is empty. */
    public void any(int field, String typeUrl, Bytes value) {
        int mark = open();
        bytes(2, value);
        if (!typeUrl.isEmpty()) {
            string(1, typeUrl);
        }
        close(field, mark);
    }

    /**
     * JSON as a {@code google.protobuf.Value}.
     *
     * @throws InvalidArgumentException if it is not JSON, or has a number that a double cannot hold
     */
    public void value(int field, Bytes json) {
        int mark = open();
        ValueWriter.write(this, ValueWriter.parse(json));
        close(field, mark);
    }

    /** JSON as a {@code google.protobuf.Value} in a {@code google.protobuf.Any}; as {@link #value} otherwise. */
    public void anyValue(int field, Bytes json) {
        int any = open();
        value(2, json);
        string(1, "type.googleapis.com/google.protobuf.Value");
        close(field, any);
    }

    /** A {@code google.protobuf.Duration}. */
    public void duration(int field, Duration value) {
        // a negative duration has both parts negative, where Java's has positive nanoseconds
        boolean borrow = value.isNegative() && value.getNano() > 0;
        secondsAndNanos(
                field,
                borrow ? value.getSeconds() + 1 : value.getSeconds(),
                borrow ? value.getNano() - 1_000_000_000 : value.getNano());
    }

    /** A {@code google.protobuf.Timestamp}. */
    public void timestamp(int field, Instant value) {
        secondsAndNanos(field, value.getEpochSecond(), value.getNano());
    }

    private void secondsAndNanos(int field, long seconds, int nanos) {
        int mark = open();
        number(2, nanos);
        number(1, seconds);
        close(field, mark);
    }

    /** An empty message where the value is true, else nothing. */
    public void presence(int field, boolean value) {
        if (value) {
            close(field, open());
        }
    }

    /**
     * A whole number that is held as text.
     *
     * @throws InvalidArgumentException if the text is not one of 64 bits
     */
    public void number(int field, String value) {
        long parsed = MapEntries.parse(value, Long::parseLong);
        number(field, parsed);
    }

    /** All fields of another message, which belong before those that were written. */
    public void prepend(Bytes fields) {
        out.writeBytes(ByteString.of(fields.array()));
    }

    /** The message as gRPC sends it: a byte for "not compressed", its length in four bytes, then the message. */
    public Bytes toFrame() {
        Buffer frame = new Buffer();
        frame.writeByte(0).writeInt(out.getByteCount());
        writeTo(frame);
        return Bytes.wrap(frame.readByteArray());
    }

    /** The message. */
    public Bytes toBytes() {
        Buffer bytes = new Buffer();
        writeTo(bytes);
        return Bytes.wrap(bytes.readByteArray());
    }

    /** A value as a message. */
    public static <T> Bytes message(Writer<T> writer, T value) {
        MessageWriter out = new MessageWriter();
        writer.write(out, value);
        return out.toBytes();
    }

    /** A value as a message that holds nothing but it, in one field. */
    public static <T> Bytes message(int field, Writer<T> writer, T value) {
        MessageWriter out = new MessageWriter();
        out.message(field, value, writer);
        return out.toBytes();
    }

    /** A value as one frame. */
    public static <T> Bytes frame(Writer<T> writer, T value) {
        MessageWriter out = new MessageWriter();
        writer.write(out, value);
        return out.toFrame();
    }

    private void writeTo(Buffer buffer) {
        try {
            out.writeTo(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
    }
}
