package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.Wire.Liveness;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;
import java.util.Set;

/** Reads how a client notices that the connection of a stream is dead: {@code ping}, {@code call} or {@code none}. */
final class LivenessReader {
    private static final String RULE = "binding";

    /** The second PING in a row without an acknowledgement is due within the 45 seconds in which a loss is noticed. */
    private static final int MAX_PING_SECONDS = 22;

    private final Problems problems;
    private final KeyReader keys;

    LivenessReader(Problems problems) {
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    Optional<Liveness> read(SpecNode wire, Wire.Protocol protocol) {
        Optional<SpecNode> node = wire.get("liveness");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (protocol != Wire.Protocol.GRPC) {
            problems.add(node.get(), RULE, "only a wire of gRPC has a liveness of its own");
        }
        return Optional.of(read(wire, node.get()));
    }

    private Liveness read(SpecNode wire, SpecNode node) {
        if (node.kind() != SpecNode.Kind.MAP) {
            if (!node.text().equals("none")) {
                problems.add(node, RULE, "the liveness is {ping: SECONDS}, {call: METHOD, idle: SECONDS} or none");
            }
            return new Liveness.None();
        }
        if (node.has("ping")) {
            keys.check(node, Set.of("ping"), Set.of());
            int seconds = keys.number(node, "ping");
            if (seconds > MAX_PING_SECONDS) {
                problems.add(
                        node,
                        RULE,
                        "a ping every " + seconds + " seconds is too seldom to notice a dead connection within 45"
                                + " seconds; at most " + MAX_PING_SECONDS);
            }
            return new Liveness.Ping(seconds);
        }
        keys.check(node, Set.of("call", "idle"), Set.of());
        GrpcMethod method = node.get("call")
                .map(it -> new GrpcMethodReader(problems, wire.text("service")).read(it))
                .orElse(new GrpcMethod("", ""));
        return new Liveness.Call(method, keys.number(node, "idle"));
    }
}
