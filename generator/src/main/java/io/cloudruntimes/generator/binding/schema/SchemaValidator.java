package io.cloudruntimes.generator.binding.schema;

import io.cloudruntimes.generator.binding.schema.Violation.Reason;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.generator.spec.SpecNode.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds documents against a schema, for the keywords of JSON Schema (2020-12) that the schema of bindings uses. It knows the line of
 * each value, and of several forms it tells what is wrong with the one that was probably meant.
 */
final class SchemaValidator {
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$defs", "title", "description");
    private static final Set<String> ASSERTIONS = Set.of(
            "$ref",
            "type",
            "const",
            "enum",
            "pattern",
            "minLength",
            "minimum",
            "maximum",
            "minItems",
            "items",
            "minProperties",
            "required",
            "dependentRequired",
            "properties",
            "patternProperties",
            "additionalProperties",
            "oneOf",
            "anyOf");
    private static final String DEFINITION = "#/$defs/";

    private static final Map<String, String> KINDS = Map.of(
            "object", "a map",
            "array", "a list",
            "string", "text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false");

    private final SpecNode root;

    /** A keyword that is not known here would let everything pass, so it is an error of the schema. */
    SchemaValidator(SpecNode root) {
        this.root = root;
        checkKeywords(root);
    }

    private static void checkKeywords(SpecNode schema) {
        schema.entries().forEach((keyword, value) -> {
            switch (keyword) {
                case "properties", "patternProperties", "$defs" ->
                    value.entries().values().forEach(SchemaValidator::checkKeywords);
                case "oneOf", "anyOf" -> value.items().forEach(SchemaValidator::checkKeywords);
                case "items", "additionalProperties" -> checkKeywords(value);
                default -> {
                    if (!ANNOTATIONS.contains(keyword) && !ASSERTIONS.contains(keyword)) {
                        throw new IllegalArgumentException("the keyword '" + keyword + "' at " + value
                                + " is not known; add it to SchemaValidator or do without it");
                    }
                }
            }
        });
    }

    /** What is wrong with a document; nothing if it fits. */
    List<Violation> validate(SpecNode document) {
        List<Violation> violations = new ArrayList<>();
        validate(document, root, violations);
        return violations;
    }

    private List<Violation> violations(SpecNode node, SpecNode schema) {
        List<Violation> violations = new ArrayList<>();
        validate(node, schema, violations);
        return violations;
    }

    private void validate(SpecNode node, SpecNode schema, List<Violation> to) {
        schema.text("$ref").ifPresent(reference -> validate(node, definition(reference), to));
        if (isOtherKind(node, schema)) {
            to.add(new Violation(
                    node, Reason.KIND, "must be " + kinds(schema) + ", not " + kind(node) + hint(node, schema)));
            return;
        }
        scalar(node, schema, to);
        if (node.kind() == Kind.LIST) {
            list(node, schema, to);
        }
        if (node.kind() == Kind.MAP) {
            map(node, schema, to);
        }
        schema.get("oneOf").ifPresent(branches -> branches(node, branches.items(), true, to));
        schema.get("anyOf").ifPresent(branches -> branches(node, branches.items(), false, to));
    }

    private SpecNode definition(String reference) {
        return root.at("$defs", reference.substring(DEFINITION.length()))
                .filter(it -> reference.startsWith(DEFINITION))
                .orElseThrow(() -> new IllegalArgumentException("the schema has no " + reference));
    }

    private static List<String> types(SpecNode schema) {
        List<String> several = schema.texts("type");
        return several.isEmpty() ? schema.text("type").stream().toList() : several;
    }

    private static boolean isOtherKind(SpecNode node, SpecNode schema) {
        List<String> types = types(schema);
        return !types.isEmpty() && types.stream().noneMatch(type -> isOf(node, type));
    }

