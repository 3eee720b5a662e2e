package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.model.Wire;
import java.util.Map;

/** The error response of a runtime. */
final class ErrorResponseDocuments {
    static final String NAME = "Error";

    private ErrorResponseDocuments() {}

    /** The response, with its body if the binding defines its members. */
    static DocumentTree of(Wire wire) {
        DocumentTree response = DocumentTree.of(
                "description",
                "The operation failed. `x-errors` maps it to a code of the API; if no rule matches, the status"
                        + " does. The body may also be plain text.");
        wire.errorBody().ifPresent(body -> {
            DocumentTree members = new DocumentTree();
            body.code().ifPresent(code -> members.with(code, text("What went wrong, as a code of the API.")));
            body.reason()
                    .ifPresent(reason -> members.with(
                            reason, text("What went wrong, for programs: the `reason` of the rules in `x-errors`.")));
            members.with(body.message(), text("What went wrong, for people."));
            body.facts()
                    .ifPresent(facts -> members.with(
                            facts,
                            DocumentTree.of("type", "object")
                                    .with("description", "Facts by name.")
                                    .with("additionalProperties", Map.of("type", "string"))));
            body.traceId().ifPresent(traceId -> members.with(traceId, text("The trace that the request belonged to.")));
            body.details()
                    .ifPresent(details -> members.with(
                            details,
                            DocumentTree.of("type", "array")
                                    .with("description", "Details of `google.rpc`.")
                                    .with("items", Map.of("type", "object"))));
            DocumentTree schema = DocumentTree.of("type", "object").with("properties", members);
            response.with("content", DocumentTree.of("application/json", DocumentTree.of("schema", schema)));
        });
        return response;
    }

    /** A reference to it. */
    static DocumentTree reference() {
        return DocumentTree.of("$ref", "#/components/responses/" + NAME);
    }

    private static DocumentTree text(String description) {
        return DocumentTree.of("type", "string").with("description", description);
    }
}
