package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.model.ErrorResponseBinding;
import io.cloudruntimes.generator.binding.model.ErrorRuleBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.TypeDef.EnumValue;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        oneOf(node, "code", codes());
        oneOf(node, "wire", wireNames());
        boolean hasWire = node.text("wire").map(wireNames()::contains).orElse(true);
        node.get("status").filter(status -> hasWire).ifPresent(status -> {
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
        oneOf(node, "code", codes());
        node.get("of")
                .ifPresent(list -> list.items().stream()
                        .filter(name -> !called().contains(name.text()))
                        .forEach(name -> problems.add(
                                name,
                                RULE,
                                "the API has no operation or service '" + name.text() + "'"
                                        + NearestName.question(name.text(), called()))));
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
                    noWire(text, name);
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
                            .ifPresentOrElse(wire -> checkStatus(wire, status), () -> noWire(status, name));
                    statuses.put(name, status.text());
                }));
        return statuses;
    }

    private void noWire(SpecNode node, String name) {
        problems.add(node, RULE, "there is no wire '" + name + "'" + NearestName.question(name, wireNames()));
    }

    void checkStatus(Wire wire, SpecNode status) {
        if (!isStatus(wire, status.text())) {
            boolean grpc = wire.protocol() == Wire.Protocol.GRPC;
            problems.add(
                    status,
                    RULE,
                    "'" + status.text() + "' is no status of an error on "
                            + wire.protocol().title()
                            + (grpc ? NearestName.question(status.text(), GRPC_STATUSES) : ""));
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
            problems.add(
                    code, RULE, "there is no code '" + code.text() + "'" + NearestName.question(code.text(), codes()));
        }
    }

    private boolean isCode(String code) {
        return codes().contains(code);
    }

    private List<String> codes() {
        return model.errorCodes().values().stream().map(EnumValue::value).toList();
    }

    private List<String> wireNames() {
        return wires.stream().map(Wire::name).toList();
    }

    /** What an error can be of: the services, and all that they have. */
    private List<String> called() {
        return model.services().stream()
                .flatMap(service -> Stream.of(
                                Stream.of(service.name()),
                                service.operations().stream().map(Callable::id),
                                service.streams().stream().map(Callable::id))
                        .flatMap(names -> names))
                .toList();
    }

    private void oneOf(SpecNode map, String key, List<String> known) {
        map.get(key)
                .filter(node -> !known.contains(node.text()))
                .ifPresent(node -> problems.add(
                        node,
                        RULE,
                        "there is no " + key + " '" + node.text() + "'" + NearestName.question(node.text(), known)));
    }
}
