package io.cloudruntimes.generator.poet.stub;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;
import java.util.Optional;

/** Emits a typed stub for each request-response operation. */
final class OperationStubsSpec {
    private final PoetTypes poetTypes;
    private final List<ServiceTypes> services;

    OperationStubsSpec(PoetTypes poetTypes, List<ServiceTypes> services) {
        this.poetTypes = poetTypes;
        this.services = services;
    }

    // public final class OperationStubs {
    //     private final StubMaker maker;
    //     OperationStubs(StubMaker maker) { … }
    // }
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(StubTypes.OPERATION_STUBS)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "The operations of the API as they can be stubbed on one wire. A stub matches the request that"
                                + " is\n"
                                + "given, as the client of the wire sends it, and no other.\n")
                .addField(StubTypes.STUB_MAKER, "maker", PRIVATE, FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(StubTypes.STUB_MAKER, "maker")
                        .addStatement("this.maker = maker")
                        .build());
        for (ServiceTypes types : services) {
            for (Operation operation : types.service().operations()) {
                type.addMethod(stub(types, operation)).addMethod(stubWithParts(types, operation));
            }
        }
        return type.build();
    }

    // public OptionalStub<StateEntry> getState(GetStateRequest request) {
    //     return maker.optional(StateOperations.GET, request);
    // }
    private static MethodSpec stub(ServiceTypes types, Operation operation) {
        String make = operation.result().result().isEmpty() ? "nothing" : isOptional(operation) ? "optional" : "value";
        return MethodSpec.methodBuilder(JavaNames.member(operation.id()))
                .addModifiers(PUBLIC)
                .returns(result(types, operation))
                .addParameter(types.request(operation), "request")
                .addJavadoc("Stubs {@link $T#$L}.\n", types.api(), types.method(operation))
                .addStatement("return maker.$L($T.$L, request)", make, types.operations(), types.constant(operation))
                .build();
    }

    // public OptionalStub<StateEntry> getState(String storeName, String key) {
    //     return getState(GetStateRequest.builder()
    //             .storeName(storeName)
    //             .key(key)
    //             .build());
    // }
    private MethodSpec stubWithParts(ServiceTypes types, Operation operation) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(JavaNames.member(operation.id()))
                .addModifiers(PUBLIC)
                .returns(result(types, operation))
                .addJavadoc(
                        "Stubs {@link $T#$L} with nothing in the request but what must be there.\n",
                        types.api(),
                        types.method(operation));
        CodeBlock.Builder request = CodeBlock.builder().add("$T.builder()", types.request(operation));
        for (Input input : operation.inputs()) {
            Field field = input.field();
            if (field.required()) {
                String name = JavaNames.member(field.name());
                method.addParameter(poetTypes.held(field), name);
                request.add("\n.$L($L)", name, name);
            }
        }
        return method.addStatement(
                        "return $L($L)",
                        JavaNames.member(operation.id()),
                        request.add("\n.build()").build())
                .build();
    }

    /** {@code OptionalStub<StateEntry>}, {@code ValueStub<GetBulkStateResponse>} or {@code VoidStub}. */
    private static TypeName result(ServiceTypes types, Operation operation) {
        Optional<TypeRef.Named> type = operation.result().result();
        if (type.isEmpty()) {
            return StubTypes.VOID_STUB;
        }
        return ParameterizedTypeName.get(
                isOptional(operation) ? StubTypes.OPTIONAL_STUB : StubTypes.VALUE_STUB, types.type(type.get()));
    }

    private static boolean isOptional(Operation operation) {
        return operation.result().absentStatus().isPresent();
    }
}
