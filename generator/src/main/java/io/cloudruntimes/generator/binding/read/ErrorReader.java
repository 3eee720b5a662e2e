package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.ErrorResponseBinding;
import io.cloudruntimes.generator.binding.model.ErrorRuleBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the error rules of a runtime's wires, and the error responses of their server side. */
final class ErrorReader {
    private static final String RULE = "binding";
    private static final String HTTP_STATUS = "[45][0-9][0-9]";
    private static final Set<String> GRPC_STATUSES = Set.of(
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED");

    private final ApiModel model;
    private final List<Wire> wires;
    private final Problems problems;
    private final KeyReader keys;

    ErrorReader(ApiModel model, List<Wire> wires, Problems problems) {
        this.model = model;
        this.wires = wires;
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    ErrorRuleBinding rule(SpecNode node) {
        keys.check(node, Set.of("code"), Set.of("wire", "status", "reason", "text"));
        oneOf(node, "code", this::isCode);
        oneOf(node, "wire", wire -> wires.stream().anyMatch(it -> it.name().equals(wire)));
        node.get("status").ifPresent(status -> {
            boolean known = wires.stream()
                    .filter(wire -> node.text("wire").map(wire.name()::equals).orElse(true))
                    .anyMatch(wire -> isStatus(wire, status.text()));
            if (!known) {
                problems.add(status, RULE, "'" + status.text() + "' is no status of an error on its wire");
            }
        });
        return new ErrorRuleBinding(
                keys.text(node, "code"),
                node.text("wire"),
                node.text("status"),
                node.texts("reason"),
                node.texts("text"));
    }

    ErrorResponseBinding response(SpecNode node) {
        keys.check(node, Set.of("code"), Set.of("of", "reason", "text", "status"));
        oneOf(node, "code", this::isCode);
        node.get("of")
                .ifPresent(list -> list.items().stream()
                        .filter(name -> !isCalled(name.text()))
                        .forEach(name ->
                                problems.add(name, RULE, "the API has no operation or service '" + name.text() + "'")));
        return new ErrorResponseBinding(
                keys.text(node, "code"), node.texts("of"), reasons(node), node.text("text"), statuses(node));
    }

    /** The reason of each wire; one text is that of all. */
    private Map<String, String> reasons(SpecNode response) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Optional<SpecNode> reason = response.get("reason");
        if (reason.isPresent() && reason.get().kind() == SpecNode.Kind.MAP) {
            reason.get().entries().forEach((name, text) -> {
                if (wires.stream().noneMatch(wire -> wire.name().equals(name))) {
                    problems.add(text, RULE, "there is no wire '" + name + "'");
                }
                reasons.put(name, text.text());
            });
        } else {
            reason.ifPresent(text -> wires.stream()
                    .filter(wire -> wire.protocol() != Wire.Protocol.CALLBACKS)
                    .forEach(wire -> reasons.put(wire.name(), text.text())));
        }
        return reasons;
    }

    private Map<String, String> statuses(SpecNode response) {
        Map<String, String> statuses = new LinkedHashMap<>();
        response.get("status")
                .ifPresent(byWire -> byWire.entries().forEach((name, status) -> {
                    wires.stream()
                            .filter(wire -> wire.name().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    wire -> checkStatus(wire, status),
                                    () -> problems.add(status, RULE, "there is no wire '" + name + "'"));
                    statuses.put(name, status.text());
                }));
        return statuses;
    }

    void checkStatus(Wire wire, SpecNode status) {
        if (!isStatus(wire, status.text())) {
            problems.add(status, RULE, "'" + status.text() + "' is no status of an error on " + wire.protocol());
        }
    }

    private static boolean isStatus(Wire wire, String status) {
        return switch (wire.protocol()) {
            case HTTP -> status.matches(HTTP_STATUS);
            case GRPC -> GRPC_STATUSES.contains(status);
            case CALLBACKS -> false; // nothing of the API is served there
        };
    }

    void checkCode(SpecNode code) {
        if (!isCode(code.text())) {
            problems.add(code, RULE, "there is no code '" + code.text() + "'");
        }
    }

    private boolean isCode(String code) {
        return model.errorCodes().values().stream()
                .anyMatch(value -> value.value().equals(code));
    }

    private boolean isCalled(String name) {
        return model.services().stream()
                .anyMatch(service -> service.name().equals(name)
                        || service.operations().stream().anyMatch(it -> it.id().equals(name))
                        || service.streams().stream().anyMatch(it -> it.id().equals(name)));
    }

    private void oneOf(SpecNode map, String key, Predicate<String> known) {
        map.get(key)
                .filter(node -> !known.test(node.text()))
                .ifPresent(node -> problems.add(node, RULE, "there is no " + key + " '" + node.text() + "'"));
    }
}
