package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an operation rejects before anything is sent: whole inputs, and all but some values of others. */
final class UnsupportedInputsReader {
    static final String INPUTS = "unsupported-inputs";
    static final String VALUES = "supported-values";

    private static final String RULE = OperationMappings.RULE;

    private final ApiModel model;
    private final Callable callable;
    private final Problems problems;
    private final KeyReader keys;

    UnsupportedInputsReader(ApiModel model, Callable callable, Problems problems) {
        this.model = model;
        this.callable = callable;
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    List<Refusal> read(SpecNode node) {
        List<Refusal> refused = new ArrayList<>();
        node.get(INPUTS)
                .ifPresent(map -> map.entries().forEach((name, reason) -> {
                    Optional<Field> field = field(name);
                    if (field.isEmpty()) {
                        problems.add(reason, RULE, "there is no input '" + name + "' to refuse" + question(name));
                    } else if (field.get().required()) {
                        problems.add(reason, RULE, "the input '" + name + "' is required and cannot be refused");
                    }
                    refused.add(new Refusal(name, List.of(), reason.text()));
                }));
        node.get(VALUES)
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    if (refused.stream().anyMatch(other -> other.input().equals(name))) {
                        problems.add(it, RULE, "the input '" + name + "' is unsupported, and so is each value of it");
                    } else {
                        refused.add(values(name, it));
                    }
                }));
        return refused;
    }

    private Refusal values(String name, SpecNode node) {
        keys.check(node, Set.of("values", "reason"), Set.of());
        Optional<Field> field = field(name);
        if (field.isEmpty()) {
            problems.add(node, RULE, "there is no input '" + name + "' to have values" + question(name));
        } else if (!hasValues(field.get().type())) {
            problems.add(
                    node, RULE, "'" + name + "' has no supported values; only text and a value of an enumeration can");
        }
        node.get("values").ifPresent(values -> {
            if (values.items().isEmpty()) {
                problems.add(values, RULE, "the supported values are a list with at least one");
            }
            Set<String> seen = new HashSet<>();
            values.items().forEach(value -> check(value, seen, field));
        });
        return new Refusal(name, node.texts("values"), keys.text(node, "reason"));
    }

    private void check(SpecNode value, Set<String> seen, Optional<Field> field) {
        String text = value.text();
        if (value.kind() != SpecNode.Kind.TEXT) {
            problems.add(value, RULE, "a supported value is text; put it in quotes");
        } else if (!isPattern(text)) {
            problems.add(value, RULE, "'" + text + "' has no '*' alone at its begin or at its end, and more beside it");
        } else if (!seen.add(text)) {
            problems.add(value, RULE, "'" + text + "' stands there twice");
        } else if (!isKnown(text, field)) {
            problems.add(value, RULE, "the enumeration has no value '" + text + "'");
        }
    }

    /** Whether a text has at most one {@code *}, at its begin or at its end, and more beside it. */
    static boolean isPattern(String text) {
        return !text.equals("*") && !text.replaceFirst("^\\*|\\*$", "").contains("*");
    }

    /** Whether an enumeration has the value; any other text may be. */
    private boolean isKnown(String text, Optional<Field> field) {
        return text.contains("*")
                || field.flatMap(it -> enumeration(it.type()))
                        .map(type ->
                                type.values().stream().anyMatch(it -> it.value().equals(text)))
                        .orElse(true);
    }

    private boolean hasValues(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING
                || enumeration(type).isPresent();
    }

    private Optional<EnumType> enumeration(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? model.findType(named.name())
                        .filter(EnumType.class::isInstance)
                        .map(EnumType.class::cast)
                : Optional.empty();
    }

    private String question(String name) {
        return NearestName.question(
                name, callable.inputs().stream().map(it -> it.field().name()).toList());
    }

    private Optional<Field> field(String name) {
        return callable.inputs().stream()
                .map(Input::field)
                .filter(it -> it.name().equals(name))
                .findFirst();
    }
}
