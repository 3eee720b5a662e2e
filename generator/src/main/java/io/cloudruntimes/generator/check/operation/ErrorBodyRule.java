package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;

/** Each operation answers errors with an ErrorBody. */
public final class ErrorBodyRule implements Rule {
    private static final String RULE = "error-answer";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode operation : spec.all(DocumentPart.OPERATION)) {
            operation.get("responses").ifPresent(responses -> {
                SpecNode answer = responses.get("default").orElse(null);
                if (answer == null) {
                    problems.add(responses, RULE, "there is no default answer, the one for errors");
                } else if (isOther(spec, answer)) {
                    problems.add(answer, RULE, "the default answer is not the JSON of an ErrorBody");
                }
            });
        }
    }

    private static boolean isOther(Spec spec, SpecNode answer) {
        SpecNode found = spec.resolve(answer).orElse(null);
        if (found == null) {
            return false; // the reference is reported
        }
        Optional<SpecNode> schema = found.at("content", MediaTypeRule.JSON, "schema");
        return schema.isEmpty()
                || schema.flatMap(spec::resolve)
                        .filter(body -> !body.name().equals("ErrorBody"))
                        .isPresent();
    }
}
