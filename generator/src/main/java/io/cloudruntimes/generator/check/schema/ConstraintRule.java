package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A constraint fits the type that it constrains, and something satisfies it. */
public final class ConstraintRule implements Rule {
    private static final String RULE = "constraint";

    private static final Map<String, String> TYPES = Map.of(
            "minLength", "string",
            "maxLength", "string",
            "pattern", "string",
            "minimum", "integer",
            "maximum", "integer",
            "minItems", "array",
            "maxItems", "array",
            "x-max-bytes", "bytes");

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.schemas()) {
            String type = type(schema);
            TYPES.forEach((key, fitting) -> schema.get(key)
                    .filter(node -> !type.isEmpty() && !fitting.equals(type))
                    .ifPresent(node -> problems.add(node, RULE, "'" + key + "' does not fit the type " + type)));
            for (String key : List.of("minLength", "maxLength", "minItems", "maxItems", "x-max-bytes")) {
                schema.get(key)
                        .filter(node -> node.kind() == SpecNode.Kind.INTEGER)
                        .filter(node -> schema.int32(key).orElse(-1) < 0)
                        .ifPresent(node -> problems.add(node, RULE, "'" + key + "' must be from 0 to 2147483647"));
            }
            for (String key : List.of("minimum", "maximum")) {
                schema.get(key)
                        .filter(node -> node.kind() == SpecNode.Kind.INTEGER)
                        .filter(node -> schema.integer(key).isEmpty())
                        .ifPresent(node -> problems.add(node, RULE, "'" + key + "' does not fit 64 bits"));
            }
            order(schema, "minLength", "maxLength", problems);
            order(schema, "minItems", "maxItems", problems);
            order(schema, "minimum", "maximum", problems);
            schema.get("pattern").ifPresent(pattern -> checkPattern(pattern, problems));
        }
    }

    private static String type(SpecNode schema) {
        String format = schema.text("format").orElse("");
        return format.equals("byte") || format.equals("binary")
                ? "bytes"
                : schema.text("type").orElse("");
    }

    private static void order(SpecNode schema, String least, String most, Problems problems) {
        OptionalLong min = schema.integer(least);
        OptionalLong max = schema.integer(most);
        if (min.isPresent() && max.isPresent() && min.getAsLong() > max.getAsLong()) {
            problems.add(schema.get(most).orElseThrow(), RULE, "'" + most + "' is less than '" + least + "'");
        }
    }

    private static void checkPattern(SpecNode pattern, Problems problems) {
        String text = pattern.text();
        if (!text.startsWith("^") || !text.endsWith("$")) {
            problems.add(pattern, RULE, "a pattern is for the whole value: from ^ to $");
        }
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            problems.add(pattern, RULE, "the pattern cannot be read: " + e.getDescription());
        }
    }
}
