package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.HasResource;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

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
        Entries entries = new Entries();
        try {
            entries.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (IllegalArgumentException | IOException e) { // without the cause: its message may quote the text
            throw new MalformedException("it has a malformed Unicode escape"
                    + (entries.values.isEmpty() ? "" : "; the keys before it are " + quoted(entries.values)));
        }
        if (!entries.duplicates.isEmpty()) {
            throw new MalformedException(HasResource.quote(entries.duplicates.get(0)) + " is there twice");
        }
        return Collections.unmodifiableMap(entries.values);
    }

    private static List<String> quoted(Map<String, String> values) {
        return values.keySet().stream().map(HasResource::quote).toList();
    }

    /** A text that is malformed. The message names keys, and never has a value. */
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
        private final transient List<String> duplicates = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (values.put((String) key, (String) value) != null) {
                duplicates.add((String) key);
            }
            return value;
        }
    }
}
