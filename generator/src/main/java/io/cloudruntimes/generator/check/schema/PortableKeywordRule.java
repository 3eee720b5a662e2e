package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.Keywords;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** No keyword that generators of other languages read differently. */
public final class PortableKeywordRule implements Rule {
    private static final String RULE = "portable";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            for (String key : Keywords.NOT_PORTABLE) {
                schema.get(key)
                        .ifPresent(node -> problems.add(
                                node, RULE, "'" + key + "' is outside the portable subset; clients disagree about it"));
            }
        }
    }
}
