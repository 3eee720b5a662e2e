package io.cloudruntimes.generator.bundle;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts documents of one kind together, and the schemas of the other kind that they refer to. */
final class DocumentBundle {
    private static final String COMPONENTS = "components";
    private static final String SCHEMAS = "schemas";

    /** The maps that hold the entries of all documents. */
    private static final Set<String> MERGED = Set.of("paths", "channels", "operations");

    private final Documents documents;
    private final List<SpecNode> parts;
    private final ComponentNames names;
    private final Deque<SpecNode> foreign = new ArrayDeque<>();
    private final Set<String> foreignSeen = new HashSet<>();

    DocumentBundle(Documents documents, List<SpecNode> parts) {
        this.documents = documents;
        this.parts = parts;
        this.names = new ComponentNames(documents, parts);
    }

    /**
     * The one document.
     *
     * @param shared the document whose title, servers and the like are those of the whole
     */
    Map<String, Object> of(SpecNode shared) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        List<Object> tags = new ArrayList<>();
        Map<String, Map<String, Object>> merged = new LinkedHashMap<>();
        Map<String, Map<String, Object>> components = new LinkedHashMap<>();
        for (SpecNode part : parts) {
            part.get("tags").ifPresent(list -> list.items().forEach(tag -> tags.add(value(tag))));
            for (String key : List.of("paths", "channels", "operations")) {
                part.get(key).ifPresent(map -> addAll(map, merged.computeIfAbsent(key, k -> new LinkedHashMap<>())));
            }
            part.get(COMPONENTS)
                    .ifPresent(all -> all.entries()
                            .forEach((section, map) ->
                                    addAll(map, components.computeIfAbsent(section, s -> new LinkedHashMap<>()))));
        }
        while (!foreign.isEmpty()) {
            SpecNode schema = foreign.remove();
            components.computeIfAbsent(SCHEMAS, s -> new LinkedHashMap<>()).put(schema.name(), value(schema));
        }
        shared.entries().forEach((key, node) -> {
            if (!MERGED.contains(key) && !key.equals(COMPONENTS)) {
                bundle.put(key, value(node));
            }
        });
        if (!tags.isEmpty()) {
            bundle.put("tags", tags);
        }
        bundle.putAll(merged);
        bundle.put(COMPONENTS, components);
        return bundle;
    }

    private void addAll(SpecNode map, Map<String, Object> into) {
        map.entries().forEach((name, node) -> {
            boolean listedPath = node.isReference() && map.pointer().equals("/paths");
            if (!listedPath) { // the document that it refers to has the path itself
                into.put(names.nameOf(node), value(node));
            }
        });
    }

    private @Nullable Object value(SpecNode node) {
        if (node.isReference()) {
            return Map.of("$ref", "#" + pointer(node));
        }
        return switch (node.kind()) {
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                node.entries().forEach((key, value) -> map.put(key, value(value)));
                yield map;
            }
            case LIST -> {
                List<Object> list = new ArrayList<>();
                node.items().forEach(item -> list.add(value(item)));
                yield list;
            }
            case INTEGER -> new BigInteger(node.text());
            case NUMBER -> Double.valueOf(node.text());
            case BOOLEAN -> Boolean.valueOf(node.text());
            case NULL -> null;
            case TEXT -> node.text();
        };
    }

    private String pointer(SpecNode reference) {
        if (!(documents.follow(reference) instanceof Documents.Target.Found found)) {
            throw new IllegalStateException("unchecked reference at " + reference);
        }
        SpecNode target = found.node();
        boolean own = parts.stream().anyMatch(part -> part.file().equals(target.file()));
        if (!own && foreignSeen.add(target.name())) {
            foreign.add(target);
        }
        return own ? names.pointerOf(target) : target.pointer();
    }
}
