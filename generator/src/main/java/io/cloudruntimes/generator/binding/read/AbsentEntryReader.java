package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.OperationBinding.AbsentEntry;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which components return an empty entry for what does not exist: {@code absent-entry}. */
final class AbsentEntryReader {
    private static final String KEY = "absent-entry";
    private static final String RULE = "binding-value";

    private final ApiModel model;
    private final Callable callable;
    private final Problems problems;
    private final KeyReader keys;

    AbsentEntryReader(ApiModel model, Callable callable, Problems problems) {
        this.model = model;
        this.callable = callable;
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    Optional<AbsentEntry> read(SpecNode operation) {
        return operation.get(KEY).map(node -> {
            keys.check(node, Set.of("component", "types", "entries", "name"), Set.of());
            if (!canBeAbsent()) {
                problems.add(node, RULE, "the operation has no outcome 'absent'");
            }
            if (node.texts("types").isEmpty()) {
                problems.add(node, RULE, "give the types of the components that return an empty entry");
            }
            checkInput(node, "component");
            checkInput(node, "name");
            String entries = keys.text(node, "entries");
            if (outputs().stream()
                    .noneMatch(field -> field.name().equals(entries) && field.type() instanceof TypeRef.StringMap)) {
                problems.add(node.get("entries").orElse(node), RULE, "'" + entries + "' is no output that is a map");
            }
            return new AbsentEntry(keys.text(node, "component"), node.texts("types"), entries, keys.text(node, "name"));
        });
    }

    private boolean canBeAbsent() {
        return callable instanceof Operation operation
                && operation.result().absentStatus().isPresent();
    }

    private void checkInput(SpecNode node, String key) {
        String name = keys.text(node, key);
        boolean known = callable.inputs().stream()
                .map(Input::field)
                .anyMatch(field -> field.name().equals(name)
                        && field.required()
                        && field.type().equals(new TypeRef.Scalar(ScalarKind.STRING)));
        if (!known) {
            problems.add(node.get(key).orElse(node), RULE, "'" + name + "' is no required input of text");
        }
    }

    private List<Field> outputs() {
        return callable instanceof Operation operation
                ? operation
                        .result()
                        .result()
                        .flatMap(type -> model.findType(type.name()))
                        .filter(ObjectType.class::isInstance)
                        .map(type -> ((ObjectType) type).fields())
                        .orElse(List.of())
                : List.of();
    }
}
