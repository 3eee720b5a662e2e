package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Each service has a package of its own. */
final class PackageRule implements Rule {
    private static final String RULE = "package";

    /** Parts of the root package that are not a service's. */
    private static final Set<String> TAKEN = Set.of("api", "common", "core", "embedded", "generator", "http", "json");

    @Override
    public void check(Spec spec, Problems problems) {
        Set<String> known = new HashSet<>();
        for (SpecNode tag : spec.all(DocumentPart.TAG)) {
            String name = tag.text("x-package").orElse("");
            SpecNode at = tag.get("x-package").orElse(tag);
            if (!name.matches("[a-z][a-z0-9]*") || SourceVersion.isKeyword(name)) {
                problems.add(at, RULE, "x-package must be a lower-case Java identifier, not '" + name + "'");
            } else if (TAKEN.contains(name)) {
                problems.add(at, RULE, "the package '" + name + "' is not for services");
            } else if (!known.add(name)) {
                problems.add(at, RULE, "two services have the package '" + name + "'");
            }
        }
    }
}
