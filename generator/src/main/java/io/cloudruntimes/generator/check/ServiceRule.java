package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.Set;

/** Services have different names, and each has an operation. */
final class ServiceRule implements Rule {
    private static final String RULE = "service";

    @Override
    public void check(Spec spec, Problems problems) {
        Set<String> used = new HashSet<>();
        spec.callables().forEach(callable -> used.addAll(spec.tags(callable)));
        if (spec.all(DocumentPart.TAG).isEmpty()) {
            spec.documents()
                    .sharedOpenApi()
                    .ifPresent(shared -> problems.add(shared, RULE, "no document declares a service"));
        }
        Set<String> seen = new HashSet<>();
        for (SpecNode tag : spec.all(DocumentPart.TAG)) {
            String name = tag.text("name").orElse("");
            if (!seen.add(name)) {
                problems.add(tag, RULE, "there are two services named '" + name + "'");
            } else if (!used.contains(name)) {
                problems.add(tag, RULE, "the service '" + name + "' has no operations");
            }
        }
    }
}
