package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.Wire;
import java.util.Map;

/** How a runtime answers that something failed. */
final class ErrorAnswers {
    static final String NAME = "Error";

    private ErrorAnswers() {}

    /** The answer, with its body where the binding says what is in it. */
    static Tree of(Wire wire) {
        Tree answer = Tree.of(
                "description",
                "The operation failed. `x-errors` says which code of the API it is; where no rule fits, the status"
                        + " does. The body may also be plain text.");
        wire.errorBody().ifPresent(body -> {
            Tree members = Tree.of(
                            body.reason(),
                            text("What went wrong, for programs: the `reason` of the rules in `x-errors`."))
                    .with(body.message(), text("What went wrong, for people."));
            body.details()
                    .ifPresent(details -> members.with(
                            details,
                            Tree.of("type", "array")
                                    .with("description", "Details of `google.rpc`.")
                                    .with("items", Map.of("type", "object"))));
            Tree schema = Tree.of("type", "object").with("properties", members);
            answer.with("content", Tree.of("application/json", Tree.of("schema", schema)));
        });
        return answer;
    }

    /** A reference to it. */
    static Tree reference() {
        return Tree.of("$ref", "#/components/responses/" + NAME);
    }

    private static Tree text(String description) {
        return Tree.of("type", "string").with("description", description);
    }
}
