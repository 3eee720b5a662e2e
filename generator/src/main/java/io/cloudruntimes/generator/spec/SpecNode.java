package io.cloudruntimes.generator.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A value of a document, with its location. The accessors are lenient: asked for what the value is not, they give nothing,
 * since a value of the wrong kind is reported once, by the rule for that.
 */
public final class SpecNode {
    /** What a value is. */
    public enum Kind {
        MAP,
        LIST,
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private final String file;
    private final int line;
    private final String pointer;
    private final Kind kind;
    private final String text;
    private final Map<String, SpecNode> entries;
    private final List<SpecNode> items;

    private SpecNode(
            String file,
            int line,
            String pointer,
            Kind kind,
            String text,
            Map<String, SpecNode> entries,
            List<SpecNode> items) {
        this.file = file;
        this.line = line;
        this.pointer = pointer;
        this.kind = kind;
        this.text = text;
        this.entries = entries;
        this.items = items;
    }

    static SpecNode scalar(String file, int line, String pointer, Kind kind, String text) {
        return new SpecNode(file, line, pointer, kind, text, Map.of(), List.of());
    }

    static SpecNode map(String file, int line, String pointer, Map<String, SpecNode> entries) {
        return new SpecNode(file, line, pointer, Kind.MAP, "", new LinkedHashMap<>(entries), List.of());
    }

    static SpecNode list(String file, int line, String pointer, List<SpecNode> items) {
        return new SpecNode(file, line, pointer, Kind.LIST, "", Map.of(), List.copyOf(items));
    }

    /** This map, with what it lacks taken from another one, but for some keys. */
    public SpecNode orElse(SpecNode other, Set<String> except) {
        Map<String, SpecNode> all = new LinkedHashMap<>(other.entries);
        all.keySet().removeAll(except);
        all.putAll(entries);
        return new SpecNode(file, line, pointer, Kind.MAP, "", all, List.of());
    }

    /** This map without some keys. */
    public SpecNode without(Set<String> keys) {
        Map<String, SpecNode> rest = new LinkedHashMap<>(entries);
        rest.keySet().removeAll(keys);
        return new SpecNode(file, line, pointer, kind, text, rest, items);
    }

    /** The document as people name it, for example {@code spec/openapi/state.yaml}. */
    public String file() {
        return file;
    }

    /** The line, from 1; for an entry of a map the line of its key. */
    public int line() {
        return line;
    }

    /** The JSON pointer inside the document; empty for the document itself. */
    public String pointer() {
        return pointer;
    }

    public Kind kind() {
        return kind;
    }

    /** The entries of a map in the order of the document; none for anything else. */
    public Map<String, SpecNode> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** The elements of a list; none for anything else. */
    public List<SpecNode> items() {
        return items;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<SpecNode> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The entry of a map, or the element of a list, under a part of a pointer. */
    public Optional<SpecNode> child(String part) {
        return kind == Kind.LIST && part.matches("[0-9]{1,9}") && Integer.parseInt(part) < items.size()
                ? Optional.of(items.get(Integer.parseInt(part)))
                : get(part);
    }

    /** The value at the end of a path of keys. */
    public Optional<SpecNode> at(String... keys) {
        Optional<SpecNode> node = Optional.of(this);
        for (String key : keys) {
            node = node.flatMap(n -> n.get(key));
        }
        return node;
    }

    /** The scalar as it is written, or empty for a map, a list and null. */
    public String text() {
        return text;
    }

    /** The scalar under a key as it is written, if there is one that is not null. */
    public Optional<String> text(String key) {
        return get(key).filter(SpecNode::isScalar).map(SpecNode::text);
    }

    /** Whether the value under a key is the boolean true. */
    public boolean isTrue(String key) {
        return get(key).filter(n -> n.kind == Kind.BOOLEAN && n.text.equalsIgnoreCase("true"))
                .isPresent();
    }

    /** The integer under a key, if there is one that fits 64 bits. */
    public OptionalLong integer(String key) {
        try {
            Optional<SpecNode> node = get(key).filter(n -> n.kind == Kind.INTEGER);
            return node.isPresent() ? OptionalLong.of(Long.parseLong(node.orElseThrow().text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The integer under a key, if there is one that fits 32 bits. */
    public OptionalInt int32(String key) {
        OptionalLong value = integer(key);
        return value.isPresent() && value.getAsLong() == (int) value.getAsLong()
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    /** The scalars of the list under a key; none where there is no list. */
    public List<String> texts(String key) {
        return get(key).map(n -> n.items.stream()
                        .filter(SpecNode::isScalar)
                        .map(SpecNode::text)
                        .toList())
                .orElse(List.of());
    }

    /** Whether this is a reference to another value. */
    public boolean isReference() {
        return entries.containsKey("$ref");
    }

    /** The last part of the pointer, with escapes undone. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private boolean isScalar() {
        return kind != Kind.MAP && kind != Kind.LIST && kind != Kind.NULL;
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + pointer;
    }
}
