package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a YAML document with its place. A property or element that is not there is a node of the kind
 * {@link Kind#MISSING}, so that reading on needs no checks.
 */
public final class SpecNode {
    /** What a node is. */
    public enum Kind {
        MAP,
        LIST,
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        NULL,
        MISSING
    }

    private final Kind kind;
    private final String file;
    private final int line;
    private final String pointer;
    private final String text;
    private final Map<String, SpecNode> entries;
    private final List<SpecNode> items;

    private SpecNode(
            Kind kind,
            String file,
            int line,
            String pointer,
            String text,
            Map<String, SpecNode> entries,
            List<SpecNode> items) {
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.pointer = pointer;
        this.text = text;
        this.entries = entries;
        this.items = items;
    }

    static SpecNode map(String file, int line, String pointer, Map<String, SpecNode> entries) {
        return new SpecNode(
                Kind.MAP, file, line, pointer, "", Collections.unmodifiableMap(new LinkedHashMap<>(entries)), List.of());
    }

    static SpecNode list(String file, int line, String pointer, List<SpecNode> items) {
        return new SpecNode(Kind.LIST, file, line, pointer, "", Map.of(), List.copyOf(items));
    }

    static SpecNode scalar(Kind kind, String file, int line, String pointer, String text) {
        return new SpecNode(kind, file, line, pointer, text, Map.of(), List.of());
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** The document, relative to the folder of the specification. */
    public String file() {
        return file;
    }

    /** The line, from 1; of a missing node, its parent's. */
    public int line() {
        return line;
    }

    /** The JSON pointer; empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** Its place. */
    public Source source() {
        return new Source(file, pointer.isEmpty() ? "/" : pointer);
    }

    /** Whether it is there. */
    public boolean exists() {
        return kind != Kind.MISSING;
    }

    /** A property; missing where there is none. */
    public SpecNode get(String name) {
        SpecNode entry = entries.get(name);
        return entry != null
                ? entry
                : new SpecNode(
                        Kind.MISSING, file, line, pointer + "/" + escape(name), "", Map.of(), List.of());
    }

    /** The properties in their order; empty for anything but a map. */
    public Map<String, SpecNode> entries() {
        return entries;
    }

    /** The elements; empty for anything but a list. */
    public List<SpecNode> items() {
        return items;
    }

    /** The text of a scalar; empty for anything else. */
    public String text() {
        return text;
    }

    /** The text of a scalar, or another where this is not there. */
    public String textOr(String other) {
        return exists() ? text : other;
    }

    /** The text of a scalar; empty where this is not there. */
    public Optional<String> optionalText() {
        return exists() ? Optional.of(text) : Optional.empty();
    }

    /** The number of a scalar; null where this is no whole number. */
    public @Nullable Long number() {
        try {
            return kind == Kind.INTEGER ? Long.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return kind == Kind.BOOLEAN && text.equals("true");
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
