package io.cloudruntimes.suites.connect;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Objects;

/** Reads the fields of a message by their names. */
record Fields(Message message) {
    private FieldDescriptor field(String name) {
        return Objects.requireNonNull(
                message.getDescriptorForType().findFieldByName(name),
                () -> message.getDescriptorForType().getFullName() + " has no field " + name);
    }

    /** Whether a field that may be absent is there. */
    boolean has(String name) {
        return message.hasField(field(name));
    }

    String text(String name) {
        return (String) message.getField(field(name));
    }

    ByteString bytes(String name) {
        return (ByteString) message.getField(field(name));
    }

    /** A number, which has 32 bits. */
    int number(String name) {
        return (int) message.getField(field(name));
    }

    /** The name of an enum's value. */
    String choice(String name) {
        return ((EnumValueDescriptor) message.getField(field(name))).getName();
    }

    Fields one(String name) {
        return new Fields((Message) message.getField(field(name)));
    }

    List<Fields> each(String name) {
        return ((List<?>) message.getField(field(name)))
                .stream().map(one -> new Fields((Message) one)).toList();
    }

    List<String> texts(String name) {
        return ((List<?>) message.getField(field(name)))
                .stream().map(String.class::cast).toList();
    }
}
