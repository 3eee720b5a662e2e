package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Keywords;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Each schema has a known type with a known format. */
public final class SchemaTypeRule implements Rule {
    private static final String RULE = "type";

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "boolean", Set.of(""),
            "integer", Set.of("int32", "int64"),
            "number", Set.of("double"),
            "string", Set.of("", "byte", "binary", "date-time"),
            "array", Set.of(""),
            "object", Set.of(""));

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            Optional<SpecNode> type = schema.get("type");
            if (type.isEmpty()) {
                if (Keywords.NOT_PORTABLE.stream().noneMatch(schema::has)) {
                    problems.add(schema, RULE, "the schema has no type");
                }
            } else if (type.get().kind() == SpecNode.Kind.TEXT) {
                check(schema, type.get(), isBody(spec, schema), problems);
            }
        }
    }

    /** Whether the schema is that of a media type. */
    private static boolean isBody(Spec spec, SpecNode schema) {
        return spec.part(schema).orElseThrow() == DocumentPart.VALUE
                && schema.pointer().matches(".*/content/[^/]+/schema");
    }

    private static void check(SpecNode schema, SpecNode type, boolean body, Problems problems) {
        Set<String> formats = FORMATS.get(type.text());
        if (formats == null) {
            problems.add(type, RULE, "the type '" + type.text() + "' is not known");
            return;
        }
        String format = schema.text("format").orElse("");
        SpecNode at = schema.get("format").orElse(schema);
        if (!formats.contains(format)) {
            String known = new TreeSet<>(formats).toString();
            problems.add(at, RULE, "the type " + type.text() + " has no format '" + format + "', only " + known);
        } else if (format.equals("binary") && !body) {
            problems.add(at, RULE, "the format binary is for raw bodies; bytes in JSON have the format byte");
        }
        if (type.text().equals("array") != schema.has("items")) {
            problems.add(schema, RULE, "an array, and nothing else, has 'items'");
        }
    }
}
