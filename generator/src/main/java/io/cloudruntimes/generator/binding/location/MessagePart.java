package io.cloudruntimes.generator.binding.location;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message: the locations of mappings as the tree that they are on the wire.
 *
 * @param <K> what names a part: a member of JSON or the number of a field
 */
public sealed interface MessagePart<K> {
    /** Its name or number, inside the part that it belongs to. */
    K key();

    /** Every mapping in it. */
    List<FieldMapping> mappings();

    /** A value. */
    record Leaf<K>(K key, FieldMapping mapping) implements MessagePart<K> {
        @Override
        public List<FieldMapping> mappings() {
            return List.of(mapping);
        }
    }

    /**
     * A map of text to text, some entries of which are values of their own.
     *
     * @param map the map
     * @param entries the values, by the name of their entries
     */
    record Entries<K>(K key, FieldMapping map, Map<String, FieldMapping> entries) implements MessagePart<K> {
        public Entries {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public List<FieldMapping> mappings() {
            return Stream.concat(Stream.of(map), entries.values().stream()).toList();
        }
    }

    /** A message inside the message. */
    record Group<K>(K key, List<MessagePart<K>> parts) implements MessagePart<K> {
        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public List<FieldMapping> mappings() {
            return parts.stream().flatMap(part -> part.mappings().stream()).toList();
        }
    }

    /** The members of a JSON object. */
    static List<MessagePart<String>> json(List<FieldMapping> mappings) {
        Node<String> root = new Node<>();
        for (FieldMapping mapping : mappings) {
            if (mapping.location() instanceof WireLocation.Json json) {
                Node<String> node = root.at(json.path());
                node.mapping = mapping;
            }
        }
        return root.parts();
    }

    /** The fields of a message, in the order of their numbers. */
    static List<MessagePart<Integer>> proto(List<FieldMapping> mappings) {
        Node<Integer> root = new Node<>();
        for (FieldMapping mapping : mappings) {
            if (mapping.location() instanceof WireLocation.Proto proto) {
                Node<Integer> node = root.at(proto.path());
                proto.entry().ifPresentOrElse(name -> node.entries.put(name, mapping), () -> node.mapping = mapping);
            }
        }
        return root.parts().stream()
                .sorted((a, b) -> Integer.compare(a.key(), b.key()))
                .toList();
    }

    /** A location in the tree while it is made. */
    final class Node<K> {
        private final Map<K, Node<K>> children = new LinkedHashMap<>();
        private final Map<String, FieldMapping> entries = new LinkedHashMap<>();
        private @Nullable FieldMapping mapping;

        private Node<K> at(List<K> path) {
            Node<K> node = this;
            for (K key : path) {
                node = node.children.computeIfAbsent(key, missing -> new Node<>());
            }
            return node;
        }

        private List<MessagePart<K>> parts() {
            List<MessagePart<K>> parts = new ArrayList<>();
            children.forEach((key, node) -> parts.add(node.part(key)));
            return parts;
        }

        private MessagePart<K> part(K key) {
            FieldMapping own = mapping;
            if (own == null) {
                return entries.isEmpty()
                        ? new Group<>(key, parts())
                        : new Entries<>(key, FieldMapping.noMap("map" + key), entries);
            }
            Map<String, FieldMapping> all = new LinkedHashMap<>(entries);
            children.forEach((name, node) -> {
                if (node.mapping != null) {
                    all.put(name.toString(), node.mapping);
                }
            });
            return all.isEmpty() ? new Leaf<>(key, own) : new Entries<>(key, own, all);
        }
    }
}
