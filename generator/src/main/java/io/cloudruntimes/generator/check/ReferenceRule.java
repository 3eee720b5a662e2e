package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Each reference leads to a value of the right kind, and not back to itself. */
final class ReferenceRule implements Rule {
    static final String RULE = "reference";

    @Override
    public void check(Spec spec, Problems problems) {
        for (Spec.Reference reference : spec.references()) {
            SpecNode node = reference.node();
            Documents.Target target = spec.documents().follow(node);
            if (target instanceof Documents.Target.Broken broken) {
                problems.add(node, RULE, broken.reason());
            } else if (target instanceof Documents.Target.Found found) {
                if (found.node().isReference()) {
                    checkCycle(spec, node, problems);
                } else {
                    checkKind(spec, reference, found.node(), problems);
                }
            }
        }
    }

    /** Reported at each reference of the cycle, not at those that only lead into it. */
    private static void checkCycle(Spec spec, SpecNode start, Problems problems) {
        SpecNode at = start;
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (at.isReference() && seen.add(at)) {
            if (!(spec.documents().follow(at) instanceof Documents.Target.Found found)) {
                return;
            }
            at = found.node();
        }
        if (at == start) {
            problems.add(start, RULE, "the reference leads back to itself");
        }
    }

    private static void checkKind(Spec spec, Spec.Reference reference, SpecNode found, Problems problems) {
        DocumentPart wanted = reference.target().isSchema() ? DocumentPart.NAMED_SCHEMA : reference.target();
        if (spec.part(found).filter(wanted::equals).isEmpty()) {
            String kind =
                    spec.part(found).map(part -> ", but to a " + part.label()).orElse("");
            problems.add(reference.node(), RULE, "the reference does not lead to a " + wanted.label() + kind);
        }
    }
}
