package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** No object requires itself: nobody could make one. */
public final class RequiredCycleRule implements Rule {
    private static final String RULE = "required-cycle";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.all(DocumentPart.NAMED_SCHEMA)) {
            Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Deque<SpecNode> open = new ArrayDeque<>(required(spec, schema));
            while (!open.isEmpty()) {
                SpecNode next = open.poll();
                if (next == schema) {
                    problems.add(
                            schema, RULE, schema.name() + " requires itself; make a property of the cycle optional");
                    break;
                }
                if (seen.add(next)) {
                    open.addAll(required(spec, next));
                }
            }
        }
    }

    /** The objects that an object always holds. A list breaks the cycle: it may be empty. */
    private static List<SpecNode> required(Spec spec, SpecNode schema) {
        return schema.texts("required").stream()
                .flatMap(name -> schema.at("properties", name).stream())
                .flatMap(use -> spec.namedObject(use).stream())
                .toList();
    }
}
