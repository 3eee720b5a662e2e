package io.cloudruntimes.contract.recordings;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** Compares encoded messages of protobuf, whose types are not known. */
final class ProtoMessages {
    private ProtoMessages() {}

    /** Whether two messages mean the same: a number that is zero may stand there or be left out. */
    static boolean same(String first, String second) {
        if (first.equals(second)) {
            return true;
        }
        try {
            return same(
                    fields(HexFormat.of().parseHex(first)),
                    fields(HexFormat.of().parseHex(second)));
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static UnknownFieldSet fields(byte[] message) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(message);
    }

    private static boolean same(UnknownFieldSet first, UnknownFieldSet second) throws InvalidProtocolBufferException {
        TreeSet<Integer> numbers = new TreeSet<>(first.asMap().keySet());
        numbers.addAll(second.asMap().keySet());
        for (int number : numbers) {
            if (!same(first.getField(number), second.getField(number))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(UnknownFieldSet.Field first, UnknownFieldSet.Field second)
            throws InvalidProtocolBufferException {
        var texts = first.getLengthDelimitedList();
        var others = second.getLengthDelimitedList();
        if (!notZero(first).equals(notZero(second))
                || !first.getFixed32List().equals(second.getFixed32List())
                || !first.getFixed64List().equals(second.getFixed64List())
                || texts.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(others.get(i))
                    && !same(
                            fields(texts.get(i).toByteArray()),
                            fields(others.get(i).toByteArray()))) {
                return false;
            }
        }
        return true;
    }

    private static List<Long> notZero(UnknownFieldSet.Field field) {
        return field.getVarintList().stream().filter(value -> value != 0).toList();
    }
}
