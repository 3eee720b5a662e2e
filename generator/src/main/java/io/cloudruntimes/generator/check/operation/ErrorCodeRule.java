package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each operation and stream lists the error codes to expect, all of them known. */
public final class ErrorCodeRule implements Rule {
    private static final String RULE = "codes";

    @Override
    public void check(Spec spec, Problems problems) {
        Optional<SpecNode> errorCode = spec.all(DocumentPart.NAMED_SCHEMA).stream()
                .filter(schema -> schema.name().equals("ErrorCode"))
                .findFirst();
        if (errorCode.isEmpty()) {
            if (spec.documents().isComplete()) {
                spec.documents()
                        .sharedOpenApi()
                        .ifPresent(shared -> problems.add(shared, RULE, "no document has the schema ErrorCode"));
            }
            return;
        }
        List<String> known = errorCode.get().texts("enum");
        for (SpecNode callable : spec.callables()) {
            List<SpecNode> codes = callable.get("x-codes").map(SpecNode::items).orElse(List.of());
            if (codes.isEmpty()) {
                problems.add(callable, RULE, "the operation has no x-codes, the errors to expect");
            }
            Set<String> seen = new HashSet<>();
            for (SpecNode code : codes) {
                if (!known.contains(code.text())) {
                    problems.add(code, RULE, "'" + code.text() + "' is not a value of ErrorCode");
                } else if (!seen.add(code.text())) {
                    problems.add(code, RULE, "'" + code.text() + "' is here twice");
                }
            }
        }
    }
}
