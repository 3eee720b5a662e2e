package io.cloudruntimes.generator.poet.runtime;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.model.OperationBinding.AbsentEntry;
import io.cloudruntimes.generator.binding.model.OperationBinding.Bound;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.Optional;

/** Writes which components return an empty entry for what does not exist. */
final class AbsentEntryCode {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Operation operation;

    AbsentEntryCode(RuntimeTypes runtime, Operation operation) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.operation = operation;
    }

    private Optional<AbsentEntry> entry() {
        return runtime.binding().operation(operation) instanceof Bound bound ? bound.absentEntry() : Optional.empty();
    }

    private String constant() {
        return types.constant(operation) + "_ABSENT_ENTRY";
    }

    /** The constant; empty if there are no such components. */
    // static final AbsentEntry<GetSecretRequest, Secret> GET_SECRET_ABSENT_ENTRY = AbsentEntry.of(
    //         AcmeComponents.LOOKUP,
    //         GetSecretRequest::storeName,
    //         List.of("secrets.env"),
    //         GetSecretRequest::name,
    //         Secret::values);
    Optional<FieldSpec> field() {
        return entry().map(entry -> {
            TypeRef.Named result = operation.result().result().orElseThrow();
            return FieldSpec.builder(
                            ParameterizedTypeName.get(
                                    CoreTypes.ABSENT_ENTRY, types.request(operation), types.type(result)),
                            constant(),
                            STATIC,
                            FINAL)
                    .initializer(
                            "$T.of($T.LOOKUP, $T::$L, $T.of($L), $T::$L, $T::$L)",
                            CoreTypes.ABSENT_ENTRY,
                            ComponentLookupSpec.name(runtime),
                            types.request(operation),
                            input(entry.component()),
                            CoreTypes.LIST,
                            entry.types().stream()
                                    .map(type -> CodeBlock.of("$S", type))
                                    .collect(CodeBlock.joining(", ")),
                            types.request(operation),
                            input(entry.name()),
                            types.type(result),
                            types.accessor(types.field(types.object(result), entry.entries())))
                    .build();
        });
    }

    private String input(String name) {
        return types.accessor(operation.inputs().stream()
                .map(Input::field)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** The argument of a call; empty if there are no such components. */
    // AcmeSecretOperations.GET_SECRET_ABSENT_ENTRY,
    CodeBlock argument() {
        return entry().isPresent() ? CodeBlock.of("$T.$L, ", runtime.operations(), constant()) : CodeBlock.of("");
    }
}
