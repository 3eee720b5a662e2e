package io.cloudruntimes.generator.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A map of a document while it is made; its keys stay in the order in which they were put. */
final class Tree {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** A map with one entry. */
    static Tree of(String key, Object value) {
        return new Tree().with(key, value);
    }

    /** Puts a value: a text, a number, a boolean, a list, or a tree. */
    Tree with(String key, Object value) {
        entries.put(key, value instanceof Tree tree ? tree.entries : value);
        return this;
    }

    /** Puts a text unless it is empty. */
    Tree withText(String key, String text) {
        return text.isEmpty() ? this : with(key, text);
    }

    /** Puts a map unless it is empty. */
    Tree withTree(String key, Tree tree) {
        return tree.entries.isEmpty() ? this : with(key, tree);
    }

    /** Puts a list unless it is empty. */
    Tree withList(String key, List<?> list) {
        return list.isEmpty() ? this : with(key, list);
    }

    /** Puts a number where there is one. */
    Tree withNumber(String key, OptionalInt number) {
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
