package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a wire on which the runtime is the caller. */
final class CallbackWireReader {
    private final KeyReader keys;

    CallbackWireReader(Problems problems) {
        this.keys = new KeyReader(problems);
    }

    Wire read(String name, SpecNode node) {
        keys.check(node, Set.of("protocol", "environment"), Set.of("token", "health", "ignored-requests"));
        Optional<SpecNode> environment = node.get("environment");
        environment.ifPresent(it -> keys.check(it, Set.of("port"), Set.of()));
        List<RequestTarget> unanswered = node.get("ignored-requests")
                .map(list -> list.items().stream().map(keys::target).toList())
                .orElse(List.of());
        return new Wire(
                name,
                Wire.Protocol.CALLBACKS,
                0,
                Optional.empty(),
                environment.flatMap(it -> it.text("port")),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Wire.Callbacks(
                        node.get("token").map(keys::callbackToken),
                        node.get("health").map(keys::target),
                        unanswered)),
                Optional.empty());
    }
}
