package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.OperationBinding.Adapter;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a runtime inside the JVM does: for each operation that an adapter implements it, or why not. */
final class AdapterReader {
    private static final String RULE = OperationMappings.RULE;
    private static final String ABSENT = "absent";

    private final ApiModel model;
    private final Problems problems;
    private final KeyReader keys;

    AdapterReader(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    OperationBinding read(SpecNode node, Callable callable) {
        if (node.has("unsupported")) {
            keys.check(node, Set.of("unsupported"), Set.of());
            return new OperationBinding.Unsupported(keys.text(node, "unsupported"));
        }
        keys.check(node, Set.of(), Set.of("adapter", "notes"));
        Optional<SpecNode> adapter = node.get("adapter");
        if (adapter.isEmpty()) {
            problems.add(
                    node,
                    RULE,
                    "write 'adapter: {}' if an adapter implements '" + callable.id()
                            + "', or 'unsupported' with the reason");
            return new Adapter(keys.text(node, "notes"), List.of(), Map.of());
        }
        keys.check(
                adapter.get(),
                Set.of(),
                Set.of(UnsupportedInputsReader.INPUTS, UnsupportedInputsReader.VALUES, ABSENT));
        return new Adapter(
                keys.text(node, "notes"),
                new UnsupportedInputsReader(model, callable, problems).read(adapter.get()),
                absent(adapter.get(), callable));
    }

    private Map<String, String> absent(SpecNode adapter, Callable callable) {
        Map<String, String> absent = new LinkedHashMap<>();
        adapter.get(ABSENT)
                .ifPresent(map -> map.entries().forEach((path, reason) -> {
                    check(reason, path, callable);
                    absent.put(path, reason.text());
                }));
        return absent;
    }

    /** A path of names, as {@code items.version}: the last one is a property that may be left out. */
    private void check(SpecNode node, String path, Callable callable) {
        Optional<TypeRef> type = output(callable);
        Optional<Field> field = Optional.empty();
        for (String name : path.split("\\.", -1)) {
            field = type.flatMap(it -> property(it, name));
            type = field.map(Field::type);
        }
        if (field.isEmpty()) {
            problems.add(node, RULE, "there is no output '" + path + "'");
        } else if (FieldMapping.isAlwaysThere(field.get())) {
            problems.add(node, RULE, "the output '" + path + "' is required and cannot be absent");
        }
    }

    private static Optional<TypeRef> output(Callable callable) {
        if (callable instanceof Operation operation) {
            return operation.result().result().map(it -> it);
        }
        if (callable instanceof Stream stream) {
            return Optional.of(stream.event());
        }
        throw new IllegalArgumentException("neither an operation nor a stream: " + callable);
    }

    private Optional<Field> property(TypeRef type, String name) {
        TypeRef element = type instanceof TypeRef.ListOf list ? list.element() : type;
        return element instanceof TypeRef.Named named
                ? model.findType(named.name())
                        .filter(ObjectType.class::isInstance)
                        .flatMap(it -> ((ObjectType) it)
                                .fields().stream()
                                        .filter(field -> field.name().equals(name))
                                        .findFirst())
                : Optional.empty();
    }
}
