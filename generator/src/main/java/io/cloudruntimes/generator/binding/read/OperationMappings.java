package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.ResultRules.ClientPages;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is read alike on every wire: where the inputs and outputs of one operation go. Nothing may be dropped: each input has
 * a location or is reported as unsupported; each output has a location or is marked absent.
 *
 * @param model the API
 * @param callable the operation or stream
 * @param wire the wire
 */
record OperationMappings(ApiModel model, Callable callable, Wire wire, Problems problems) {
    static final String RULE = "binding-operation";

    /** Whether there is an outcome that means "absent". */
    boolean canBeAbsent() {
        return callable instanceof Operation operation
                && operation.result().absentStatus().isPresent();
    }

    Optional<Field> field(String name) {
        return fields().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    List<Field> fields() {
        return callable.inputs().stream().map(Input::field).toList();
    }

    /** The outputs. */
    List<Field> results() {
        return callable instanceof Operation operation
                ? operation
                        .result()
                        .result()
                        .flatMap(named -> model.findType(named.name()))
                        .filter(ObjectType.class::isInstance)
                        .map(type -> ((ObjectType) type).fields())
                        .orElse(List.of())
                : List.of();
    }

    List<FieldMapping> inputs(SpecNode node) {
        return node.get("in")
                .map(in -> new FieldMappingReader(problems).read(in, fields(), wire.protocol()))
                .orElse(List.of());
    }

    List<Refusal> refused(SpecNode node) {
        return new UnsupportedInputsReader(model, callable, problems).read(node);
    }

    void checkInputs(SpecNode node, List<FieldMapping> inputs, List<Refusal> refused) {
        for (Field field : fields()) {
            if (isWrong(node, field, inputs)) {
                continue; // its location is a problem already
            }
            long locations = inputs.stream()
                            .filter(mapping -> mapping.field().equals(field))
                            .count()
                    + refused.stream()
                            .filter(Refusal::isWhole)
                            .filter(it -> it.input().equals(field.name()))
                            .count()
                    + (isOfClientPages(node, field) ? 1 : 0);
            if (locations != 1) {
                problems.add(
                        node,
                        RULE,
                        "the input '" + field.name() + "' has " + (locations == 0 ? "no location" : "several locations")
                                + "; give it one under in, or a reason under unsupported-inputs");
            }
        }
    }

    /** Whether an input has a location that could not be read. */
    private static boolean isWrong(SpecNode node, Field field, List<FieldMapping> inputs) {
        return node.get("in").filter(in -> in.has(field.name())).isPresent()
                && inputs.stream().noneMatch(mapping -> mapping.field().equals(field));
    }

    List<FieldMapping> outputs(SpecNode out) {
        List<FieldMapping> outputs = new FieldMappingReader(problems).read(out, results(), wire.protocol());
        outputs.forEach(output -> checkInput(out, output));
        return outputs;
    }

    /** An output that is an input of the request: the request has it, of the same type, where the output must be there. */
    private void checkInput(SpecNode out, FieldMapping output) {
        if (!(output.location() instanceof WireLocation.Input input)) {
            return;
        }
        Field own = output.field();
        boolean fits = field(input.name())
                .filter(it -> it.type().equals(own.type()) && (it.required() || !own.required()))
                .isPresent();
        if (!fits) {
            problems.add(
                    out.get(own.name()).orElse(out),
                    RULE,
                    "there is no input '" + input.name() + "' of the same type that is always there where '"
                            + own.name() + "' is");
        }
    }

    /** Whether it is the client alone that knows it, since it makes pages of a whole list. */
    private static boolean isOfClientPages(SpecNode node, Field field) {
        return node.has("client-pages")
                && Set.of(ClientPages.SIZE, ClientPages.TOKEN, ClientPages.NEXT).contains(field.name());
    }

    /**
     * @param node the operation on the wire
     * @param out the locations of its outputs, or of those of one of its statuses
     */
    void checkOutputs(SpecNode node, SpecNode out) {
        for (Field field : results()) {
            if (out.has(field.name()) == isOfClientPages(node, field)) {
                problems.add(
                        out,
                        RULE,
                        "the output '" + field.name()
                                + (out.has(field.name())
                                        ? "' has several locations: the client makes the pages"
                                        : "' has no location; give it one, or 'absent' with the reason"));
            }
        }
    }

    /** The properties of an object; none if it is no object of the API. */
    List<Field> properties(TypeRef.Named type) {
        return model.findType(type.name())
                .filter(ObjectType.class::isInstance)
                .map(it -> ((ObjectType) it).fields())
                .orElse(List.of());
    }

    /** Nothing is dropped: each property has one location, and one that is required is not absent. */
    void complete(SpecNode node, List<FieldMapping> mappings, List<Field> properties, String what) {
        for (Field property : properties) {
            List<FieldMapping> found = mappings.stream()
                    .filter(mapping -> mapping.field().equals(property))
                    .toList();
            if (found.size() != 1) {
                problems.add(
                        node,
                        RULE,
                        String.format(Locale.ROOT, what, property.name()) + " has "
                                + (found.isEmpty() ? "no location" : "several locations")
                                + "; give it one, or 'absent' with the reason");
            } else if (property.required() && found.get(0).location() instanceof WireLocation.Absent) {
                problems.add(
                        node,
                        RULE,
                        String.format(Locale.ROOT, what, property.name()) + " is required and cannot be absent");
            }
        }
    }

    /** Each mapping is at a location that a call of the runtime can have. */
    void only(Optional<SpecNode> node, List<FieldMapping> mappings, Predicate<WireLocation> allowed) {
        mappings.stream()
                .filter(mapping -> !allowed.test(mapping.location()))
                .forEach(mapping -> node.ifPresent(it -> problems.add(
                        it.get(mapping.field().name()).orElse(it),
                        RULE,
                        "'" + mapping.field().name() + "' cannot travel at such a location in a call of the runtime")));
    }
}
