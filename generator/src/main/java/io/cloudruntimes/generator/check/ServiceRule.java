package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Documents;
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
        Set<String> seen = new HashSet<>();
        for (SpecNode tag : spec.all(DocumentPart.TAG)) {
            String name = tag.text("name").orElse("");
            if (!spec.documents().relative(tag).equals(Documents.OPENAPI_ROOT)) {
                problems.add(tag, RULE, "services are declared in the root document");
            } else if (!seen.add(name)) {
                problems.add(tag, RULE, "there are two services named '" + name + "'");
            } else if (!used.contains(name)) {
                problems.add(tag, RULE, "the service '" + name + "' has no operations");
            }
        }
    }
}
