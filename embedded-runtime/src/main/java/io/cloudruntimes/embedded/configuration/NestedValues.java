package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.embedded.module.EntryRules;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of a YAML document by their keys, which are the nested names joined with dots. An alias counts as what it stands for, which may
 * be far more than the file has, or have no end. So depth, names and characters are bounded.
 */
final class NestedValues {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAMES = 100_000;
    /** The most characters of all keys together. */
    private static final int MAX_CHARACTERS = FileContent.MAX_BYTES;

    private final Map<String, String> values = new LinkedHashMap<>();
    private int names;
    private long characters;

    private NestedValues() {}

    /** The values by their keys, in their order. */
    static Map<String, String> flatten(Map<?, ?> document) throws BrokenFileException {
        NestedValues all = new NestedValues();
        all.add("", document, 1);
        return all.values;
    }

    private void add(String prefix, Map<?, ?> members, int depth) throws BrokenFileException {
        if (depth > MAX_DEPTH) {
            throw new BrokenFileException("the names below " + EntryRules.quote(prefix) + " are nested more than "
                    + MAX_DEPTH + " levels deep, or an alias stands for itself; write fewer levels");
        }
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw new BrokenFileException("a name below " + EntryRules.quote(prefix) + " is no text");
            }
            add(prefix + name, member.getValue(), depth);
        }
    }

    private void add(String key, Object value, int depth) throws BrokenFileException {
        count(key);
        if (value instanceof Map<?, ?> nested) {
            if (EntryRules.isTooLong(key)) { // and so is each key below it
                FileFormat.check(key, "");
            }
            add(key + ".", nested, depth + 1);
        } else if (value instanceof String text) {
            FileFormat.check(key, text);
            if (values.put(key, text) != null) {
                throw new BrokenFileException("it has the key " + EntryRules.quote(key) + " twice");
            }
        } else {
            throw new BrokenFileException("the value of " + EntryRules.quote(key) + " is a list; write it as one text");
        }
    }

    private void count(String key) throws BrokenFileException {
        names++;
        characters += key.length();
        if (names > MAX_NAMES || characters > MAX_CHARACTERS) {
            throw new BrokenFileException("it has more than " + MAX_NAMES + " names, or keys of more than "
                    + MAX_CHARACTERS + " characters together, with each alias counted as what it stands for;"
                    + " write fewer names and aliases");
        }
    }
}
