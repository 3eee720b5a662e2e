package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** Only a number of seconds has a unit. */
public final class UnitRule implements Rule {
    private static final String RULE = "unit";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            schema.get("x-unit").ifPresent(unit -> check(unit, schema, problems));
        }
        for (SpecNode parameter : spec.all(DocumentPart.PARAMETER)) {
            SpecNode schema = spec.resolve(parameter, "schema").orElse(parameter);
            parameter.get("x-unit").ifPresent(unit -> check(unit, schema, problems));
        }
    }

    private static void check(SpecNode unit, SpecNode schema, Problems problems) {
        if (!unit.text().equals("seconds")) {
            problems.add(unit, RULE, "x-unit must be seconds, not '" + unit.text() + "'");
        } else if (!schema.text("format").orElse("").equals("int64")) {
            problems.add(unit, RULE, "a number of seconds is an integer of the format int64");
        }
    }
}
