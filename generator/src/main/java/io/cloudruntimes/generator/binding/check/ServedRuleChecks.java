package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** That each rule of the server side speaks of a value that a request of its wires has: a rule about another would do nothing. */
final class ServedRuleChecks {
    private static final String RULE = "binding-served";

    /** What stands in a reply of the application in place of a status. */
    private static final String REPLY = "success|error|[2-5][0-9][0-9]";

    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    ServedRuleChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.problems = problems;
    }

    /**
     * Some rules of an operation, or of an object in requests.
     *
     * @param name the operation or the object
     * @param node the rules
     * @param wires the wires on which they hold
     */
    private record Rules(String name, SpecNode node, List<Wire> wires) {
        /** How people name the wires. */
        String where() {
            return wires.size() == 1 ? "on the wire '" + wires.get(0).name() + "'" : "on a wire";
        }
    }

    void check(SpecNode served) {
        served.get("requests")
                .ifPresent(requests -> requests.entries().forEach((name, node) -> {
                    check(new Rules(name, node, binding.wires()));
                    binding.wires()
                            .forEach(wire ->
                                    node.get(wire.name()).ifPresent(it -> check(new Rules(name, it, List.of(wire)))));
                }));
    }

    private void check(Rules rules) {
        Optional<Callable> callable =
                callables().filter(it -> it.id().equals(rules.name())).findFirst();
        if (callable.isEmpty() && model.findType(rules.name()).isEmpty()) {
            return; // a problem already
        }
        boolean used = rules.wires().stream()
                .anyMatch(wire -> callable.map(it -> !bindings(it, wire).isEmpty())
                        .orElseGet(() -> isInRequests(rules.name(), wire)));
        if (!used) {
            problems.add(
                    rules.node(),
                    RULE,
                    "no request " + rules.where() + " " + (callable.isPresent() ? "is of '" : "has a '") + rules.name()
                            + "', so a rule for it does nothing; remove it");
            return;
        }
        fields(rules, callable);
        callable.ifPresentOrElse(it -> operation(rules, it), () -> object(rules));
    }

    private Stream<Callable> callables() {
        return model.services().stream()
                .flatMap(service -> Stream.concat(service.operations().stream(), service.streams().stream()));
    }

    private List<WireBinding> bindings(Callable callable, Wire wire) {
        return binding.operations().containsKey(callable.id())
                ? binding.all(callable, wire, WireBinding.class)
                : List.of();
    }

    /** Whether an object is a part of a request of an operation on a wire. */
    private boolean isInRequests(String type, Wire wire) {
        Set<String> seen = new HashSet<>();
        return callables()
                .filter(it -> !bindings(it, wire).isEmpty())
                .flatMap(it -> it.inputs().stream())
                .map(Input::field)
                .anyMatch(it -> reaches(it.type(), type, seen));
    }

    private boolean reaches(TypeRef from, String type, Set<String> seen) {
        if (from instanceof TypeRef.ListOf list) {
            return reaches(list.element(), type, seen);
        }
        if (!(from instanceof TypeRef.Named named)) {
            return false;
        }
        return named.name().equals(type)
                || seen.add(named.name())
                        && model.findType(named.name()).filter(ObjectType.class::isInstance).stream()
                                .flatMap(it -> ((ObjectType) it).fields().stream())
                                .anyMatch(it -> reaches(it.type(), type, seen));
    }

    private void fields(Rules rules, Optional<Callable> callable) {
        Predicate<WireLocation> any = location -> !(location instanceof WireLocation.Absent);
        for (String key : List.of("none-below", "defaults")) {
            rules.node()
                    .get(key)
                    .ifPresent(map -> map.entries().forEach((name, it) -> field(rules, callable, it, name, any)));
        }
        rules.node()
                .get("each")
                .ifPresent(map -> map.entries().forEach((name, it) -> {
                    field(rules, callable, it, name, WireLocation.Json.class::isInstance);
                    it.entries().forEach((property, parameter) -> property(callable, name, parameter, property));
                }));
        items(rules, "ignored").forEach(it -> field(rules, callable, it, it.text(), any));
        items(rules, "nulls").forEach(it -> field(rules, callable, it, it.text(), WireLocation.Json.class::isInstance));
        rules.node()
                .get("attributes")
                .ifPresent(it -> Stream.of("map", "data", "content-type")
                        .flatMap(key -> it.get(key).stream())
                        .forEach(name -> field(rules, callable, name, name.text(), any)));
    }

    private static List<SpecNode> items(Rules rules, String key) {
        return rules.node().get(key).map(SpecNode::items).orElse(List.of());
    }

    /** A field that there is has a location on a wire on which the rule holds. */
    private void field(
            Rules rules, Optional<Callable> callable, SpecNode at, String name, Predicate<WireLocation> allowed) {
        boolean isInput = callable.filter(it -> it.inputs().stream()
                        .noneMatch(input -> input.field().name().equals(name)))
                .isEmpty();
        boolean sent = rules.wires().stream()
                .flatMap(wire -> locations(rules.name(), callable, wire, name))
                .anyMatch(allowed);
        if (isInput && !sent && !problems.isAt(at)) {
            problems.add(
                    at,
                    RULE,
                    "'" + name + "' of " + rules.name() + " has no location " + rules.where()
                            + " where this does anything; remove it");
        }
    }

    private Stream<WireLocation> locations(String type, Optional<Callable> callable, Wire wire, String name) {
        if (callable.isPresent()) {
            return bindings(callable.get(), wire).stream()
                    .flatMap(it -> it.inputs().stream())
                    .filter(it -> it.field().name().equals(name))
                    .map(FieldMapping::location);
        }
        Optional<List<FieldMapping>> layout = binding.layout(type, wire.name());
        if (layout.isEmpty()) {
            return wire.protocol() == Wire.Protocol.HTTP
                            && binding.union(type, wire.name()).isEmpty()
                    ? Stream.of(new WireLocation.Json(List.of(name)))
                    : Stream.of();
        }
        return layout.get().stream()
                .filter(it -> it.field().name().equals(name))
                .map(FieldMapping::location);
    }

    /** A property of the elements of a list. */
    private void property(Optional<Callable> callable, String list, SpecNode at, String property) {
        boolean known = callable.stream()
                .flatMap(it -> it.inputs().stream())
                .map(Input::field)
                .filter(it -> it.name().equals(list))
                .map(it -> it.type() instanceof TypeRef.ListOf of ? of.element() : it.type())
                .filter(TypeRef.Named.class::isInstance)
                .flatMap(it -> model.findType(((TypeRef.Named) it).name()).stream())
                .filter(ObjectType.class::isInstance)
                .flatMap(it -> ((ObjectType) it).fields().stream())
                .anyMatch(it -> it.name().equals(property));
        if (!known) {
            problems.add(at, RULE, "the elements of '" + list + "' have no '" + property + "'");
        }
    }

    private void operation(Rules rules, Callable callable) {
        rules.node()
                .get("media-type")
                .filter(it -> rules.wires().stream()
                        .flatMap(wire -> bindings(callable, wire).stream())
                        .noneMatch(ServedRuleChecks::hasPayload))
                .ifPresent(it -> problems.add(
                        it, RULE, "no response " + rules.where() + " has a payload whose media type this could be"));
        rules.node()
                .get("without-token")
                .filter(it -> binding.token().isEmpty())
                .ifPresent(it -> problems.add(it, RULE, "the runtime has no token, so each request is without one"));
        rules.node().get("events").ifPresent(it -> events(rules, callable, it));
    }

    private static boolean hasPayload(WireBinding wire) {
        return wire instanceof WireBinding.Http http
                && http.outcomes().stream()
                        .flatMap(it -> it.outputs().stream())
                        .anyMatch(it -> it.location() instanceof WireLocation.Payload);
    }

    private void events(Rules rules, Callable callable, SpecNode node) {
        if (!(callable instanceof io.cloudruntimes.generator.model.Stream stream)) {
            problems.add(node, RULE, "'" + callable.id() + "' is no stream and has no events");
            return;
        }
        Optional<EnumType> reply = stream.answer().stream()
                .flatMap(it -> ((ObjectType) model.type(it.type().name())).fields().stream())
                .filter(it -> it.required() && it.type() instanceof TypeRef.Named)
                .flatMap(it -> model.findType(((TypeRef.Named) it.type()).name()).stream())
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .findFirst();
        node.get("replies")
                .ifPresent(replies -> replies.entries().forEach((status, value) -> {
                    if (!status.matches(REPLY)) {
                        problems.add(value, RULE, "'" + status + "' is no status; write one, or 'success' or 'error'");
                    }
                    if (reply.stream()
                            .flatMap(it -> it.values().stream())
                            .noneMatch(it -> it.value().equals(value.text()))) {
                        problems.add(value, RULE, "the reply to an event is never '" + value.text() + "'");
                    }
                }));
    }

    /** What only an operation has. */
    private void object(Rules rules) {
        for (String key : List.of("media-type", "without-token", "events", "attributes")) {
            rules.node()
                    .get(key)
                    .ifPresent(it -> problems.add(
                            it, RULE, "'" + key + "' is of an operation; " + rules.name() + " is an object"));
        }
    }
}
