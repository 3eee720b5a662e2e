package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.NamePatterns;
import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The placeholders of a path are the parameters in the path. */
public final class PathParameterRule implements Rule {
    private static final String RULE = "path-parameter";

    @Override
    public void check(Spec spec, Problems problems) {
        for (Spec.SpecOperation operation : spec.operations()) {
            Set<String> names = new TreeSet<>();
            boolean known = true;
            for (SpecNode item :
                    operation.node().get("parameters").map(SpecNode::items).orElse(List.of())) {
                SpecNode parameter = spec.resolve(item).orElse(null);
                known &= parameter != null;
                if (parameter != null && parameter.text("in").orElse("").equals("path")) {
                    parameter.text("name").ifPresent(names::add);
                }
            }
            if (known) {
                compare(operation.node(), operation.path(), names, problems);
            }
        }
        for (SpecNode channel : spec.all(DocumentPart.CHANNEL)) {
            Set<String> names = new TreeSet<>(
                    channel.get("parameters").map(p -> p.entries().keySet()).orElse(Set.of()));
            channel.text("address").ifPresent(address -> compare(channel, address, names, problems));
        }
    }

    private static void compare(SpecNode at, String path, Set<String> names, Problems problems) {
        Set<String> placeholders = NamePatterns.placeholders(path);
        for (String placeholder : placeholders) {
            if (!names.contains(placeholder)) {
                problems.add(at, RULE, "the path " + path + " names {" + placeholder + "}, which is no parameter");
            }
        }
        for (String name : names) {
            if (!placeholders.contains(name)) {
                problems.add(at, RULE, "the parameter '" + name + "' is not in the path " + path);
            }
        }
    }
}
