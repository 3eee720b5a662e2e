package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is required is a property. */
public final class RequiredPropertyRule implements Rule {
    private static final String RULE = "required";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            Set<String> seen = new HashSet<>();
            for (SpecNode name : schema.get("required").map(SpecNode::items).orElse(List.of())) {
                if (schema.at("properties", name.text()).isEmpty()) {
                    problems.add(name, RULE, "there is no property '" + name.text() + "'");
                } else if (!seen.add(name.text())) {
                    problems.add(name, RULE, "'" + name.text() + "' is required twice");
                }
            }
        }
    }
}
