package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** Each operation and stream states its maturity. */
public final class MaturityRule implements Rule {
    private static final String RULE = "maturity";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode callable : spec.callables()) {
            String maturity = callable.text("x-maturity").orElse("");
            if (!maturity.equals("stable") && !maturity.equals("alpha")) {
                SpecNode at = callable.get("x-maturity").orElse(callable);
                problems.add(at, RULE, "x-maturity must be stable or alpha, not '" + maturity + "'");
            }
        }
    }
}
