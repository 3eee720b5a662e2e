package io.cloudruntimes.generator.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents, with each value's part in them: what rules look at and the model is built from. */
public final class Spec {
    private final Documents documents;
    private final Map<DocumentPart, List<SpecNode>> byPart = new EnumMap<>(DocumentPart.class);
    private final Map<SpecNode, DocumentPart> parts = new IdentityHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    private Spec(Documents documents) {
        this.documents = documents;
    }

    /** Finds the parts of all documents; values that stand where they must not are reported. */
    public static Spec of(Documents documents, Problems problems) {
        Spec spec = new Spec(documents);
        DocumentPartFinder finder = new DocumentPartFinder(spec, problems);
        documents.all().forEach(finder::document);
        return spec;
    }

    void add(DocumentPart part, SpecNode node) {
        byPart.computeIfAbsent(part, p -> new ArrayList<>()).add(node);
        parts.put(node, part);
    }

    void addReference(SpecNode node, DocumentPart target) {
        references.add(new Reference(node, target));
    }

    public Documents documents() {
        return documents;
    }

    /** Every value of a part that is written out (not a reference), in the order of the documents. */
    public List<SpecNode> all(DocumentPart part) {
        return List.copyOf(byPart.getOrDefault(part, List.of()));
    }

    /** Every schema that is written out. */
    public List<SpecNode> schemas() {
        List<SpecNode> schemas = new ArrayList<>();
        for (DocumentPart part : DocumentPart.values()) {
            if (part.isSchema()) {
                schemas.addAll(all(part));
            }
        }
        return schemas;
    }

    public Optional<DocumentPart> part(SpecNode node) {
        return Optional.ofNullable(parts.get(node));
    }

    /** Every reference, with what it must lead to. */
    public List<Reference> references() {
        return List.copyOf(references);
    }

    /** The value itself, references followed; nothing where they break. */
    public Optional<SpecNode> resolve(SpecNode node) {
        return documents.resolve(node);
    }

    /** The value under a key, references followed. */
    public Optional<SpecNode> resolve(SpecNode node, String key) {
        return node.get(key).flatMap(documents::resolve);
    }

    /** The operations in the order of the documents. */
    public List<SpecOperation> operations() {
        List<SpecOperation> operations = new ArrayList<>();
        for (SpecNode item : all(DocumentPart.PATH_ITEM)) {
            item.entries().forEach((verb, operation) -> {
                if (ModelBuilder.VERBS.contains(verb)) {
                    operations.add(new SpecOperation(item.name(), verb, operation));
                }
            });
        }
        return operations;
    }

    /** Every operation and every stream. */
    public List<SpecNode> callables() {
        List<SpecNode> callables = new ArrayList<>(all(DocumentPart.OPERATION));
        callables.addAll(all(DocumentPart.STREAM));
        return callables;
    }

    /** The id of an operation or a stream. */
    public Optional<String> id(SpecNode callable) {
        return part(callable).filter(DocumentPart.STREAM::equals).isPresent()
                ? Optional.of(callable.name())
                : callable.text("operationId");
    }

    /** Whether a node is a schema under {@code components/schemas}. */
    public boolean isNamed(SpecNode node) {
        return part(node).filter(DocumentPart.NAMED_SCHEMA::equals).isPresent();
    }

    /** The named object that a use of a schema refers to. */
    public Optional<SpecNode> namedObject(SpecNode use) {
        return use.isReference()
                ? resolve(use).filter(this::isNamed).filter(schema -> !schema.has("enum"))
                : Optional.empty();
    }

    /** The services by name: the tags that the OpenAPI documents declare. */
    public Map<String, SpecNode> services() {
        Map<String, SpecNode> services = new LinkedHashMap<>();
        for (SpecNode tag : all(DocumentPart.TAG)) {
            tag.text("name").ifPresent(name -> services.putIfAbsent(name, tag));
        }
        return services;
    }

    /** The services that an operation or a stream names; one, where it keeps the rules. */
    public List<String> tags(SpecNode operationOrStream) {
        return operationOrStream.get("tags").map(SpecNode::items).orElse(List.of()).stream()
                .map(tag -> tag.text("name").orElseGet(tag::text))
                .toList();
    }

    /**
     * An operation.
     *
     * @param path its path template
     * @param verb its HTTP method, lower case
     * @param node what is written about it
     */
    public record SpecOperation(String path, String verb, SpecNode node) {}

    /**
     * A reference.
     *
     * @param node the map with {@code $ref}
     * @param target what it must lead to
     */
    public record Reference(SpecNode node, DocumentPart target) {}
}
