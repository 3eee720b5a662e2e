package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;

/** Parameters travel in the path, the query or a header, as one value or as a map of string to string; in the query also as a list. */
public final class ParameterRule implements Rule {
    private static final String RULE = "parameter";

    @Override
    public void check(Spec spec, Problems problems) {
        spec.all(DocumentPart.PARAMETER).forEach(parameter -> checkParameter(spec, parameter, problems));
        for (SpecNode header : spec.all(DocumentPart.HEADER)) {
            checkValue(spec, header, false, problems);
        }
        for (SpecNode query : spec.all(DocumentPart.QUERY)) {
            query.get("properties")
                    .ifPresent(properties -> properties.entries().values().stream()
                            .filter(property -> spec.resolve(property)
                                    .filter(schema -> schema.has("properties")
                                            || isList(schema) && !isListOfStrings(spec, schema))
                                    .isPresent())
                            .forEach(property -> problems.add(
                                    property,
                                    RULE,
                                    "the query carries no objects, and no lists but of plain strings")));
        }
    }

    private static void checkParameter(Spec spec, SpecNode parameter, Problems problems) {
        String in = parameter.text("in").orElse("");
        if (parameter.has("in") && !in.equals("path") && !in.equals("query") && !in.equals("header")) {
            SpecNode at = parameter.get("in").orElse(parameter);
            problems.add(at, RULE, "a parameter is in path, query or header, not in '" + in + "'");
            return;
        }
        if (in.equals("path") && !parameter.isTrue("required")) {
            problems.add(parameter, RULE, "a parameter in the path is required");
        }
        if (in.equals("path") && parameter.isTrue("x-map")) {
            problems.add(parameter, RULE, "a map does not travel in the path");
        }
        parameter
                .get("style")
                .filter(style -> !style.text().equals("form"))
                .ifPresent(style -> problems.add(
                        style, RULE, "the style '" + style.text() + "' is outside the portable subset; use form"));
        parameter
                .get("explode")
                .filter(explode -> !parameter.isTrue("explode"))
                .ifPresent(explode -> problems.add(
                        explode, RULE, "explode must be true: a map is sent as repeated name=value pairs"));
        checkValue(spec, parameter, in.equals("query"), problems);
    }

    private static boolean isList(SpecNode schema) {
        return schema.text("type").orElse("").equals("array");
    }

    private static boolean isListOfStrings(Spec spec, SpecNode schema) {
        return schema.get("items")
                .flatMap(spec::resolve)
                .filter(items ->
                        items.text("type").orElse("").equals("string") && !items.has("format") && !items.has("enum"))
                .isPresent();
    }

    private static void checkValue(Spec spec, SpecNode holder, boolean query, Problems problems) {
        SpecNode schema = spec.resolve(holder, "schema").orElse(null);
        if (schema == null) {
            return;
        }
        String type = schema.text("type").orElse("");
        SpecNode at = holder.get("schema").orElse(holder);
        if (holder.isTrue("x-map")) {
            boolean strings = schema.get("items")
                    .filter(items -> items.text("type").orElse("").equals("string"))
                    .isPresent();
            if (!type.equals("array") || !strings) {
                problems.add(at, RULE, "an x-map is written as an array of strings, its name=value pairs");
            }
        } else if (type.equals("object")) {
            problems.add(at, RULE, "an object does not travel here; an x-map of string to string does");
        } else if (type.equals("array") && !(query && isListOfStrings(spec, schema))) {
            problems.add(
                    at,
                    RULE,
                    "a list does not travel here, only in a JSON body, or in the query if it is one of plain strings");
        }
    }
}
