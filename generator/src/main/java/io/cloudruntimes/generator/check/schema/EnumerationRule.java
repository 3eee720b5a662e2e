package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.Map;

/** An enumeration has a name, and distinct strings, each described. */
public final class EnumerationRule implements Rule {
    private static final String RULE = "enum";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            SpecNode values = schema.get("enum").orElse(null);
            if (values == null) {
                schema.get("x-enum-descriptions")
                        .ifPresent(node -> problems.add(node, RULE, "x-enum-descriptions without an enum"));
            } else if (!spec.isNamed(schema)) {
                problems.add(values, RULE, "an enumeration must be a schema with a name");
            } else if (schema.text("type")
                    .filter(type -> !type.equals("string"))
                    .isPresent()) {
                problems.add(values, RULE, "the values of an enumeration are strings");
            } else {
                checkValues(schema, values, problems);
            }
        }
    }

    private static void checkValues(SpecNode schema, SpecNode values, Problems problems) {
        int described = schema.texts("x-enum-descriptions").size();
        if (values.items().isEmpty()) {
            problems.add(values, RULE, "the enumeration has no values");
        } else if (described != values.items().size()) {
            SpecNode at = schema.get("x-enum-descriptions").orElse(values);
            problems.add(at, RULE, values.items().size() + " values have " + described + " x-enum-descriptions");
        }
        Map<String, SpecNode> constants = new HashMap<>();
        for (SpecNode value : values.items()) {
            if (value.kind() != SpecNode.Kind.TEXT
                    || !value.text().matches("[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*")) {
                problems.add(
                        value, RULE, "'" + value.text() + "' is not a string of letters, digits and single - or _");
                continue;
            }
            String constant = JavaNames.constant(value.text());
            if (constant.equals("UNKNOWN")) {
                problems.add(value, RULE, "'" + value.text() + "' is what a reader calls values that it does not know");
            } else if (constants.putIfAbsent(constant, value) != null) {
                problems.add(
                        value, RULE, "'" + value.text() + "' would be the constant " + constant + " a second time");
            }
        }
    }
}
