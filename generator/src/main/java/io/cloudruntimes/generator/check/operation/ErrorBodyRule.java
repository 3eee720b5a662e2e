package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;

/** The default response of each operation is an ErrorBody. */
public final class ErrorBodyRule implements Rule {
    private static final String RULE = "error-response";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode operation : spec.all(DocumentPart.OPERATION)) {
            operation.get("responses").ifPresent(responses -> {
                SpecNode response = responses.get("default").orElse(null);
                if (response == null) {
                    problems.add(responses, RULE, "there is no default response, the one for errors");
                } else if (isOther(spec, response)) {
                    problems.add(response, RULE, "the default response is not the JSON of an ErrorBody");
                }
            });
        }
    }

    private static boolean isOther(Spec spec, SpecNode response) {
        SpecNode found = spec.resolve(response).orElse(null);
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
