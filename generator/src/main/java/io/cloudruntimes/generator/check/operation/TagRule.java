package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each operation and stream belongs to one service, and the operations of a document to one service. */
public final class TagRule implements Rule {
    private static final String RULE = "tag";

    @Override
    public void check(Spec spec, Problems problems) {
        Map<String, String> ofDocument = new HashMap<>();
        for (SpecNode callable : spec.callables()) {
            List<String> tags = spec.tags(callable);
            SpecNode at = callable.get("tags").orElse(callable);
            if (tags.size() != 1) {
                problems.add(at, RULE, "an operation has exactly one tag, its service; this one has " + tags.size());
            } else if (!spec.services().containsKey(tags.get(0))) {
                if (spec.documents().isComplete()) {
                    problems.add(at, RULE, "no document declares the service '" + tags.get(0) + "'");
                }
            } else if (spec.part(callable)
                    .filter(DocumentPart.OPERATION::equals)
                    .isPresent()) {
                String first = ofDocument.putIfAbsent(callable.file(), tags.get(0));
                if (first != null && !first.equals(tags.get(0))) {
                    problems.add(at, RULE, "the operations of one document belong to one service, here " + first);
                }
            }
        }
    }
}
