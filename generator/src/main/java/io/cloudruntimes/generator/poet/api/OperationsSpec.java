package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** Emits the constants that describe the operations and streams of a service. */
final class OperationsSpec {
    private final ServiceTypes types;

    OperationsSpec(ServiceTypes types) {
        this.types = types;
    }

    // public final class StateOperations { … }
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.operations())
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("The operations of {@link $T}, as facts to look up.\n", types.api());
        types.callables().forEach(callable -> type.addField(constant(callable)));
        return type.addField(all())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }

    // public static final OperationInfo GET = OperationInfo.of("StateService", "get", "getState", true,
    // Maturity.STABLE);
    private FieldSpec constant(Callable callable) {
        return FieldSpec.builder(CoreTypes.OPERATION_INFO, types.constant(callable), PUBLIC, STATIC, FINAL)
                .addJavadoc("{@link $T#$L}.\n", types.api(), types.method(callable))
                .initializer(
                        "$T.of($S, $S, $S, $L, $T.$L)$L$L",
                        CoreTypes.OPERATION_INFO,
                        types.service().name(),
                        types.method(callable),
                        callable.id(),
                        repeatable(callable),
                        CoreTypes.MATURITY,
                        callable.maturity(),
                        streamsRequest(callable) ? ".withStreamableRequest()" : "",
                        streamsResponse(callable) ? ".withStreamableResponse()" : "")
                .build();
    }

    private boolean streamsRequest(Callable callable) {
        return callable instanceof Operation operation && types.streamsRequest(operation);
    }

    private boolean streamsResponse(Callable callable) {
        return callable instanceof Operation operation && types.streamsResponse(operation);
    }

    // public static final List<OperationInfo> ALL = List.of(GET, SAVE);
    private FieldSpec all() {
        TypeName list = ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.OPERATION_INFO);
        CodeBlock names = types.callables().stream()
                .map(callable -> CodeBlock.of("$L", types.constant(callable)))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(list, "ALL", PUBLIC, STATIC, FINAL)
                .addJavadoc("All of them, in the order of the specification.\n")
                .initializer("$T.of($L)", List.class, names)
                .build();
    }

    /** A stream that is lost is opened again with the same request, so opening one is always safe. */
    private static boolean repeatable(Callable callable) {
        return !(callable instanceof Operation operation) || operation.safe();
    }
}