    private static boolean isOf(SpecNode node, String type) {
        return switch (node.kind()) {
            case MAP -> type.equals("object");
            case LIST -> type.equals("array");
            case TEXT -> type.equals("string");
            case BOOLEAN -> type.equals("boolean");
            case INTEGER -> type.equals("integer") || type.equals("number");
            case NUMBER -> type.equals("number") || type.equals("integer") && isWhole(node);
            case NULL -> type.equals("null");
        };
    }

    /** A number that is written with a fraction of zero is whole. */
    private static boolean isWhole(SpecNode node) {
        return number(node).filter(it -> it.stripTrailingZeros().scale() <= 0).isPresent();
    }

    private static Optional<BigDecimal> number(SpecNode node) {
        try {
            return node.kind() == Kind.INTEGER || node.kind() == Kind.NUMBER
                    ? Optional.of(new BigDecimal(node.text()))
                    : Optional.empty();
        } catch (NumberFormatException e) { // as .inf, or 0x10
            return Optional.empty();
        }
    }

    private static String kinds(SpecNode schema) {
        List<String> types = types(schema);
        List<String> kinds = types.stream()
                .filter(it -> !it.equals("integer") || !types.contains("number")) // a whole number is a number
                .map(it -> KINDS.getOrDefault(it, it))
                .toList();
        int last = kinds.size() - 1;
        return last < 1 ? String.join("", kinds) : String.join(", ", kinds.subList(0, last)) + " or " + kinds.get(last);
    }

    private static String hint(SpecNode node, SpecNode schema) {
        boolean scalar = node.kind() == Kind.INTEGER || node.kind() == Kind.NUMBER || node.kind() == Kind.BOOLEAN;
        return scalar && types(schema).contains("string") ? "; put it in quotes" : "";
    }

    private static String kind(SpecNode node) {
        return switch (node.kind()) {
            case MAP -> "a map";
            case LIST -> "a list";
            case TEXT -> "text";
            case BOOLEAN, INTEGER, NUMBER -> "'" + node.text() + "'";
            case NULL -> "nothing";
        };
    }

    private static void scalar(SpecNode node, SpecNode schema, List<Violation> to) {
        schema.get("const")
                .filter(it -> !isSame(node, it))
                .ifPresent(it -> value(node, "must be '" + it.text() + "'", to));
        schema.get("enum")
                .filter(all -> all.items().stream().noneMatch(it -> isSame(node, it)))
                .ifPresent(all -> {
                    List<String> texts =
                            all.items().stream().map(SpecNode::text).toList();
                    value(
                            node,
                            "must be one of " + String.join(", ", texts) + NearestName.question(node.text(), texts),
                            to);
                });
        if (node.kind() == Kind.TEXT) {
            schema.text("pattern")
                    .filter(it -> !Pattern.compile(it).matcher(node.text()).find())
                    .ifPresent(it -> value(node, "'" + node.text() + "' does not have the form " + it, to));
            schema.int32("minLength").ifPresent(min -> {
                if (node.text().codePointCount(0, node.text().length()) < min) {
                    value(node, "must not be empty", to);
                }
            });
        }
        number(node).ifPresent(number -> {
            schema.get("minimum")
                    .flatMap(SchemaValidator::number)
                    .filter(min -> number.compareTo(min) < 0)
                    .ifPresent(min -> value(node, "must be at least " + min, to));
            schema.get("maximum")
                    .flatMap(SchemaValidator::number)
                    .filter(max -> number.compareTo(max) > 0)
                    .ifPresent(max -> value(node, "must be at most " + max, to));
        });
    }

    private static void value(SpecNode node, String message, List<Violation> to) {
        to.add(new Violation(node, Reason.VALUE, message));
    }

    private static boolean isSame(SpecNode node, SpecNode other) {
        return node.kind() == other.kind() && node.text().equals(other.text());
    }

    private void list(SpecNode node, SpecNode schema, List<Violation> to) {
        schema.int32("minItems").ifPresent(min -> {
            if (node.items().size() < min) {
                value(node, "must have at least one element", to);
            }
        });
        schema.get("items").ifPresent(items -> node.items().forEach(it -> validate(it, items, to)));
    }

