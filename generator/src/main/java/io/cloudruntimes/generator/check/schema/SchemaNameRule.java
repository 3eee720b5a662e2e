package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A schema has its name alone, and no request or service has it too. */
public final class SchemaNameRule implements Rule {
    private static final String RULE = "schema-name";

    @Override
    public void check(Spec spec, Problems problems) {
        Map<String, String> taken = new HashMap<>();
        for (String service : spec.services().keySet()) {
            for (String name : List.of(service, "Async" + service)) {
                taken.put(name.toLowerCase(Locale.ROOT), "the service " + service);
            }
        }
        for (SpecNode callable : spec.callables()) {
            spec.id(callable)
                    .filter(id -> !id.isEmpty())
                    .ifPresent(id -> taken.put((id + "Request").toLowerCase(Locale.ROOT), "the request of " + id));
        }
        for (SpecNode schema : spec.all(DocumentPart.NAMED_SCHEMA)) {
            String first = taken.putIfAbsent(schema.name().toLowerCase(Locale.ROOT), "the schema at " + schema);
            if (first != null) {
                problems.add(schema, RULE, "the name '" + schema.name() + "' is that of " + first);
            }
        }
    }
}
