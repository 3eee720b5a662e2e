package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** Emits what serves a service as methods of a gRPC service. */
public final class GrpcMethodsSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final GrpcCallMethodsSpec calls;
    private final GrpcStreamMethodsSpec streams;

    public GrpcMethodsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.calls = new GrpcCallMethodsSpec(runtime, wire);
        this.streams = new GrpcStreamMethodsSpec(runtime, wire);
    }

    // public final class AcmeStateGrpcMethods implements GrpcMethodSet { … }
    public TypeSpec type() {
        List<CodeBlock> rows = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        List<FieldSpec> errors = new ArrayList<>();
        for (Operation operation : types.service().operations()) {
            runtime.binding().all(operation, wire, WireBinding.Grpc.class).forEach(grpc -> {
                rows.add(row(operation, grpc, grpc.method().toString()));
                runtime.served(operation, wire).aliases().forEach(alias -> rows.add(row(operation, grpc, alias)));
                methods.add(calls.method(operation, grpc));
                errors.addAll(new ErrorResultCode(types, operation, grpc).fields());
            });
        }
        for (Stream stream : types.service().streams()) {
            runtime.binding().on(stream, wire, WireBinding.GrpcStream.class).ifPresent(grpc -> {
                rows.add(streams.row(stream, grpc, grpc.method().toString()));
                runtime.served(stream, wire).aliases().forEach(alias -> rows.add(streams.row(stream, grpc, alias)));
                rows.addAll(streams.stops(stream));
                methods.addAll(streams.methods(stream, grpc));
            });
        }
        return TypeSpec.classBuilder(runtime.methods(wire))
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(CoreTypes.GRPC_METHOD_SET)
                .addJavadoc(
                        "Serves a {@link $T} as methods of the gRPC service of the $L.\n",
                        types.api(),
                        Javadocs.html(runtime.binding().title()))
                .addFields(errors)
                .addField(types.api(), "service", PRIVATE, FINAL)
                .addFields(componentTypes())
                .addFields(openStreams())
                .addMethod(constructor())
                .addMethod(table(rows))
                .addMethods(methods)
                .build();
    }

    // public AcmeStateGrpcMethods(StateService service) { … }
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("@param service handles the calls\n")
                .addParameter(types.api(), "service")
                .addStatement("this.service = service");
        return RequestMatcherCode.take(constructor, !componentTypes().isEmpty());
    }

    private List<FieldSpec> componentTypes() {
        return types.service().operations().stream()
                        .flatMap(it -> runtime.binding().all(it, wire, WireBinding.Grpc.class).stream())
                        .anyMatch(grpc -> grpc.rules().form().isPresent())
                ? List.of(RequestMatcherCode.field())
                : List.of();
    }

    // private final OpenStreams openStreams = new OpenStreams();
    private List<FieldSpec> openStreams() {
        return types.service().streams().stream()
                        .flatMap(it -> runtime.binding().on(it, wire, WireBinding.GrpcStream.class).stream())
                        .anyMatch(grpc -> grpc.opensWith() instanceof OpensWith.Id)
                ? List.of(FieldSpec.builder(CoreTypes.OPEN_STREAMS, GrpcStreamMethodsSpec.OPEN_STREAMS, PRIVATE, FINAL)
                        .initializer("new $T()", CoreTypes.OPEN_STREAMS)
                        .build())
                : List.of();
    }

    // public List<GrpcMethod> methods() {
    //     return List.of(new GrpcMethod.Unary(StateOperations.GET, "GetState", this::get));
    // }
    private static MethodSpec table(List<CodeBlock> rows) {
        return MethodSpec.methodBuilder("methods")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.GRPC_METHOD))
                .addStatement("return $T.of(\n$L)", CoreTypes.LIST, CodeBlock.join(rows, ",\n"))
                .build();
    }

    // new GrpcMethod.Unary(StateOperations.GET, "GetState", this::get)
    private CodeBlock row(Operation operation, WireBinding.Grpc grpc, String name) {
        CodeBlock conditions = RequestMatcherCode.grpc(runtime.binding(), grpc);
        return grpc.kind() == CallKind.UNARY
                ? CodeBlock.of(
                        "new $T($T.$L, $S, this::$L$L)",
                        CoreTypes.GRPC_METHOD.nestedClass("Unary"),
                        types.operations(),
                        types.constant(operation),
                        name,
                        calls.handlerName(operation, grpc),
                        conditions.isEmpty()
                                ? CodeBlock.of("")
                                : CodeBlock.of(",\n$T.ANY$L", CoreTypes.MESSAGE_MATCHER, conditions))
                : CodeBlock.of(
                        "new $T(\n$>$>$T.$L,\n$S,\n$T.$L,\nthis::$L)$<$<",
                        CoreTypes.GRPC_METHOD.nestedClass("Streaming"),
                        types.operations(),
                        types.constant(operation),
                        name,
                        CoreTypes.GRPC_METHOD.nestedClass("Kind"),
                        grpc.kind().name(),
                        calls.handlerName(operation, grpc));
    }
}
