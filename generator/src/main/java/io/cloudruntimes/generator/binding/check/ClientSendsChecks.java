package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;

/** That what a client sends in place of a call is a call that the runtime has. */
final class ClientSendsChecks {
    private static final String RULE = "binding-operation";

    private final RuntimeBinding binding;
    private final Problems problems;

    ClientSendsChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode node, WireBinding.Grpc grpc) {
        grpc.client()
                .sends()
                .filter(it -> !isServed(it))
                .ifPresent(it -> problems.add(
                        node.at("client-sends", "method").orElse(node),
                        RULE,
                        "no operation has the method '" + it.method().name() + "' on the wire '" + grpc.wire()
                                + "', so nobody serves it; bind the one that has"));
    }

    private boolean isServed(WireBinding.Grpc sent) {
        return binding.operations().entrySet().stream()
                .anyMatch(it -> it.getValue() instanceof OperationBinding.Bound bound
                        && (hasMethod(bound, sent)
                                || aliases(it.getKey(), sent)
                                        .contains(sent.method().toString())));
    }

    private static boolean hasMethod(OperationBinding.Bound bound, WireBinding.Grpc sent) {
        return bound.wires().stream()
                .anyMatch(it -> it.wire().equals(sent.wire())
                        && it instanceof WireBinding.Grpc grpc
                        && grpc.method().equals(sent.method()));
    }

    private List<String> aliases(String operation, WireBinding.Grpc sent) {
        return binding.served().rules(operation, binding.wire(sent.wire())).aliases();
    }
}
