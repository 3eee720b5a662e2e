package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallRules;
import io.cloudruntimes.generator.binding.model.CallRules.ComponentForm;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what holds of a call beside where its inputs and outputs travel. */
final class CallRulesReader {
    /** The keys that every call may have. */
    private static final Set<String> KEYS = Set.of("constants", "generic");

    private static final String RULE = OperationMappings.RULE;

    private final OperationMappings parts;
    private final Problems problems;

    CallRulesReader(OperationMappings parts) {
        this.parts = parts;
        this.problems = parts.problems();
    }

    /** These keys and those that every call may have. */
    static Set<String> keys(String... own) {
        Set<String> all = new TreeSet<>(KEYS);
        all.addAll(ResultRulesReader.KEYS);
        all.addAll(List.of(own));
        return all;
    }

    /**
     * The rules of a call.
     *
     * @param inputs its inputs, one of which names the component that the form is for
     * @param types the types of components whose form it is; empty where it holds for each
     */
    CallRules read(SpecNode node, List<FieldMapping> inputs, @Nullable FormTypes types) {
        node.get("generic")
                .filter(it -> !it.text().equals("true"))
                .ifPresent(it -> problems.add(it, RULE, "'generic' is true, or it is not there"));
        return new CallRules(
                constants(node),
                types == null
                        ? Optional.empty()
                        : component(types, inputs).map(it -> new ComponentForm(it, types.types())),
                node.isTrue("generic"),
                new ResultRulesReader(parts).read(node));
    }

    /** The constants of a request; none if there is no such key. */
    List<FieldMapping> constants(SpecNode node) {
        return node.get("constants")
                .map(it -> new FieldMappingReader(problems)
                        .constants(it, parts.wire().protocol()))
                .orElse(List.of());
    }

    /**
     * The components that a form is for.
     *
     * @param input the input that names the component
     * @param types the types of the components
     * @param node where the input is named
     */
    record FormTypes(String input, List<String> types, SpecNode node) {}

    private Optional<FieldMapping> component(FormTypes types, List<FieldMapping> inputs) {
        Optional<FieldMapping> mapping = inputs.stream()
                .filter(it -> it.field().name().equals(types.input()))
                .filter(it -> it.field().required() && isText(it.field()) && canNameComponent(it, parts.wire()))
                .findFirst();
        if (mapping.isEmpty()) {
            problems.add(
                    types.node(),
                    RULE,
                    "'" + types.input()
                            + "' is no required input of text with a location of its own, which alone names a"
                            + " component");
        }
        return mapping;
    }

    private static boolean isText(Field field) {
        return field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }

    private static boolean canNameComponent(FieldMapping mapping, Wire wire) {
        WireLocation location = mapping.location();
        return mapping.conversion() == FieldMapping.Conversion.PLAIN
                && (location instanceof WireLocation.Path
                        || location instanceof WireLocation.Query
                        || location instanceof WireLocation.Header && wire.protocol() == Wire.Protocol.HTTP
                        || location instanceof WireLocation.Json json
                                && !json.path().isEmpty()
                        || location instanceof WireLocation.Proto proto
                                && proto.entry().isEmpty());
    }
}
