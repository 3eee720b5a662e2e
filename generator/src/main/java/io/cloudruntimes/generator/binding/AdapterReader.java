package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Set;

/** Reads what a runtime inside the JVM does: for each operation that an adapter implements it, or why not. */
final class AdapterReader {
    private static final String RULE = OperationMappings.RULE;

    private final Problems problems;
    private final KeyReader keys;

    AdapterReader(Problems problems) {
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    OperationBinding read(SpecNode node, Callable callable) {
        if (node.has("unsupported")) {
            keys.check(node, Set.of("unsupported"), Set.of());
            return new OperationBinding.Unsupported(keys.text(node, "unsupported"));
        }
        keys.check(node, Set.of(), Set.of("adapter", "notes"));
        node.get("adapter")
                .ifPresentOrElse(
                        adapter -> keys.check(adapter, Set.of(), Set.of()),
                        () -> problems.add(
                                node,
                                RULE,
                                "say 'adapter: {}' if an adapter implements '" + callable.id()
                                        + "', or say why it is unsupported"));
        return new OperationBinding.Adapter(keys.text(node, "notes"));
    }
}
