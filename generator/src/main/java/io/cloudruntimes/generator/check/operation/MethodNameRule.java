package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.NamePatterns;
import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.Map;

/** Each operation and stream has an x-method, once in its service. */
public final class MethodNameRule implements Rule {
    private static final String RULE = "method";

    @Override
    public void check(Spec spec, Problems problems) {
        Map<String, SpecNode> seen = new HashMap<>();
        for (SpecNode callable : spec.callables()) {
            String method = callable.text("x-method").orElse("");
            SpecNode at = callable.get("x-method").orElse(callable);
            if (method.isEmpty()) {
                problems.add(at, RULE, "the operation has no x-method, its name in the service");
            } else if (!NamePatterns.isLowerCamel(method)) {
                problems.add(at, RULE, "the x-method '" + method + "' is not in lower camel case, such as getBulk");
            } else {
                String constant = JavaNames.constant(method);
                SpecNode first = seen.putIfAbsent(spec.tags(callable) + constant, callable);
                if (first != null) {
                    problems.add(
                            at,
                            RULE,
                            "the service has the x-method '" + method + "', the constant " + constant + ", also at "
                                    + first);
                }
            }
        }
    }
}
