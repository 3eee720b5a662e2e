package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.SpecSide;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The binding of a runtime, with the document that it was read from.
 *
 * @param side the specification that it belongs to
 * @param binding its contents
 * @param root how that is written
 * @param model the API of which it says how that travels
 */
record BindingDocument(SpecSide side, RuntimeBinding binding, SpecNode root, ApiModel model) {
    /** Whether an operation travels on a wire; a type does not depend on one. */
    boolean has(String name, Wire wire) {
        return callable(name)
                .map(callable -> binding.on(callable, wire, WireBinding.class).isPresent())
                .orElseGet(() -> model.findType(name).isPresent());
    }

    /** An input of an operation, or a property of a type. */
    Optional<Field> field(String name, String field) {
        Stream<Field> fields = callable(name)
                .map(callable -> callable.inputs().stream().map(Input::field))
                .orElseGet(() -> properties(name));
        return fields.filter(it -> it.name().equals(field)).findFirst();
    }

    /** A property of the events of a stream. */
    Optional<Field> eventField(String stream, String field) {
        return callable(stream)
                .filter(io.cloudruntimes.generator.model.Stream.class::isInstance)
                .flatMap(it -> properties(((io.cloudruntimes.generator.model.Stream) it)
                                .event()
                                .name())
                        .filter(property -> property.name().equals(field))
                        .findFirst());
    }

    private Stream<Field> properties(String type) {
        return model.findType(type).filter(ObjectType.class::isInstance).stream()
                .flatMap(it -> ((ObjectType) it).fields().stream());
    }

    private Optional<Callable> callable(String id) {
        return model.services().stream()
                .flatMap(service -> Stream.<Callable>concat(service.operations().stream(), service.streams().stream()))
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    ChangeLocation where(String... keys) {
        return new ChangeLocation(side, binding.source().file(), "").at(keys);
    }

    /** How something is written, on one line; nothing where it is not written. */
    Optional<String> text(String... keys) {
        return root.at(keys).map(BindingDocument::flow);
    }

    static String flow(SpecNode node) {
        return switch (node.kind()) {
            case MAP ->
                node.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case LIST -> node.items().stream().map(BindingDocument::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> node.text();
        };
    }

    static String[] path(String[] keys, String... more) {
        String[] path = Arrays.copyOf(keys, keys.length + more.length);
        System.arraycopy(more, 0, path, keys.length, more.length);
        return path;
    }
}
