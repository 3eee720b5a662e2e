package io.cloudruntimes.core.proto;

import com.squareup.wire.FieldEncoding;
import com.squareup.wire.ProtoReader32;
import com.squareup.wire.ProtoReader32Kt;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Unicode;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a message, field by field. Not thread-safe. */
public final class MessageReader {
    private final ProtoReader32 in;
    private int field;

    private MessageReader(byte[] bytes, int from, int to) {
        in = ProtoReader32Kt.ProtoReader32(bytes, from, to);
    }

    /** Reads one message into what is being built. */
    @FunctionalInterface
    public interface Reader<B> {
        /** Reads all fields; those that it does not know are passed over. */
        void read(MessageReader in, B builder) throws IOException;
    }

    /** Reads one message whole. */
    @FunctionalInterface
    public interface Decoder<T> {
        /** The value. */
        T decode(Bytes message) throws IOException;
    }

    /** Reads what the present field holds. */
    @FunctionalInterface
    interface FieldReader {
        void read() throws IOException;
    }

    /** Reads each occurrence of one field. */
    void each(int number, FieldReader reader) throws IOException {
        while (next()) {
            if (field == number) {
                reader.read();
            } else {
                skip();
            }
        }
    }

    /** Reads a message from its bytes. */
    public static <B> B read(Bytes message, Reader<B> reader, B builder) throws IOException {
        return read(message.array(), 0, message.length(), reader, builder);
    }

    /**
     * Reads a message from the one frame that holds it; where there is none, the message is empty.
     *
     * @throws ProtocolException if the frame is cut, compressed, or not the only one
     */
    public static <B> B readFrame(Bytes frame, Reader<B> reader, B builder) throws IOException {
        byte[] bytes = frame.array();
        if (bytes.length == 0) {
            throw new ProtocolException("there is no message");
        }
        GrpcFrames.check(bytes);
        return read(bytes, GrpcFrames.HEAD, bytes.length, reader, builder);
    }

    /**
     * The message in the one frame that holds it.
     *
     * @throws ProtocolException if the frame is cut, compressed, or not the only one
     */
    public static Bytes messageOf(Bytes frame) throws ProtocolException {
        byte[] bytes = frame.array();
        GrpcFrames.check(bytes);
        return Bytes.wrap(Arrays.copyOfRange(bytes, GrpcFrames.HEAD, bytes.length));
    }

    private static <B> B read(byte[] bytes, int from, int to, Reader<B> reader, B builder) throws IOException {
        MessageReader in = new MessageReader(bytes, from, to);
        int token = in.open();
        reader.read(in, builder);
        in.close(token);
        return builder;
    }

    /** Begins the message that is the present field, or the whole one; {@link #close} ends it. */
    public int open() throws IOException {
        return in.beginMessage();
    }

    /** Ends the message that was begun. */
    public void close(int token) throws IOException {
        in.endMessageAndGetUnknownFields(token);
    }

    /** Goes to the next field; false at the end of the message. */
    public boolean next() throws IOException {
        field = in.nextTag();
        return field != -1;
    }

    /** The number of the present field. */
    public int field() {
        return field;
    }

    /** Passes over the present field. */
    public void skip() throws IOException {
        in.skip();
    }

    /**
     * Text.
     *
     * @throws ProtocolException if it is not UTF-8: two different texts would become one
     */
    public String string() throws IOException {
        expect(FieldEncoding.LENGTH_DELIMITED);
        return utf8(in.readBytes().toByteArray());
    }

    static String utf8(byte[] text) throws ProtocolException {
        try {
            return Unicode.decode(text);
        } catch (CharacterCodingException e) {
            throw new ProtocolException("a text of the message is not valid UTF-8");
        }
    }

    /** Forwards text, unless it is empty: in the protocol that equals an absent text. */
    public void text(Consumer<String> to) throws IOException {
        String text = string();
        if (!text.isEmpty()) {
            to.accept(text);
        }
    }

    /** Text, or a whole number or boolean as decimal text. */
    String text() throws IOException {
        return in.peekFieldEncoding() == FieldEncoding.VARINT ? Long.toString(int64()) : string();
    }

