package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** An id is a string, whatever it looks like today. */
public final class StringIdRule implements Rule {
    private static final String RULE = "string-id";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode property : spec.all(DocumentPart.PROPERTY)) {
            check(property, property.name(), property, problems);
        }
        for (SpecNode parameter : spec.all(DocumentPart.PARAMETER)) {
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