    private void map(SpecNode node, SpecNode schema, List<Violation> to) {
        schema.int32("minProperties").ifPresent(min -> {
            if (node.entries().size() < min) {
                value(node, "must have at least " + (min == 1 ? "one entry" : min + " entries"), to);
            }
        });
        Set<String> known = new TreeSet<>();
        schema.get("properties").ifPresent(it -> known.addAll(it.entries().keySet()));
        Set<String> meant = properties(node, schema, known, to);
        schema.texts("required").stream()
                .filter(key -> !node.has(key) && !meant.contains(key))
                .forEach(key -> to.add(new Violation(node, Reason.KEYS, "'" + key + "' is missing")));
        schema.get("dependentRequired")
                .ifPresent(all -> all.entries()
                        .forEach((key, needed) -> needed.items().stream()
                                .filter(it -> node.has(key) && !node.has(it.text()))
                                .forEach(it -> node.get(key)
                                        .ifPresent(at -> to.add(new Violation(
                                                at,
                                                Reason.KEYS,
                                                "there is '" + key + "' only beside '" + it.text() + "'"))))));
    }

    /** Looks at each entry, and tells the keys that unknown ones were probably meant to be. */
    private Set<String> properties(SpecNode node, SpecNode schema, Set<String> known, List<Violation> to) {
        Set<String> meant = new TreeSet<>();
        node.entries().forEach((key, value) -> {
            Optional<SpecNode> own = schema.at("properties", key);
            List<SpecNode> matching = schema.get("patternProperties").stream()
                    .flatMap(it -> it.entries().entrySet().stream())
                    .filter(it -> Pattern.compile(it.getKey()).matcher(key).find())
                    .map(Map.Entry::getValue)
                    .toList();
            own.ifPresent(it -> validate(value, it, to));
            matching.forEach(it -> validate(value, it, to));
            Optional<SpecNode> other =
                    schema.get("additionalProperties").filter(it -> own.isEmpty() && matching.isEmpty());
            if (other.filter(it -> it.kind() == Kind.BOOLEAN && it.text().equals("false"))
                    .isPresent()) {
                NearestName.of(key, known).ifPresent(meant::add);
                to.add(new Violation(
                        value, Reason.KEYS, "'" + key + "' is not a key of this" + NearestName.question(key, known)));
            } else {
                other.filter(it -> it.kind() == Kind.MAP).ifPresent(it -> validate(value, it, to));
            }
        });
        return meant;
    }

    /** Of several forms one fits, or exactly one; else the one that fits best was meant. */
    private void branches(SpecNode node, List<SpecNode> branches, boolean exactlyOne, List<Violation> to) {
        List<List<Violation>> results =
                branches.stream().map(it -> violations(node, it)).toList();
        long fitting = results.stream().filter(List::isEmpty).count();
        if (exactlyOne && fitting > 1) {
            to.add(new Violation(node, Reason.KEYS, "has several forms at once; only one is possible"));
        } else if (fitting == 0) {
            results.stream()
                    .min(Comparator.comparingLong((List<Violation> it) -> distance(node, it))
                            .thenComparingInt(List::size))
                    .ifPresent(to::addAll);
        }
    }

    /** How far a value is from a form: what is wrong with itself counts more than what is wrong inside of it. */
    private static long distance(SpecNode node, List<Violation> violations) {
        return violations.stream()
                .mapToLong(it -> {
                    boolean own = it.node().equals(node);
                    boolean ofKey = it.reason() == Reason.KEYS
                            && it.node().pointer().startsWith(node.pointer())
                            && it.node()
                                            .pointer()
                                            .substring(node.pointer().length())
                                            .indexOf('/', 1)
                                    < 0;
                    return own && it.reason() == Reason.KIND ? 10_000 : own || ofKey ? 100 : 1;
                })
                .sum();
    }
}
