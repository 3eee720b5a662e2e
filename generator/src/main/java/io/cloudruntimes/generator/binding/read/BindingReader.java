package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedSide;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the binding document of one runtime. What is wrong is added to the problems; the rest is read all the same. */
public final class BindingReader {
    private static final String RULE = "binding";

    private final ApiModel model;
    private final Problems problems;
    private final KeyReader keys;
    private final FieldMappingReader mappings;

    public BindingReader(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.keys = new KeyReader(problems);
        this.mappings = new FieldMappingReader(problems);
    }

    public RuntimeBinding read(SpecNode document, Source source) {
        boolean inJvm = document.has("in-jvm");
        keys.check(
                document,
                inJvm
                        ? Set.of("runtime", "title", "description", "scheme", "in-jvm", "operations")
                        : Set.of("runtime", "title", "description", "scheme", "wires", "operations"),
                inJvm
                        ? Set.of()
                        : Set.of("token", "errors", "error-domain", "error-responses", "enums", "types", "served"));
        document.get("in-jvm").ifPresent(node -> keys.check(node, Set.of(), Set.of()));
        List<Wire> wires = new ArrayList<>();
        document.get("wires").ifPresent(node -> node.entries().forEach((name, wire) -> wires.add(wire(name, wire))));
        document.get("wires")
                .filter(node -> node.entries().isEmpty())
                .ifPresent(node -> problems.add(
                        node, RULE, "there is no wire; a runtime inside the JVM has 'in-jvm: {}' instead"));
        ErrorReader errors = new ErrorReader(model, wires, problems);
        Map<String, OperationBinding> operations =
                operations(document, inJvm ? new AdapterReader(model, problems)::read : wired(wires));
        return new RuntimeBinding(
                name(document),
                keys.text(document, "title"),
                keys.text(document, "description"),
                List.of(keys.text(document, "scheme")),
                document.get("token").map(keys::token),
                List.copyOf(wires),
                list(document, "errors", errors::rule),
                document.text("error-domain").orElse(""),
                list(document, "error-responses", errors::response),
                document.get("enums").map(this::enums).orElse(Map.of()),
                document.get("types").map(node -> types(node, wires)).orElse(Map.of()),
                document.get("types").map(this::unions).orElse(Map.of()),
                operations,
                document.get("served")
                        .map(new ServedSideReader(model, wires, operations, problems)::read)
                        .orElse(ServedSide.NONE),
                source);
    }

    private static <T> List<T> list(SpecNode document, String key, Function<SpecNode, T> reader) {
        return document.get(key)
                .map(node -> node.items().stream().map(reader).toList())
                .orElse(List.of());
    }

