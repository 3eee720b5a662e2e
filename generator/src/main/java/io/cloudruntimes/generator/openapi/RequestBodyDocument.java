package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.util.List;
import java.util.Optional;

/** The body of a request. */
final class RequestBodyDocument {
    private static final String BYTES = "application/octet-stream";
    private static final String ANY = "*/*";

    private final List<FieldMapping> mappings;
    private final Schemas schemas;

    RequestBodyDocument(WireBinding.Http http, Schemas schemas) {
        this.mappings = http.requestMappings();
        this.schemas = schemas;
    }

    /** The body; empty where there is none. */
    DocumentTree tree() {
        Optional<FieldMapping> payload = find(WireLocation.Payload.class);
        if (payload.isPresent()) {
            return payload(payload.get());
        }
        return find(WireLocation.Json.class).isEmpty()
                ? new DocumentTree()
                : DocumentTree.of("required", true)
                        .with(
                                "content",
                                DocumentTree.of("application/json", DocumentTree.of("schema", schemas.body(mappings))));
    }

    private DocumentTree payload(FieldMapping mapping) {
        Optional<FieldMapping> type = find(WireLocation.ContentType.class);
        String media = type.isPresent() ? ANY : BYTES;
        DocumentTree schema = binary();
        mapping.field().rules().maxBytes().ifPresent(most -> schema.with("x-max-bytes", most));
        DocumentTree body = DocumentTree.of("required", mapping.field().required())
                .withText("description", mapping.field().docs().description())
                .with("content", DocumentTree.of(media, DocumentTree.of("schema", schema)));
        return type.map(it -> body.with(
                        "x-content-type",
                        DocumentTree.of("input", it.field().name())
                                .with("default", it.fallback().orElse(BYTES))))
                .orElse(body);
    }

    static DocumentTree binary() {
        return DocumentTree.of("type", "string").with("format", "binary");
    }

    private Optional<FieldMapping> find(Class<? extends WireLocation> kind) {
        return mappings.stream()
                .filter(mapping -> kind.isInstance(mapping.location()))
                .findFirst();
    }
}
