package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Part;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** An id is a string, whatever it looks like today. */
final class StringIds implements Rule {
    private static final String RULE = "string-id";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode property : spec.all(Part.PROPERTY)) {
            check(property, property.name(), property, problems);
        }
        for (SpecNode parameter : spec.all(Part.PARAMETER)) {
            parameter
                    .get("schema")
                    .ifPresent(schema -> check(schema, parameter.text("name").orElse(""), schema, problems));
        }
    }

    private static void check(SpecNode schema, String name, SpecNode at, Problems problems) {
        String type = schema.text("type").orElse("");
        boolean number = type.equals("integer") || type.equals("number");
        if (number && (name.equals("id") || name.endsWith("Id"))) {
            problems.add(at, RULE, "the id '" + name + "' is a string, not a number");
        }
    }
}
