package io.cloudruntimes.embedded.module;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * The entries of a text in the format of properties files, by the rules of {@link Properties#load(java.io.Reader)}, except that a key
 * that is there twice is a fault: the second value would silently replace the first. A byte order mark is passed over.
 */
public final class PropertiesText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PropertiesText() {}

    /**
     * The entries in their order.
     *
     * @throws MalformedException if the text is malformed
     */
    public static Map<String, String> parse(String text) throws MalformedException {
        String content = withoutMark(text);
        Entries entries = new Entries();
        try {
            entries.load(new StringReader(content));
        } catch (IllegalArgumentException | IOException e) { // without the cause: its message may quote the text
            throw new MalformedException(
                    "it has a malformed Unicode escape in the entry at line " + line(content, before -> false));
        }
        if (entries.hasDuplicate) {
            throw new MalformedException(
                    "the key of line " + line(content, before -> before.hasDuplicate) + " is there twice");
        }
        return Collections.unmodifiableMap(entries.values);
    }

    /** The number of the line at which the entry of a key begins, for an error about a key that may be part of a broken value. */
    public static int lineOf(String text, String key) {
        return line(withoutMark(text), before -> before.values.containsKey(key));
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The number of the line at which the first entry begins that cannot be read, or with which the condition is fulfilled. */
    private static int line(String text, Predicate<Entries> condition) {
        Entries entries = new Entries();
        LogicalLines lines = new LogicalLines(text);
        while (lines.next()) {
            try {
                entries.load(new StringReader(lines.text()));
            } catch (IllegalArgumentException | IOException e) {
                break;
            }
            if (condition.test(entries)) {
                break;
            }
        }
        return lines.number();
    }

    /**
     * A text that is malformed. The message has the line, and neither a key nor a value: a line of a value that is pasted in looks like a
     * key.
     */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    /** Notices a key that comes again. */
    private static final class Entries extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> values = new LinkedHashMap<>();
        private boolean hasDuplicate;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (values.put((String) key, (String) value) != null) {
                hasDuplicate = true;
            }
            return value;
        }
    }
}
