package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** Each deprecation names its replacement. */
public final class DeprecationRule implements Rule {
    private static final String RULE = "deprecated";

    @Override
    public void check(Spec spec, Problems problems) {
        List<SpecNode> nodes = new ArrayList<>(spec.schemas());
        nodes.addAll(spec.callables());
        nodes.addAll(spec.all(DocumentPart.PARAMETER));
        for (SpecNode node : nodes) {
            if (node.isTrue("deprecated") != node.has("x-deprecated")) {
                problems.add(node, RULE, "'deprecated: true' and 'x-deprecated', what to use instead, go together");
            }
        }
    }
}
