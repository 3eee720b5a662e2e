package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the whole API travels on the wires of one runtime.
 *
 * @param name the name, which is also a Java package, for example {@code acme}
 * @param title what people call it
 * @param description what to know about it
 * @param schemes the schemes of the URLs that lead to it
 * @param token how callers authenticate; empty if they do not
 * @param wires its wires; none of a runtime inside the JVM, whose operations adapters implement
 * @param errors what an error is: the first rule that fits
 * @param errorDomain the domain in the details of an error; empty if there is none
 * @param errorResponses how the server side encodes an error: the first rule that matches
 * @param enums the numbers of enumerations, by the name of the type, then by value
 * @param types how objects travel, by the name of the type, then of the wire
 * @param unions how objects of which one property is set travel as a JSON value, by the name of the type, then of the wire
 * @param operations by operation id; one for each of the API
 * @param served what holds of the server side alone
 */
public record RuntimeBinding(
        String name,
        String title,
        String description,
        List<String> schemes,
        Optional<Token> token,
        List<Wire> wires,
        List<ErrorRuleBinding> errors,
        String errorDomain,
        List<ErrorResponseBinding> errorResponses,
        Map<String, Map<String, Integer>> enums,
        Map<String, Map<String, List<FieldMapping>>> types,
        Map<String, Map<String, UntaggedUnion>> unions,
        Map<String, OperationBinding> operations,
        ServedSide served,
        Source source) {
    public RuntimeBinding {
        schemes = List.copyOf(schemes);
    }

    /**
     * How callers authenticate to a runtime.
     *
     * @param header the header that carries the token
     * @param scheme the authentication scheme, which stands before the token in the header; empty if it stands there alone
     * @param environment the variable that holds the token where the caller gives none; empty if there is none
     */
    public record Token(String header, Optional<String> scheme, Optional<String> environment) {}

    /** Whether it is inside the JVM: it has no wires, and a module implements the generated interfaces. */
    public boolean inJvm() {
        return wires.isEmpty();
    }

    public OperationBinding operation(Callable callable) {
        return Optional.ofNullable(operations.get(callable.id()))
                .orElseThrow(() -> new IllegalArgumentException(name + " does not bind " + callable.id()));
    }

    /** How an operation or stream travels on a wire; empty if it does not. */
    public <W extends WireBinding> Optional<W> on(Callable callable, Wire wire, Class<W> kind) {
        return operation(callable) instanceof OperationBinding.Bound bound
                ? bound.wires().stream()
                        .filter(it -> it.wire().equals(wire.name()))
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Whether the result of an operation is on a wire the JSON of its type, no more and no less: each property is a member of its
     * name, and no type in it has a layout of its own there.
     */
    public boolean isOwnJson(ApiModel model, Operation operation, WireBinding.Http http) {
        List<Outcome> outcomes =
                http.outcomes().stream().filter(outcome -> !outcome.absent()).toList();
        return outcomes.size() == 1
                && operation
                        .result()
                        .result()
                        .filter(type -> outcomes.get(0).outputs().equals(FieldMapping.json(model, type))
                                && !reaches(model, type, wire(http.wire()), new HashSet<>()))
                        .isPresent();
    }

    /** Whether a type has a layout of its own on a wire, or another that it holds has. */
    private boolean reaches(ApiModel model, TypeRef type, Wire wire, Set<TypeRef> seen) {
        if (type instanceof TypeRef.ListOf list) {
            return reaches(model, list.element(), wire, seen);
        }
        if (!(type instanceof TypeRef.Named named) || !seen.add(type)) {
            return false;
        }
        return layout(named.name(), wire.name()).isPresent()
                || union(named.name(), wire.name()).isPresent()
                || model.type(named.name()) instanceof TypeDef.ObjectType object
                        && object.fields().stream().anyMatch(field -> reaches(model, field.type(), wire, seen));
    }

    /** How an operation or stream travels on a wire: one for each form; none if it does not. */
    public <W extends WireBinding> List<W> all(Callable callable, Wire wire, Class<W> kind) {
        return operation(callable) instanceof OperationBinding.Bound bound
                ? bound.wires().stream()
                        .filter(it -> it.wire().equals(wire.name()))
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList()
                : List.of();
    }

    /** The wire on which the runtime is the caller; empty if there is none. */
    public Optional<Wire> callbacks() {
        return wires.stream().filter(wire -> wire.callbacks().isPresent()).findFirst();
    }

    public Wire wire(String wireName) {
        return wires.stream()
                .filter(wire -> wire.name().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no wire " + wireName));
    }

    /** The property of an object that a field of its message holds; empty if none does. */
    public Optional<Field> fieldAt(String type, String wire, int number) {
        return layout(type, wire).stream()
                .flatMap(List::stream)
                .filter(mapping -> mapping.location() instanceof WireLocation.Proto proto
                        && proto.path().equals(List.of(number))
                        && proto.entry().isEmpty())
                .map(FieldMapping::field)
                .findFirst();
    }

    /** How an object travels as the JSON value of its one property; empty where it does not. */
    public Optional<UntaggedUnion> union(String type, String wire) {
        return Optional.ofNullable(unions.getOrDefault(type, Map.of()).get(wire));
    }

    /** How an object travels on a wire; empty where it does as on the neutral API. */
    public Optional<List<FieldMapping>> layout(String type, String wire) {
        return Optional.ofNullable(types.getOrDefault(type, Map.of()).get(wire));
    }
}
