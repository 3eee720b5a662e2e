package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;

/** That the values that are supported of an input include the one that is sent where the caller gives none. */
final class SupportedValueChecks {
    private static final String RULE = "binding-value";
    private static final String KEY = "supported-values";

    private final Problems problems;

    SupportedValueChecks(Problems problems) {
        this.problems = problems;
    }

    void check(SpecNode node, WireBinding wire) {
        for (Refusal refusal : wire.refused()) {
            wire.inputs().stream()
                    .filter(it -> !refusal.isWhole() && it.field().name().equals(refusal.input()))
                    .flatMap(it -> fallback(wire, it).stream())
                    .filter(value -> !refusal.supports(value))
                    .forEach(value -> problems.add(
                            node.at(KEY, refusal.input(), "values")
                                    .or(() -> node.at(KEY, refusal.input()))
                                    .orElse(node),
                            RULE,
                            "'" + value + "', which is sent where '" + refusal.input()
                                    + "' is not given, is not among the supported values; add it"));
        }
    }

    /** What counts as given where nothing is; a default after {@code omit-empty} stands for the empty text. */
    private static Optional<String> fallback(WireBinding wire, FieldMapping mapping) {
        if (mapping.omitEmpty()) {
            return mapping.fallback().map(it -> "");
        }
        return mapping.location() instanceof WireLocation.Verb && wire instanceof WireBinding.HttpRequestBinding http
                ? Optional.of(http.verb())
                : mapping.fallback();
    }
}
