package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of the documents of the API, by kind and name. The document that holds an entry has no meaning. */
final class DocumentEntries {
    private static final List<String> NAMED = List.of("paths", "channels", "operations");

    /** Of the shared document these are no entries: its info is for people, except the version, which is compared. */
    private static final Set<String> NO_ENTRIES =
            Set.of("paths", "channels", "operations", "tags", "components", "info");

    private final Documents documents;
    private final Map<String, List<SpecNode>> entries = new LinkedHashMap<>();

    DocumentEntries(Documents documents) {
        this.documents = documents;
        documents.openApi().forEach(document -> add("openapi ", document, documents.sharedOpenApi()));
        documents.asyncApi().forEach(document -> add("asyncapi ", document, documents.sharedAsyncApi()));
    }

    private void add(String kind, SpecNode document, Optional<SpecNode> shared) {
        document.get("tags")
                .ifPresent(tags -> tags.items()
                        .forEach(tag -> put(kind + "tags/" + tag.text("name").orElse(""), tag)));
        for (String key : NAMED) {
            document.get(key).ifPresent(map -> addNamed(kind + key + "/", map));
        }
        document.get("components")
                .ifPresent(components -> components
                        .entries()
                        .forEach((section, map) -> addNamed(kind + "components/" + section + "/", map)));
        if (shared.filter(it -> it == document).isPresent()) {
            document.entries().forEach((key, node) -> {
                if (!NO_ENTRIES.contains(key)) {
                    put(kind + key, node);
                }
            });
        }
    }

    private void addNamed(String prefix, SpecNode map) {
        map.entries().forEach((name, node) -> {
            boolean listedPath = node.isReference() && map.pointer().equals("/paths");
            if (!listedPath) {
                put(prefix + name, node);
            }
        });
    }

    private void put(String key, SpecNode node) {
        entries.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
    }

    Map<String, List<SpecNode>> byName() {
        return entries;
    }

    /** The entry of a name: that of the same document where several documents have one. */
    Optional<SpecNode> find(String key, String document) {
        List<SpecNode> found = entries.getOrDefault(key, List.of());
        return found.stream()
                .filter(node -> documents.relative(node).equals(document))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
