package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.CallRules;
import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Checks that no two operations have the same request on a wire: a server could not distinguish them. */
final class RequestOverlapChecks {
    private static final String RULE = "binding-overlap";
    private static final String ANY_VERB = RequestTarget.ANY_VERB;

    private final RuntimeBinding binding;
    private final Problems problems;

    RequestOverlapChecks(RuntimeBinding binding, Problems problems) {
        this.binding = binding;
        this.problems = problems;
    }

    /** A request of an operation. */
    private record Request(String operation, WireBinding binding) {}

    void check(SpecNode document) {
        List<Request> before = new ArrayList<>();
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                List<Request> own =
                        bound.wires().stream().map(it -> new Request(id, it)).toList();
                own.forEach(it -> {
                    if (problems.isAt(request(document, it))) {
                        return; // a path that is wrong by itself overlaps with nothing
                    }
                    before.stream()
                            .filter(other -> areOne(it.binding(), other.binding()))
                            .findFirst()
                            .ifPresent(other -> report(document, it, other));
                    before.stream()
                            .filter(other -> cross(it.binding(), other.binding()))
                            .findFirst()
                            .ifPresent(other -> reportCrossing(document, it, other));
                });
                own.stream().filter(it -> !problems.isAt(request(document, it))).forEach(before::add);
            }
        });
    }

    /** Where the path stands. */
    private static SpecNode request(SpecNode document, Request request) {
        SpecNode operation = document.at("operations", request.operation()).orElse(document);
        SpecNode wire = BindingNodes.of(operation, request.binding());
        return wire.get("request").or(() -> wire.get("call")).orElse(wire);
    }

    private void report(SpecNode document, Request request, Request other) {
        SpecNode operation = document.at("operations", request.operation()).orElse(document);
        problems.add(
                BindingNodes.of(operation, request.binding()),
                RULE,
                "on the wire '" + request.binding().wire() + "' it is the same request as " + other.operation()
                        + "; distinguish them by constants of one location, by the types of components, or make one of them"
                        + " 'generic'");
    }

    private void reportCrossing(SpecNode document, Request request, Request other) {
        SpecNode operation = document.at("operations", request.operation()).orElse(document);
        problems.add(
                BindingNodes.of(operation, request.binding()),
                RULE,
                "on the wire '" + request.binding().wire() + "' a path can be one of " + other.operation()
                        + " as well, " + target(other.binding()).orElseThrow().path()
                        + ", and neither of the two is more specific at each segment");
    }

    /** Whether a request may be of both, and it does not show which of the two paths is the more fixed one. */
    private static boolean cross(WireBinding a, WireBinding b) {
        Optional<RequestTarget> one = target(a);
        Optional<RequestTarget> other = target(b);
        return a.wire().equals(b.wire())
                && one.isPresent()
                && other.isPresent()
                && mayBeOneVerb(one.get().verb(), other.get().verb())
                && CrossingPaths.cross(one.get().path(), other.get().path());
    }

    private static Optional<RequestTarget> target(WireBinding binding) {
        if (binding instanceof WireBinding.HttpRequestBinding http) {
            return Optional.of(http.target());
        }
        return binding instanceof WireBinding.Callback callback ? Optional.of(callback.call()) : Optional.empty();
    }

    private static boolean mayBeOneVerb(String a, String b) {
        return a.equals(b) || a.equals(ANY_VERB) || b.equals(ANY_VERB);
    }

    private static boolean areOne(WireBinding a, WireBinding b) {
        return isOneRequest(a, b) && !(isOneMessage(a) && isOneMessage(b) && areToldApart(a.rules(), b.rules()));
    }

    /** Whether two bindings have the same request, apart from the contents of its message. */
    static boolean isOneRequest(WireBinding a, WireBinding b) {
        if (!a.wire().equals(b.wire())) {
            return false;
        }
        if (a instanceof WireBinding.HttpRequestBinding one && b instanceof WireBinding.HttpRequestBinding other) {
            return areOneVerb(one.target().verb(), other.target().verb()) && areOnePath(one.path(), other.path());
        }
        if (a instanceof WireBinding.Callback one && b instanceof WireBinding.Callback other) {
            return areOneVerb(one.call().verb(), other.call().verb())
                    && areOnePath(one.call().path(), other.call().path());
        }
        Optional<GrpcMethod> method = method(a);
        return method.isPresent() && method.equals(method(b));
    }

    private static Optional<GrpcMethod> method(WireBinding binding) {
        if (binding instanceof WireBinding.Grpc grpc) {
            return Optional.of(grpc.method());
        }
        return binding instanceof WireBinding.GrpcStream stream ? Optional.of(stream.method()) : Optional.empty();
    }

    /** Whether the request is complete before the response; only then can it be distinguished from others. */
    private static boolean isOneMessage(WireBinding binding) {
        return binding instanceof WireBinding.Grpc grpc
                ? grpc.kind() == WireBinding.CallKind.UNARY
                : !(binding instanceof WireBinding.GrpcStream);
    }

    /** One of any verb beside one of a certain verb is no overlap: the certain one comes first. */
    private static boolean areOneVerb(String a, String b) {
        return a.equals(b);
    }

    /** Whether templates differ in nothing but the names of their parameters. */
    private static boolean areOnePath(String a, String b) {
        return shape(a).equals(shape(b));
    }

    private static String shape(String template) {
        return template.replaceAll("\\{\\+[^}]*}", "{+}").replaceAll("\\{[^+}][^}]*}", "{}");
    }

    private static boolean areToldApart(CallRules a, CallRules b) {
        return a.generic() != b.generic() || haveOtherTypes(a, b) || haveOtherConstants(a, b);
    }

    static boolean haveOtherTypes(CallRules a, CallRules b) {
        return a.form().isPresent()
                && b.form().isPresent()
                && Collections.disjoint(a.form().get().types(), b.form().get().types());
    }

    private static boolean haveOtherConstants(CallRules a, CallRules b) {
        return a.constants().stream()
                .anyMatch(one -> b.constants().stream()
                        .anyMatch(other -> one.location().equals(other.location())
                                && !one.fallback().equals(other.fallback())));
    }
}
