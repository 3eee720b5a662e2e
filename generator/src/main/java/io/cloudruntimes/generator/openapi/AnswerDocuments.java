package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.Place;
import io.cloudruntimes.generator.binding.Slot;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.model.Callable;
import java.util.List;

/** What a request is answered: each outcome, and the errors. */
final class AnswerDocuments {
    private final Callable callable;
    private final WireBinding.Http http;
    private final Schemas schemas;

    AnswerDocuments(Callable callable, WireBinding.Http http, Schemas schemas) {
        this.callable = callable;
        this.http = http;
        this.schemas = schemas;
    }

    /** The answers by status. */
    Tree all() {
        Tree answers = new Tree();
        for (Outcome outcome : http.outcomes()) {
            answers.with(outcome.isAny() ? "default" : Integer.toString(outcome.status()), answer(outcome));
        }
        return http.failure().isPresent() ? answers : answers.with("default", ErrorAnswers.reference());
    }

    private Tree answer(Outcome outcome) {
        Tree answer = Tree.of("description", description(outcome));
        if (outcome.absent()) {
            return answer.with("x-outcome", "absent");
        }
        answer.withTree("headers", headers(outcome)).withTree("content", content(outcome));
        Tree constants = new Tree();
        Tree absent = new Tree();
        for (Slot slot : outcome.outputs()) {
            if (slot.place() instanceof Place.Constant constant) {
                constants.with(slot.field().name(), constant.value());
            } else if (slot.place() instanceof Place.Absent reason) {
                absent.with(slot.field().name(), reason.reason());
            } else if (slot.place() instanceof Place.HeaderPrefix prefix) {
                answer.with(
                        "x-header-prefix",
                        Tree.of("prefix", prefix.prefix())
                                .with("output", slot.field().name()));
            } else if (slot.place() instanceof Place.Headers) {
                answer.with("x-headers", Tree.of("output", slot.field().name()));
            }
        }
        http.failure()
                .ifPresent(failure -> answer.with(
                        "x-failure",
                        new Tree().withList("reason", failure.reasons()).withList("text", failure.texts())));
        return answer.withTree("x-constants", constants).withTree("x-absent", absent);
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
                .filter(slot -> slot.place() instanceof Place.Constant)
                .map(slot -> "`" + slot.field().name() + "` is `" + ((Place.Constant) slot.place()).value() + "`")
                .toList();
        String done = "The answer of " + callable.id() + ".";
        return constants.isEmpty() ? done : done + " Here " + String.join(", and ", constants) + ".";
    }

    private Tree headers(Outcome outcome) {
        Tree headers = new Tree();
        for (Slot slot : outcome.outputs()) {
            if (slot.place() instanceof Place.Header header) {
                headers.with(
                        header.name(),
                        new Tree()
                                .withText("description", slot.field().docs().description())
                                .with("schema", schemas.value(slot, false)));
            }
        }
        return headers;
    }

    private Tree content(Outcome outcome) {
        if (outcome.outputs().stream().anyMatch(slot -> slot.place() instanceof Place.Json)) {
            return Tree.of("application/json", Tree.of("schema", schemas.body(outcome.outputs())));
        }
        return outcome.outputs().stream().anyMatch(slot -> slot.place() instanceof Place.Payload)
                ? Tree.of("*/*", Tree.of("schema", RequestBodyDocument.binary()))
                : new Tree();
    }
}
