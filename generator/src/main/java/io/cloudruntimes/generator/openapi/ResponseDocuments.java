package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.ResultRules.ErrorOutcome;
import io.cloudruntimes.generator.binding.ResultRules.ErrorTemplate;
import io.cloudruntimes.generator.binding.ResultRules.ErrorValues;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** What a request is answered: each outcome, and the errors. */
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

    /** The answers by status. */
    DocumentTree all() {
        DocumentTree answers = new DocumentTree();
        for (Outcome outcome : http.outcomes()) {
            answers.with(outcome.isAny() ? "default" : Integer.toString(outcome.status()), answer(outcome));
        }
        return http.failure().isPresent() ? answers : answers.with("default", ErrorResponseDocuments.reference());
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
                    values.place() instanceof WireLocation.Header header
                            ? "header " + header.name()
                            : "json " + String.join(".", ((WireLocation.Json) values.place()).path()),
                    codes);
        }
        return all;
    }

    private static DocumentTree notOnTheWire(DocumentTree tree, List<FieldMapping> outputs) {
        DocumentTree constants = new DocumentTree();
        DocumentTree absent = new DocumentTree();
        DocumentTree inputs = new DocumentTree();
        for (FieldMapping slot : outputs) {
            if (slot.place() instanceof WireLocation.Constant constant) {
                constants.with(slot.field().name(), constant.value());
            } else if (slot.place() instanceof WireLocation.Absent reason) {
                absent.with(slot.field().name(), reason.reason());
            } else if (slot.place() instanceof WireLocation.Input input) {
                inputs.with(slot.field().name(), input.name());
            }
        }
        return tree.withTree("x-constants", constants)
                .withTree("x-inputs", inputs)
                .withTree("x-absent", absent);
    }

    private DocumentTree answer(Outcome outcome) {
        DocumentTree answer = DocumentTree.of("description", description(outcome));
        if (outcome.absent()) {
            return answer.with("x-outcome", "absent");
        }
        answer.withTree("headers", headers(outcome)).withTree("content", content(outcome));
        for (FieldMapping slot : outcome.outputs()) {
            if (slot.place() instanceof WireLocation.HeaderPrefix prefix) {
                answer.with(
                        "x-header-prefix",
                        DocumentTree.of("prefix", prefix.prefix())
                                .with("output", slot.field().name()));
            } else if (slot.place() instanceof WireLocation.Headers) {
                answer.with("x-headers", DocumentTree.of("output", slot.field().name()));
            }
        }
        http.failure()
                .ifPresent(failure -> answer.with(
                        "x-failure",
                        new DocumentTree().withList("reason", failure.reasons()).withList("text", failure.texts())));
        return notOnTheWire(answer, outcome.outputs());
    }

    private String description(Outcome outcome) {
        if (outcome.isAny()) {
            return "Whatever it is that answers; also its errors. It is an error of the runtime where `x-failure`"
                    + " fits.";
        }
        if (outcome.absent()) {
            return "There is nothing.";
        }
        List<String> constants = outcome.outputs().stream()
                .filter(slot -> slot.place() instanceof WireLocation.Constant)
                .map(slot ->
                        "`" + slot.field().name() + "` is `" + ((WireLocation.Constant) slot.place()).value() + "`")
                .toList();
        String done = "The answer of " + callable.id() + ".";
        return constants.isEmpty() ? done : done + " Here " + String.join(", and ", constants) + ".";
    }

    private DocumentTree headers(Outcome outcome) {
        DocumentTree headers = new DocumentTree();
        for (FieldMapping slot : outcome.outputs()) {
            if (slot.place() instanceof WireLocation.Header header) {
                headers.with(
                        header.name(),
                        new DocumentTree()
                                .withText("description", slot.field().docs().description())
                                .with("schema", schemas.value(slot, false)));
            }
        }
        return headers;
    }

    private DocumentTree content(Outcome outcome) {
        if (outcome.outputs().stream().anyMatch(slot -> slot.place() instanceof WireLocation.Json)) {
            return DocumentTree.of("application/json", DocumentTree.of("schema", schemas.body(outcome.outputs())));
        }
        return outcome.outputs().stream()
                .filter(slot -> slot.place() instanceof WireLocation.Payload)
                .map(slot -> slot.field().type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.STRING))
                        ? DocumentTree.of(ANY, DocumentTree.of("schema", DocumentTree.of("type", "string")))
                        : DocumentTree.of(ANY, DocumentTree.of("schema", RequestBodyDocument.binary())))
                .findFirst()
                .orElseGet(DocumentTree::new);
    }
}
