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
    private final SpecNode root;
    private final Map<String, SpecNode> tags = new LinkedHashMap<>();
    private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
    private final Map<String, List<Stream>> streams = new LinkedHashMap<>();
    private final TypeReader types;

    private ModelBuilder(Documents documents) {
        this.documents = documents;
        this.root = documents.openApi().orElseThrow();
        for (SpecNode tag : TypeReader.child(root, "tags").items()) {
            tags.put(tag.text("name").orElseThrow(), tag);
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
                TypeReader.child(root, "info").text("title").orElse(""),
                TypeReader.child(root, "info").text("version").orElse(""),
                services,
                types.types(),
                errorCodes(),
                types.source(root));
    }

    /** The schemas of a document belong to the service whose operations it has. */
    private Map<String, String> packages() {
        Map<String, String> packages = new LinkedHashMap<>();
        for (SpecNode document : documents.all()) {
            document.get("paths")
                    .ifPresent(paths -> paths.entries()
                            .values()
                            .forEach(item -> VERBS.stream()
                                    .flatMap(verb -> item.get(verb).stream())
                                    .findFirst()
                                    .ifPresent(operation -> packages.put(
                                            documents.relative(document),
                                            packageOf(operation.texts("tags").get(0))))));
        }
        return packages;
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
        TypeReader.child(root, "paths").entries().forEach((path, reference) -> {
            SpecNode item = documents.resolve(reference).orElseThrow();
            for (String verb : VERBS) {
                item.get(verb)
                        .ifPresent(operation -> operations
                                .computeIfAbsent(operation.texts("tags").get(0), tag -> new ArrayList<>())
                                .add(reader.read(path, verb, item, operation)));
            }
        });
    }

    private void readStreams() {
        StreamReader reader = new StreamReader(types);
        documents
                .asyncApi()
                .flatMap(document -> document.get("operations"))
                .ifPresent(all -> all.entries()
                        .forEach((id, operation) -> streams.computeIfAbsent(tag(operation), tag -> new ArrayList<>())
                                .add(reader.read(id, operation))));
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
