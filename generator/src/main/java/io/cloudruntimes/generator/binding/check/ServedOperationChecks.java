package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.Set;

/** That a wire that names the operations it serves has each of them, and no other. */
final class ServedOperationChecks {
    private static final String RULE = "binding-serves";

    private final RuntimeBinding binding;
    private final Problems problems;

    ServedOperationChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode document) {
        for (Wire wire : binding.wires()) {
            document.at("wires", wire.name(), "serves").ifPresent(serves -> {
                check(serves, wire);
                checkOthers(document, wire);
            });
        }
    }

    private void check(SpecNode serves, Wire wire) {
        if (serves.items().isEmpty()) {
            problems.add(serves, RULE, "'serves' is a list of the operations that the wire has, at least one");
        }
        Set<String> seen = new HashSet<>();
        for (SpecNode item : serves.items()) {
            if (!seen.add(item.text())) {
                problems.add(item, RULE, "'" + item.text() + "' stands there twice");
            } else if (!isBound(item.text(), wire)) {
                problems.add(
                        item,
                        RULE,
                        "the operation '" + item.text() + "' has no binding for the wire '" + wire.name() + "'");
            }
        }
    }

    private boolean isBound(String operation, Wire wire) {
        return binding.operations().get(operation) instanceof OperationBinding.Bound bound
                && bound.wires().stream().anyMatch(it -> it.wire().equals(wire.name()));
    }

    private void checkOthers(SpecNode document, Wire wire) {
        binding.operations().keySet().stream()
                .filter(id -> !wire.mayServe(id))
                .forEach(id -> document.at("operations", id, wire.name())
                        .ifPresent(node -> problems.add(
                                node, RULE, "the wire '" + wire.name() + "' does not list '" + id + "' under serves")));
    }
}
