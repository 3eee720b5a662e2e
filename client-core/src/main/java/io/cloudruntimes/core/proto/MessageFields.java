package io.cloudruntimes.core.proto;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads single fields of a message that is not read whole. */
public final class MessageFields {
    private MessageFields() {}

    /** The text of one field of a message, by the numbers that lead there; empty if it is not there. */
    public static String stringOf(Bytes message, int... path) throws IOException {
        return MessageReader.utf8(bytesOf(message, path).array());
    }

    /** The text of one field of a message that need not be whole: what is there before it breaks. Empty if it is not there. */
    public static String leadingStringOf(Bytes message, int number) throws IOException {
        List<Bytes> found = new ArrayList<>();
        try {
            MessageReader.read(message, (in, to) -> in.each(number, () -> to.add(in.bytes())), found);
        } catch (IOException e) {
            if (found.isEmpty()) {
                throw e;
            }
        }
        return found.isEmpty() ? "" : found.get(found.size() - 1).toUtf8();
    }

    /** What one field of a message holds, by the numbers that lead there: text, bytes or a message; empty if it is not there. */
    public static Bytes bytesOf(Bytes message, int... path) throws IOException {
        Bytes found = message;
        for (int number : path) {
            found = MessageReader.read(
                    found, (in, to) -> in.each(number, () -> to[0] = in.bytes()), new Bytes[] {Bytes.EMPTY})[0];
        }
        return found;
    }

    /** The text, or the whole number or boolean as decimal text, of one field of a message; empty if it is not there. */
    public static String textOf(Bytes message, int... path) throws IOException {
        int last = path[path.length - 1];
        String[] found = {""};
        MessageReader.read(holder(message, path), (in, to) -> in.each(last, () -> to[0] = in.text()), found);
        return found[0];
    }

    /** What each occurrence of a field of a message holds, in their order. */
    public static List<Bytes> allOf(Bytes message, int number) throws IOException {
        return MessageReader.read(
                message, (in, found) -> in.each(number, () -> found.add(in.bytes())), new ArrayList<>());
    }

    /** The whole number or boolean (0 or 1) of one field of a message, by the numbers that lead there; 0 if it is not there. */
    public static long numberOf(Bytes message, int... path) throws IOException {
        int last = path[path.length - 1];
        long[] found = {0};
        MessageReader.read(holder(message, path), (in, to) -> in.each(last, () -> to[0] = in.int64()), found);
        return found[0];
    }

    /** The map of text that one field of a message is, by the numbers that lead there; empty if it is not there. */
    public static Map<String, String> entriesOf(Bytes message, int... path) throws IOException {
        int last = path[path.length - 1];
        return MessageReader.read(
                holder(message, path), (in, to) -> in.each(last, () -> in.entry(to)), new LinkedHashMap<>());
    }

    /** The message that holds the last field of a path. */
    private static Bytes holder(Bytes message, int... path) throws IOException {
        return bytesOf(message, Arrays.copyOf(path, path.length - 1));
    }
}
