package io.cloudruntimes.generator.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A map of a document while it is made; its keys stay in the order in which they were put. */
final class DocumentTree {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** A map with one entry. */
    static DocumentTree of(String key, Object value) {
        return new DocumentTree().with(key, value);
    }

    /** Puts a value: a text, a number, a boolean, a list, or a tree. */
    DocumentTree with(String key, Object value) {
        entries.put(key, value instanceof DocumentTree tree ? tree.entries : value);
        return this;
    }

    /** Puts a text unless it is empty. */
    DocumentTree withText(String key, String text) {
        return text.isEmpty() ? this : with(key, text);
    }

    /** Puts a map unless it is empty. */
    DocumentTree withTree(String key, DocumentTree tree) {
        return tree.entries.isEmpty() ? this : with(key, tree);
    }

    /** Puts a list unless it is empty. */
    DocumentTree withList(String key, List<?> list) {
        return list.isEmpty() ? this : with(key, list);
    }

    /** Puts a number where there is one. */
    DocumentTree withNumber(String key, OptionalInt number) {
        number.ifPresent(it -> with(key, it));
        return this;
    }

    Map<String, Object> entries() {
        return entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
