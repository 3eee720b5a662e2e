package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import java.util.List;

/** All rules, in the order in which they are checked. */
public final class Rules {
    private static final List<Rule> ALL = List.of();

    private Rules() {}

    /** Checks every rule. */
    public static void check(Documents documents, Problems problems) {
        ALL.forEach(rule -> rule.check(documents, problems));
    }
}
