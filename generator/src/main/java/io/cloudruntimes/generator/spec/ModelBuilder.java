package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the model of documents that have no problems. */
public final class ModelBuilder {
    /** The keys of a path item that are operations. */
    public static final List<String> VERBS = List.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Documents documents;
    private final SpecNode shared;
    private final Map<String, SpecNode> tags = new LinkedHashMap<>();
    private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
    private final Map<String, List<Stream>> streams = new LinkedHashMap<>();
    private final TypeReader types;

    private ModelBuilder(Documents documents) {
        this.documents = documents;
        this.shared = documents.sharedOpenApi().orElseThrow();
        for (SpecNode document : documents.openApi()) {
            document.get("tags")
                    .map(SpecNode::items)
                    .orElse(List.of())
                    .forEach(tag -> tags.put(tag.text("name").orElseThrow(), tag));
        }
        this.types = new TypeReader(documents, packages());
    }

    /** The model. */
    public static ApiModel build(Documents documents) {
        return new ModelBuilder(documents).build();
    }

    private ApiModel build() {
        readOperations();
        readStreams();
        List<Service> services = tags.values().stream().map(this::service).toList();
        return new ApiModel(
                TypeReader.child(shared, "info").text("title").orElse(""),
                TypeReader.child(shared, "info").text("version").orElse(""),
                services,
                types.types(),
                errorCodes(),
                types.source(shared));
    }

    /** The schemas of a document belong to the service whose operations or streams it has. */
    private Map<String, String> packages() {
        Map<String, String> packages = new LinkedHashMap<>();
        for (SpecNode document : documents.openApi()) {
            items(document)
                    .flatMap(item -> VERBS.stream().flatMap(verb -> item.get(verb).stream()))
                    .findFirst()
                    .ifPresent(operation -> packages.put(
                            documents.relative(document),
                            packageOf(operation.texts("tags").get(0))));
        }
        for (SpecNode document : documents.asyncApi()) {
            streams(document).values().stream()
                    .findFirst()
                    .ifPresent(stream -> packages.put(documents.relative(document), packageOf(tag(stream))));
        }
        return packages;
    }

    private static java.util.stream.Stream<SpecNode> items(SpecNode document) {
        return document.get("paths").map(SpecNode::entries).orElse(Map.of()).values().stream()
                .filter(item -> !item.isReference());
    }

    private static Map<String, SpecNode> streams(SpecNode document) {
        return document.get("operations").map(SpecNode::entries).orElse(Map.of());
    }

    private String packageOf(String tag) {
        SpecNode declared = tags.get(tag);
        if (declared == null) {
            throw new IllegalStateException("unchecked tag " + tag);
        }
        return declared.text("x-package").orElseThrow();
    }

    private void readOperations() {
        OperationReader reader = new OperationReader(documents, types);
        documents.openApi().stream().flatMap(ModelBuilder::items).forEach(item -> {
            for (String verb : VERBS) {
                item.get(verb)
                        .ifPresent(operation -> operations
                                .computeIfAbsent(operation.texts("tags").get(0), tag -> new ArrayList<>())
                                .add(reader.read(item.name(), verb, item, operation)));
            }
        });
    }

    private void readStreams() {
        StreamReader reader = new StreamReader(types);
        for (SpecNode document : documents.asyncApi()) {
            streams(document)
                    .forEach((id, operation) -> streams.computeIfAbsent(tag(operation), tag -> new ArrayList<>())
                            .add(reader.read(id, operation)));
        }
    }

    private static String tag(SpecNode operation) {
        return TypeReader.child(operation, "tags").items().get(0).text("name").orElseThrow();
    }

    private Service service(SpecNode tag) {
        String name = tag.text("name").orElseThrow();
        return new Service(
                name,
                packageOf(name),
                types.docs(tag),
                operations.getOrDefault(name, List.of()),
                streams.getOrDefault(name, List.of()),
                types.source(tag));
    }

    private TypeDef.EnumType errorCodes() {
        SpecNode schema = documents.all().stream()
                .flatMap(document -> document.at("components", "schemas", "ErrorCode").stream())
                .findFirst()
                .orElseThrow();
        return types.enumeration(schema, "common");
    }
}
