package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That each request of the runtime to its application has one meaning: it asks for the health of the application, it is ignored, it
 * asks what is open, or it is an event.
 */
final class CallbackRequestChecks {
    private static final String RULE = "binding-overlap";

    private final RuntimeBinding binding;
    private final Problems problems;

    CallbackRequestChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode document) {
        for (Wire wire : binding.wires()) {
            wire.callbacks().ifPresent(callbacks -> check(document, wire, callbacks));
        }
    }

    private void check(SpecNode document, Wire wire, Wire.Callbacks callbacks) {
        SpecNode node = document.at("wires", wire.name()).orElse(document);
        Map<RequestTarget, String> known = new LinkedHashMap<>();
        callbacks.health().ifPresent(it -> known.put(it, "asks for the health of the application"));
        List<SpecNode> ignored =
                node.get("ignored-requests").map(SpecNode::items).orElse(List.of());
        for (int i = 0; i < callbacks.unanswered().size(); i++) {
            SpecNode at = ignored.get(i);
            RequestTarget request = callbacks.unanswered().get(i);
            report(at, request, known);
            known.putIfAbsent(request, "is ignored");
        }
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                bound.wires().stream()
                        .filter(it -> it.wire().equals(wire.name()) && it instanceof WireBinding.Callback)
                        .forEach(it -> check(
                                document.at("operations", id, wire.name()).orElse(document),
                                (WireBinding.Callback) it,
                                known));
            }
        });
    }

    /** A template beside a request is no overlap: the request, which says more, comes first. */
    private void check(SpecNode node, WireBinding.Callback callback, Map<RequestTarget, String> known) {
        report(node.get("call").orElse(node), callback.call(), known);
        callback.discovery()
                .filter(Discovery.RouteList.class::isInstance)
                .ifPresent(it -> report(node.at("discovery", "request").orElse(node), it.request(), known));
        if (callback.discovery()
                        .filter(it -> it.request().equals(callback.call()))
                        .isPresent()
                && callback.discovery().orElseThrow() instanceof Discovery.RouteList) {
            problems.add(
                    node.at("discovery", "request").orElse(node),
                    RULE,
                    "'" + callback.call() + "' is the call itself, so it cannot ask what is open");
        }
    }

    private void report(SpecNode at, RequestTarget request, Map<RequestTarget, String> known) {
        String meaning = known.get(request);
        if (meaning != null) {
            problems.add(at, RULE, "'" + request + "' " + meaning + " already; use another path or verb");
        }
    }
}
