package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where an enumeration has HTTP statuses, each value has one. */
public final class EnumStatusRule implements Rule {
    private static final String RULE = "http-status";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            schema.get("x-http-status").ifPresent(statuses -> {
                Set<String> values = new LinkedHashSet<>(schema.texts("enum"));
                statuses.entries().forEach((value, status) -> {
                    if (!values.remove(value)) {
                        problems.add(status, RULE, "'" + value + "' is not a value of the enumeration");
                    }
                    if (!status.text().matches("[45][0-9][0-9]")) {
                        problems.add(status, RULE, "'" + status.text() + "' is not an HTTP status of an error");
                    }
                });
                values.forEach(value -> problems.add(statuses, RULE, "'" + value + "' has no status"));
            });
        }
    }
}
