package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.NamePatterns;
import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Operations and streams have ids in lower camel case, each once in all documents. */
public final class OperationIdRule implements Rule {
    private static final String RULE = "operation-id";

    @Override
    public void check(Spec spec, Problems problems) {
        Map<String, SpecNode> seen = new HashMap<>();
        for (SpecNode callable : spec.callables()) {
            String id = spec.id(callable).orElse("");
            SpecNode at = callable.get("operationId").orElse(callable);
            if (id.isEmpty()) {
                problems.add(callable, RULE, "the operation has no operationId");
            } else if (!NamePatterns.isLowerCamel(id)) {
                problems.add(at, RULE, "the operation id '" + id + "' is not in lower camel case, such as getState");
            } else {
                SpecNode first = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), callable);
                if (first != null) {
                    problems.add(at, RULE, "the operation id '" + id + "' is also at " + first);
                }
            }
        }
    }
}