    private String name(SpecNode document) {
        String name = keys.text(document, "runtime");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9]*")) {
            problems.add(document.get("runtime").orElseThrow(), RULE, "the name is lower-case letters and digits only");
        }
        return name;
    }

    private Wire wire(String name, SpecNode node) {
        if (protocol(node) == Wire.Protocol.CALLBACKS) {
            return new CallbackWireReader(problems).read(name, node);
        }
        keys.check(
                node,
                Set.of("protocol", "port"),
                Set.of("environment", "service", "liveness", "error", "max-request-bytes", "serves"));
        Optional<SpecNode> environment = node.get("environment");
        environment.ifPresent(it -> keys.check(it, Set.of(), Set.of("endpoint", "port")));
        return new Wire(
                name,
                protocol(node),
                keys.number(node, "port"),
                environment.flatMap(it -> it.text("endpoint")),
                environment.flatMap(it -> it.text("port")),
                node.int32("max-request-bytes"),
                node.text("service"),
                new LivenessReader(problems).read(node, protocol(node)),
                node.get("error").map(this::errorBody),
                Optional.empty(),
                node.has("serves") ? Optional.of(node.texts("serves")) : Optional.empty());
    }

    private Wire.ErrorBody errorBody(SpecNode node) {
        keys.check(node, Set.of("message"), Set.of("reason", "details", "code", "facts", "trace-id"));
        if (node.has("reason") == node.has("code")) {
            problems.add(node, RULE, "an error has either a reason of the runtime's own or a code of the neutral API");
        }
        return new Wire.ErrorBody(
                node.text("reason"),
                keys.text(node, "message"),
                node.text("details"),
                node.text("code"),
                node.text("facts"),
                node.text("trace-id"));
    }

    private Wire.Protocol protocol(SpecNode wire) {
        String text = keys.text(wire, "protocol");
        for (Wire.Protocol protocol : Wire.Protocol.values()) {
            if (protocol.name().toLowerCase(Locale.ROOT).equals(text)) {
                return protocol;
            }
        }
        return Wire.Protocol.HTTP; // BindingValueChecks has the problem
    }

    private Map<String, Map<String, Integer>> enums(SpecNode node) {
        Map<String, Map<String, Integer>> enums = new LinkedHashMap<>();
        node.entries().forEach((name, values) -> {
            Optional<EnumType> type = type(values, name, EnumType.class);
            Map<String, Integer> numbers = new LinkedHashMap<>();
            type.ifPresent(it -> it.values()
                    .forEach(value -> values.int32(value.value())
                            .ifPresentOrElse(
                                    number -> numbers.put(value.value(), number),
                                    () -> noNumber(values, value.value()))));
            enums.putIfAbsent(type.map(EnumType::name).orElse(name), numbers);
        });
        return enums;
    }

    /** Of a value that is no number, {@code BindingValueChecks} has the problem. */
    private void noNumber(SpecNode values, String value) {
        if (!values.has(value)) {
            problems.add(values, RULE, "the value '" + value + "' has no number");
        }
    }

    private Map<String, Map<String, List<FieldMapping>>> types(SpecNode node, List<Wire> wires) {
        Map<String, Map<String, List<FieldMapping>>> types = new LinkedHashMap<>();
        node.entries().forEach((name, byWire) -> {
            Optional<ObjectType> type = type(byWire, name, ObjectType.class);
            if (type.isEmpty()) {
                return; // nothing is known of its properties
            }
            List<Field> fields = type.get().fields();
            if (!type.get().name().equals(name) && node.has(type.get().name())) {
                return; // the type that was probably meant is there as well
            }
            Map<String, List<FieldMapping>> layouts = new LinkedHashMap<>();
            byWire.entries()
                    .forEach((wireName, layout) -> wire(wires, wireName, layout).ifPresent(wire -> {
                        if (layout.has(UntaggedUnionReader.KEY)) {
                            return; // it has no members; unions() reads it
                        }
                        List<FieldMapping> read = mappings.read(layout, fields, wire.protocol());
                        fields.stream()
                                .filter(field -> !layout.has(field.name()))
                                .forEach(field -> problems.add(
                                        layout,
                                        FieldMappingReader.RULE,
                                        "the property '" + field.name()
                                                + "' has no location; give it one, or 'absent' with " + "the reason"));
                        layouts.put(wireName, read);
                    }));
            types.put(type.get().name(), layouts);
        });
        return types;
    }

    private Map<String, Map<String, UntaggedUnion>> unions(SpecNode node) {
        Map<String, Map<String, UntaggedUnion>> unions = new LinkedHashMap<>();
        node.entries().forEach((name, byWire) -> {
            Optional<ObjectType> type =
                    model.findType(name).filter(ObjectType.class::isInstance).map(ObjectType.class::cast);
            byWire.entries().forEach((wire, layout) -> {
                if (layout.has(UntaggedUnionReader.KEY) && type.isPresent()) {
                    unions.computeIfAbsent(name, missing -> new LinkedHashMap<>())
                            .put(wire, new UntaggedUnionReader(problems).read(layout, type.get()));
                }
            });
        });
        return unions;
    }

    /** The type, or the one that was probably meant: that it has no layout is no problem beside that of its name. */
    private <T extends TypeDef> Optional<T> type(SpecNode node, String name, Class<T> kind) {
        Optional<T> type = model.findType(name).filter(kind::isInstance).map(kind::cast);
        if (type.isPresent()) {
            return type;
        }
        List<String> names = model.types().stream()
                .filter(kind::isInstance)
                .map(TypeDef::name)
                .toList();
        problems.add(node, RULE, "the API has no such type '" + name + "'" + NearestName.question(name, names));
        return NearestName.of(name, names).flatMap(model::findType).map(kind::cast);
    }

    private Optional<Wire> wire(List<Wire> wires, String name, SpecNode node) {
        Optional<Wire> wire =
                wires.stream().filter(it -> it.name().equals(name)).findFirst();
        if (wire.isEmpty()) {
            List<String> names = wires.stream().map(Wire::name).toList();
            problems.add(node, RULE, "there is no wire '" + name + "'" + NearestName.question(name, names));
        }
        return wire;
    }

    private BiFunction<SpecNode, Callable, OperationBinding> wired(List<Wire> wires) {
        return (node, callable) -> new OperationBindingReader(model, wires, problems).read(node, callable);
    }

    private Map<String, OperationBinding> operations(
            SpecNode document, BiFunction<SpecNode, Callable, OperationBinding> reader) {
        Map<String, OperationBinding> operations = new LinkedHashMap<>();
        SpecNode node = document.get("operations").orElse(document);
        List<Callable> callables = new ArrayList<>();
        for (Service service : model.services()) {
            Stream.<Callable>concat(service.operations().stream(), service.streams().stream())
                    .forEach(callables::add);
        }
        List<String> ids = callables.stream().map(Callable::id).toList();
        for (Callable callable : callables) {
            node.get(callable.id())
                    .ifPresentOrElse(
                            it -> operations.put(callable.id(), reader.apply(it, callable)),
                            () -> problems.add(
                                    node,
                                    RULE,
                                    "the operation '" + callable.id() + "' is not bound; bind it, or declare it "
                                            + "unsupported"));
        }
        if (document.has("operations")) {
            node.entries().forEach((id, it) -> {
                if (!ids.contains(id)) {
                    problems.add(it, RULE, "the API has no operation '" + id + "'" + NearestName.question(id, ids));
                }
            });
        }
        return operations;
    }
}
