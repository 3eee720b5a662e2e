package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Forms by the type of a component, and {@code absent-entry}, need an operation that returns the components: {@code getMetadata}, without required inputs, of
 * which the result has a list {@code components} of objects with a {@code name} and a {@code type}.
 */
public final class ComponentChecks {
    /** The list of components in the result. */
    public static final String LIST = "components";

    /** The name of a component. */
    public static final String NAME = "name";

    /** The type of a component. */
    public static final String TYPE = "type";

    private static final String OPERATION = "getMetadata";
    private static final String RULE = "binding-forms";

    private ComponentChecks() {}

    /** The service that has the operation. */
    public static Optional<Service> service(ApiModel model) {
        return model.services().stream()
                .filter(service -> operation(service).isPresent())
                .findFirst();
    }

    /** The operation that returns the components. */
    public static Optional<Operation> operation(Service service) {
        return service.operations().stream()
                .filter(it -> it.id().equals(OPERATION))
                .findFirst();
    }

    /** Whether any operation depends on the type of a component. */
    public static boolean needsTypes(RuntimeBinding binding) {
        return binding.operations().values().stream()
                .filter(OperationBinding.Bound.class::isInstance)
                .map(OperationBinding.Bound.class::cast)
                .anyMatch(bound -> bound.absentEntry().isPresent()
                        || bound.wires().stream()
                                .anyMatch(it -> it.rules().form().isPresent()));
    }

    static void check(ApiModel model, RuntimeBinding binding, SpecNode document, Problems problems) {
        if (!needsTypes(binding)) {
            return;
        }
        binding.operations().forEach((id, operation) -> {
            if (operation instanceof OperationBinding.Bound bound) {
                checkTypes(document.at("operations", id).orElse(document), bound, problems);
            }
        });
        boolean tells = service(model)
                .flatMap(ComponentChecks::operation)
                .filter(it ->
                        it.inputs().stream().noneMatch(input -> input.field().required()))
                .filter(it -> tellsComponents(model, it))
                .filter(it -> binding.operation(it) instanceof OperationBinding.Bound)
                .isPresent();
        if (!tells) {
            problems.add(
                    document.get("operations").orElse(document),
                    RULE,
                    "forms and absent-entry need the operation '" + OPERATION
                            + "', bound, without required inputs, whose result has a list '" + LIST
                            + "' of objects with the required texts '" + NAME + "' and '" + TYPE + "'");
        }
    }

    /** A type that has a form on one wire has one on each other that has forms, or a reason there. */
    private static void checkTypes(SpecNode operation, OperationBinding.Bound bound, Problems problems) {
        Map<String, Set<String>> typesByWire = new LinkedHashMap<>();
        bound.wires()
                .forEach(wire -> wire.rules()
                        .form()
                        .ifPresent(form -> typesByWire
                                .computeIfAbsent(wire.wire(), missing -> new LinkedHashSet<>())
                                .addAll(form.types())));
        Set<String> all = new LinkedHashSet<>();
        typesByWire.values().forEach(all::addAll);
        typesByWire.forEach((wire, types) -> all.stream()
                .filter(type -> !types.contains(type))
                .forEach(type -> problems.add(
                        operation.at(wire, "forms").orElse(operation),
                        RULE,
                        "components of the type '" + type + "' have a form on another wire and none on '" + wire
                                + "'; add it, or add it with 'unsupported' and the reason")));
    }

    private static boolean tellsComponents(ApiModel model, Operation operation) {
        return operation.result().absentStatus().isEmpty()
                && operation.result().result().map(it -> fields(model, it)).orElse(List.of()).stream()
                        .filter(field -> field.name().equals(LIST))
                        .map(Field::type)
                        .filter(TypeRef.ListOf.class::isInstance)
                        .map(list -> ((TypeRef.ListOf) list).element())
                        .filter(TypeRef.Named.class::isInstance)
                        .map(element -> fields(model, (TypeRef.Named) element))
                        .anyMatch(fields -> hasText(fields, NAME) && hasText(fields, TYPE));
    }

    private static List<Field> fields(ApiModel model, TypeRef.Named type) {
        return model.findType(type.name())
                .filter(ObjectType.class::isInstance)
                .map(it -> ((ObjectType) it).fields())
                .orElse(List.of());
    }

    private static boolean hasText(List<Field> fields, String name) {
        return fields.stream()
                .anyMatch(field -> field.name().equals(name)
                        && field.required()
                        && field.type().equals(new TypeRef.Scalar(ScalarKind.STRING)));
    }
}
