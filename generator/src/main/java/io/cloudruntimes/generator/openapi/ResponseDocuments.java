package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorOutcome;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorTemplate;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorValues;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** The responses to a request: each outcome, and the errors. */
final class ResponseDocuments {
    private static final String ANY = "*/*";

    private final Callable callable;
    private final WireBinding.Http http;
    private final Schemas schemas;

    ResponseDocuments(Callable callable, WireBinding.Http http, Schemas schemas) {
        this.callable = callable;
        this.http = http;
        this.schemas = schemas;
    }

    /** The responses by status. */
    DocumentTree all() {
        DocumentTree responses = new DocumentTree();
        for (Outcome outcome : http.outcomes()) {
            responses.with(outcome.isAny() ? "default" : Integer.toString(outcome.status()), response(outcome));
        }
        return http.failure().isPresent() ? responses : responses.with("default", ErrorResponseDocuments.reference());
    }

    /** The errors that are outcomes. */
    List<Object> errorOutcomes() {
        List<Object> outcomes = new ArrayList<>();
        for (ErrorOutcome error : http.rules().results().onError()) {
            DocumentTree outcome = new DocumentTree()
                    .withText("status", error.status())
                    .withList("reason", error.reasons())
                    .withList("text", error.texts())
                    .withText(
                            "template",
                            error.template().map(ErrorTemplate::text).orElse(""));
            if (error.absent()) {
                outcome.with("x-outcome", "absent");
            }
            outcomes.add(notOnTheWire(outcome, error.outputs()).entries());
        }
        return outcomes;
    }

    /** The values of responses of success that are errors: by location and value, the code. */
    DocumentTree errorValues() {
        DocumentTree all = new DocumentTree();
        for (ErrorValues values : http.rules().results().errorValues()) {
            DocumentTree codes = new DocumentTree();
            values.codes().forEach(codes::with);
            all.with(
                    values.location() instanceof WireLocation.Header header
                            ? "header " + header.name()
                            : "json " + String.join(".", ((WireLocation.Json) values.location()).path()),
                    codes);
        }
        return all;
    }

    private static DocumentTree notOnTheWire(DocumentTree tree, List<FieldMapping> outputs) {
        DocumentTree constants = new DocumentTree();
        DocumentTree absent = new DocumentTree();
        DocumentTree inputs = new DocumentTree();
        for (FieldMapping mapping : outputs) {
            if (mapping.location() instanceof WireLocation.Constant constant) {
                constants.with(mapping.field().name(), constant.value());
            } else if (mapping.location() instanceof WireLocation.Absent reason) {
                absent.with(mapping.field().name(), reason.reason());
            } else if (mapping.location() instanceof WireLocation.Input input) {
                inputs.with(mapping.field().name(), input.name());
            }
        }
        return tree.withTree("x-constants", constants)
                .withTree("x-inputs", inputs)
                .withTree("x-absent", absent);
    }

    private DocumentTree response(Outcome outcome) {
        DocumentTree response = DocumentTree.of("description", description(outcome));
        if (outcome.absent()) {
            return response.with("x-outcome", "absent");
        }
        response.withTree("headers", headers(outcome)).withTree("content", content(outcome));
        for (FieldMapping mapping : outcome.outputs()) {
            if (mapping.location() instanceof WireLocation.HeaderPrefix prefix) {
                response.with(
                        "x-header-prefix",
                        DocumentTree.of("prefix", prefix.prefix())
                                .with("output", mapping.field().name()));
            } else if (mapping.location() instanceof WireLocation.Headers) {
                response.with(
                        "x-headers", DocumentTree.of("output", mapping.field().name()));
            }
        }
        http.failure()
                .ifPresent(failure -> response.with(
                        "x-failure",
                        new DocumentTree().withList("reason", failure.reasons()).withList("text", failure.texts())));
        return notOnTheWire(response, outcome.outputs());
    }

    private String description(Outcome outcome) {
        if (outcome.isAny()) {
            return "Any response of the called service, also its errors. It is an error of the runtime if `x-failure`"
                    + " fits.";
        }
        if (outcome.absent()) {
            return "There is nothing.";
        }
        List<String> constants = outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Constant)
                .map(mapping -> "`" + mapping.field().name() + "` is `"
                        + ((WireLocation.Constant) mapping.location()).value() + "`")
                .toList();
        String done = "The response of " + callable.id() + ".";
        return constants.isEmpty() ? done : done + " Here " + String.join(", and ", constants) + ".";
    }

    private DocumentTree headers(Outcome outcome) {
        DocumentTree headers = new DocumentTree();
        for (FieldMapping mapping : outcome.outputs()) {
            if (mapping.location() instanceof WireLocation.Header header) {
                headers.with(
                        header.name(),
                        new DocumentTree()
                                .withText("description", mapping.field().docs().description())
                                .with("schema", schemas.value(mapping, false)));
            }
        }
        return headers;
    }

    private DocumentTree content(Outcome outcome) {
        if (outcome.outputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json)) {
            return DocumentTree.of("application/json", DocumentTree.of("schema", schemas.body(outcome.outputs())));
        }
        return outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Payload)
                .map(mapping -> mapping.field().type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.STRING))
                        ? DocumentTree.of(ANY, DocumentTree.of("schema", DocumentTree.of("type", "string")))
                        : DocumentTree.of(ANY, DocumentTree.of("schema", RequestBodyDocument.binary())))
                .findFirst()
                .orElseGet(DocumentTree::new);
    }
}
