package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.check.mapping.FieldNumberChecks;
import io.cloudruntimes.generator.binding.check.mapping.HeaderChecks;
import io.cloudruntimes.generator.binding.check.mapping.LocationClashChecks;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.LocationText;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.ResultRules.ClientPages;
import io.cloudruntimes.generator.binding.model.ResultRules.ErrorValues;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.EnumValue;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what is said of a result holds of values that the runtime sends: a rule about a constant would do nothing. */
final class ResultRuleChecks {
    private static final String RULE = "binding-value";
    private static final Set<String> PAGE_INPUTS = Set.of(ClientPages.SIZE, ClientPages.TOKEN);

    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    ResultRuleChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode node, WireBinding wire) {
        List<List<FieldMapping>> results = results(wire).toList();
        for (String rule : List.of("client-pages", "names-below", "reorder")) {
            node.at(rule, "list").ifPresent(list -> checkList(list, results));
        }
        node.at("names-below", "input").ifPresent(input -> checkFolder(input, wire));
        node.get("absent-when-empty").ifPresent(names -> names.items().forEach(it -> checkList(it, results)));
        errorValues(node, wire, results);
    }

    private static Stream<List<FieldMapping>> results(WireBinding wire) {
        if (wire instanceof WireBinding.Http http) {
            return http.outcomes().stream().filter(outcome -> !outcome.absent()).map(Outcome::outputs);
        }
        return wire instanceof WireBinding.Grpc grpc
                ? Stream.concat(
                        Stream.of(grpc.outputs()), grpc.client().sends().map(WireBinding.Grpc::outputs).stream())
                : Stream.of();
    }

    /** The output of which a rule speaks is in one response at least. */
    private void checkList(SpecNode name, List<List<FieldMapping>> results) {
        List<FieldMapping> found = results.stream()
                .flatMap(List::stream)
                .filter(it -> it.field().name().equals(name.text()))
                .toList();
        if (!found.isEmpty() && found.stream().noneMatch(it -> isSent(it.location()))) {
            problems.add(
                    name,
                    RULE,
                    "the output '" + name.text() + "' is '"
                            + LocationText.of(found.get(0).location())
                            + "', so the runtime never sends it; give it a location, or remove the rule");
        }
    }

    private static boolean isSent(WireLocation location) {
        return !(location instanceof WireLocation.Constant
                || location instanceof WireLocation.Absent
                || location instanceof WireLocation.RowNames
                || location instanceof WireLocation.Input);
    }

    private void checkFolder(SpecNode input, WireBinding wire) {
        if (PAGE_INPUTS.contains(input.text())) {
            problems.add(input, RULE, "'" + input.text() + "' says which page is read and names no folder");
        }
        if (wire.refused().stream().anyMatch(it -> it.isWhole() && it.input().equals(input.text()))) {
            problems.add(
                    input, RULE, "the input '" + input.text() + "' is unsupported, so no call names a folder by it");
        }
    }

    private void errorValues(SpecNode node, WireBinding wire, List<List<FieldMapping>> results) {
        List<SpecNode> places = node.get("error-values")
                .map(map -> List.copyOf(map.entries().values()))
                .orElse(List.of());
        List<FieldMapping> seen = new ArrayList<>();
        for (ErrorValues values : wire.rules().results().errorValues()) {
            SpecNode at = places.stream()
                    .filter(it -> it.name().equals(LocationText.of(values.location())))
                    .findFirst()
                    .orElseGet(() -> node.get("error-values").orElse(node));
            FieldMapping error = FieldMapping.text(at.name(), values.location());
            errorValue(at, wire, error);
            Stream.concat(
                            seen.stream(),
                            results.stream()
                                    .flatMap(List::stream)
                                    .flatMap(FieldMapping::locations)
                                    .filter(it -> !isApart(values, it)))
                    .filter(it -> LocationClashChecks.areOne(error, it))
                    .findFirst()
                    .ifPresent(it -> problems.add(
                            at,
                            RULE,
                            "'" + it.field().name() + "' is at '" + LocationText.of(it.location())
                                    + "' as well, and one location holds one value"));
            results.stream()
                    .flatMap(List::stream)
                    .filter(it -> it.location().equals(values.location()) && isWholeNumber(it))
                    .findFirst()
                    .ifPresent(it -> wholeNumbers(at, it));
            seen.add(error);
        }
    }

    private static boolean isWholeNumber(FieldMapping output) {
        return output.field().type() instanceof TypeRef.Scalar scalar
                && (scalar.kind() == TypeRef.ScalarKind.INT32 || scalar.kind() == TypeRef.ScalarKind.INT64);
    }

    private void wholeNumbers(SpecNode codes, FieldMapping output) {
        codes.entries().forEach((value, code) -> {
            if (!value.matches("0|-?[1-9]\\d{0,18}")) {
                problems.add(
                        code,
                        RULE,
                        "'" + output.field().name() + "' is a whole number at this location and never '" + value + "'");
            }
        });
    }

    /** Whether an output is a single value at the same location, and never one of those that are errors. */
    private boolean isApart(ErrorValues values, FieldMapping output) {
        if (!output.location().equals(values.location())) {
            return false;
        }
        if (!(output.field().type() instanceof TypeRef.Named named)) {
            return output.field().type() instanceof TypeRef.Scalar;
        }
        Set<String> own = model.findType(named.name())
                .filter(EnumType.class::isInstance)
                .map(it -> texts((EnumType) it, output))
                .orElse(values.codes().keySet());
        return Collections.disjoint(own, values.codes().keySet());
    }

    /** The values of an enumeration as they are on the wire. */
    private Set<String> texts(EnumType type, FieldMapping output) {
        Map<String, Integer> numbers = binding.enums().getOrDefault(type.name(), Map.of());
        return type.values().stream()
                .map(EnumValue::value)
                .map(it -> output.conversion() == FieldMapping.Conversion.ENUM ? String.valueOf(numbers.get(it)) : it)
                .collect(Collectors.toSet());
    }

    private void errorValue(SpecNode at, WireBinding wire, FieldMapping error) {
        binding.wires().stream()
                .filter(it -> it.name().equals(wire.wire()))
                .forEach(it -> new HeaderChecks(binding, problems).check(at, it, error.location()));
        if (error.location() instanceof WireLocation.Proto proto) {
            new FieldNumberChecks(problems).check(at, proto.path());
        }
    }
}