    /** Bytes. */
    public Bytes bytes() throws IOException {
        expect(FieldEncoding.LENGTH_DELIMITED);
        return Bytes.wrap(in.readBytes().toByteArray());
    }

    /** A whole number of 64 bits. */
    public long int64() throws IOException {
        expect(FieldEncoding.VARINT);
        return in.readVarint64();
    }

    /** A whole number of 32 bits. */
    public int int32() throws IOException {
        return (int) int64();
    }

    /** True or false. */
    public boolean bool() throws IOException {
        return int64() != 0;
    }

    /** A double. */
    public double real() throws IOException {
        expect(FieldEncoding.FIXED64);
        return Double.longBitsToDouble(in.readFixed64());
    }

    /** The message that is the present field. */
    public <B> B message(Reader<B> reader, B builder) throws IOException {
        int token = open();
        reader.read(this, builder);
        close(token);
        return builder;
    }

    /** One entry of a map of text to text. */
    public void entry(Map<String, String> map) throws IOException {
        int token = open();
        String name = "";
        String value = "";
        while (next()) {
            switch (field) {
                case 1 -> name = string();
                case 2 -> value = string();
                default -> skip();
            }
        }
        close(token);
        map.put(name, value);
    }

    /** One entry of a map whose values are messages; the texts of one field of the value, parted by commas. */
    public void entry(Map<String, String> map, int valueField) throws IOException {
        int token = open();
        String name = "";
        List<String> texts = new ArrayList<>();
        while (next()) {
            switch (field) {
                case 1 -> name = string();
                case 2 -> message((in, to) -> in.each(valueField, () -> to.add(in.string())), texts);
                default -> skip();
            }
        }
        close(token);
        map.put(name, String.join(",", texts));
    }

    /** A {@code google.protobuf.Struct} as a map: text as it is, other values as their JSON. */
    public void struct(Map<String, String> map) throws IOException {
        StructReader.read(this, map);
    }

    /** The value of a {@code google.protobuf.Any}, whatever its type is. */
    public Bytes any() throws IOException {
        return message(AnyMessage::read, new AnyMessage()).value;
    }

    /** A {@code google.protobuf.Value} as JSON. */
    public Bytes value() throws IOException {
        return Bytes.utf8(StructReader.value(this, 0).toString());
    }

    /** A {@code google.protobuf.Value} in an {@code Any} as JSON; the value of an {@code Any} of another type as it is. */
    public Bytes anyValue() throws IOException {
        AnyMessage any = message(AnyMessage::read, new AnyMessage());
        return any.typeUrl.endsWith("/google.protobuf.Value") ? StructReader.json(any.value) : any.value;
    }

    /** A {@code google.protobuf.Duration}. */
    public Duration duration() throws IOException {
        long[] parts = message(MessageReader::secondsAndNanos, new long[2]);
        return Duration.ofSeconds(parts[0], parts[1]);
    }

    /** A {@code google.protobuf.Timestamp}. */
    public Instant timestamp() throws IOException {
        long[] parts = message(MessageReader::secondsAndNanos, new long[2]);
        try {
            return Instant.ofEpochSecond(parts[0], parts[1]);
        } catch (DateTimeException e) {
            throw new ProtocolException("the field " + field + " is no moment: " + e.getMessage());
        }
    }

    /** True, for a message that is there, whatever it holds. */
    public boolean presence() throws IOException {
        skip();
        return true;
    }

    private static void secondsAndNanos(MessageReader in, long[] parts) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> parts[0] = in.int64();
                case 2 -> parts[1] = in.int32();
                default -> in.skip();
            }
        }
    }

    private static final class AnyMessage {
        private String typeUrl = "";
        private Bytes value = Bytes.EMPTY;

        private static void read(MessageReader in, AnyMessage any) throws IOException {
            while (in.next()) {
                switch (in.field()) {
                    case 1 -> any.typeUrl = in.string();
                    case 2 -> any.value = in.bytes();
                    default -> in.skip();
                }
            }
        }
    }

    private void expect(FieldEncoding encoding) throws IOException {
        FieldEncoding found = in.peekFieldEncoding();
        if (found != encoding) {
            throw new ProtocolException("the field " + field + " is " + found + ", must be " + encoding);
        }
    }
}
