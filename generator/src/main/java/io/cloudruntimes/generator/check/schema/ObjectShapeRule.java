package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Set;

/** An object is either a named schema with properties, or a map of string to string. */
public final class ObjectShapeRule implements Rule {
    private static final String RULE = "object";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            DocumentPart part = spec.part(schema).orElseThrow();
            boolean holds = part == DocumentPart.NAMED_SCHEMA || part == DocumentPart.QUERY;
            boolean object = schema.text("type").orElse("").equals("object");
            if (!object && (schema.has("properties") || schema.has("additionalProperties") || schema.has("required"))) {
                if (schema.has("type")) {
                    problems.add(schema, RULE, "only a schema of the type object has properties");
                }
            } else if (object && schema.has("properties") && !holds) {
                problems.add(schema, RULE, "an object with properties must be a schema with a name");
            } else if (object && schema.has("properties") && closed(schema)) {
                problems.add(
                        schema,
                        RULE,
                        "an object with properties is open: additionalProperties is true there, or left out; a reader keeps what "
                                + "it does not know");
            } else if (object && !schema.has("properties") && isBoolean(schema)) {
                problems.add(schema, RULE, "the values of a map are plain strings");
            } else if (object && !schema.has("properties") && holds) {
                problems.add(schema, RULE, "a schema with a name is an enumeration or an object with properties");
            } else if (object && !schema.has("properties") && !schema.has("additionalProperties")) {
                problems.add(schema, RULE, "an object has properties or additionalProperties");
            } else if (!object && part == DocumentPart.NAMED_SCHEMA && !schema.has("enum") && schema.has("type")) {
                problems.add(schema, RULE, "a schema with a name is an enumeration or an object with properties");
            }
            if (part == DocumentPart.MAP_VALUE && !isPlainString(schema)) {
                problems.add(schema, RULE, "the values of a map are plain strings");
            }
        }
        for (Spec.Reference reference : spec.references()) {
            if (reference.target() == DocumentPart.MAP_VALUE) {
                problems.add(reference.node(), RULE, "the values of a map are plain strings");
            }
        }
    }

    private static boolean closed(SpecNode schema) {
        return schema.has("additionalProperties") && !schema.isTrue("additionalProperties");
    }

    private static boolean isBoolean(SpecNode schema) {
        return schema.get("additionalProperties")
                .filter(value -> value.kind() == SpecNode.Kind.BOOLEAN)
                .isPresent();
    }

    private static boolean isPlainString(SpecNode schema) {
        return Set.of("type", "x-sensitive").containsAll(schema.entries().keySet())
                && schema.text("type").orElse("").equals("string");
    }
}
