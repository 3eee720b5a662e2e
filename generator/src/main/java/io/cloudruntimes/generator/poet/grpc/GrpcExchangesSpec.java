package io.cloudruntimes.generator.poet.grpc;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.HttpExchangesSpec;
import io.cloudruntimes.generator.poet.runtime.ErrorOutcomeCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
import java.io.IOException;

/** Emits what turns each request of a service into a call of gRPC. */
public final class GrpcExchangesSpec {
    private static final String MEDIA_TYPE = "application/grpc";

    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    public GrpcExchangesSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    // final class AcmeStateGrpcExchanges { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(runtime.exchanges(wire))
                .addModifiers(FINAL)
                .addJavadoc(
                        "The requests of {@link $T} as calls of the gRPC service of the $L.\n",
                        types.api(),
                        runtime.binding().title());
        GrpcStreamSpec streams = new GrpcStreamSpec(runtime, wire);
        types.service()
                .streams()
                .forEach(stream -> streams.answerOnError(stream).ifPresent(type::addField));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Operation operation : types.service().operations()) {
            runtime.binding().all(operation, wire, WireBinding.Grpc.class).forEach(grpc -> {
                ErrorOutcomeCode.field(grpc, wire, absentName(operation, grpc)).ifPresent(type::addField);
                type.addMethod(exchange(operation, grpc));
                type.addMethod(decoder(operation, grpc));
            });
        }
        for (Stream stream : types.service().streams()) {
            runtime.binding()
                    .on(stream, wire, WireBinding.GrpcStream.class)
                    .ifPresent(grpc -> streams.methods(stream, grpc).forEach(type::addMethod));
        }
        return type.build();
    }

    // static HttpExchange<Optional<StateEntry>> get(GetStateRequest request) {
    //     HttpRequest call = HttpRequest.builder(StateOperations.GET, "POST", "/acme.proto.runtime.v1.Acme/GetState")
    //             .body(MessageWriter.frame(AcmeGetStateRequestGrpc::write, request), "application/grpc")
    //             .resource(request)
    //             .build();
    //     return new HttpExchange<>(call, AcmeStateGrpcExchanges::decodeGetState);
    // }
    private MethodSpec exchange(Operation operation, WireBinding.Grpc grpc) {
        CodeBlock decoder = grpc.align().isPresent()
                ? CodeBlock.of("response -> $L(response, request)", decoderName(operation, grpc))
                : CodeBlock.of("$T::$L", runtime.exchanges(wire), decoderName(operation, grpc));
        CodeBlock outcomes = grpc.rules().absentOnError().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", absentName(operation, grpc));
        return MethodSpec.methodBuilder(types.method(operation) + RuntimeTypes.suffix(grpc))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, types.boxedResult(operation)))
                .addParameter(types.request(operation), "request")
                .addCode(UnsupportedInputCode.of(types, operation, grpc))
                .addCode(call(runtime, wire, operation, grpc.method(), RuntimeTypes.suffix(grpc)))
                .addStatement("return new $T<>(call, $L$L)", CoreTypes.HTTP_EXCHANGE, decoder, outcomes)
                .build();
    }

    private static String decoderName(Operation operation, WireBinding.Grpc grpc) {
        return HttpExchangesSpec.decoderName(operation) + RuntimeTypes.suffix(grpc);
    }

    private static String absentName(Operation operation, WireBinding.Grpc grpc) {
        return HttpExchangesSpec.absentName(operation, RuntimeTypes.suffix(grpc));
    }

    static CodeBlock call(RuntimeTypes runtime, Wire wire, Callable callable, String method) {
        return call(runtime, wire, callable, method, "");
    }

    private static CodeBlock call(RuntimeTypes runtime, Wire wire, Callable callable, String method, String form) {
        ServiceTypes types = runtime.types();
        String path = "/" + wire.grpcService().orElseThrow() + "/" + method;
        return CodeBlock.builder()
                .addStatement(
                        "$1T call = $1T.builder($2T.$3L, $4S, $5S)\n.body($6T.frame($7T::write, request), $8S)\n.resource(request)\n.build()",
                        CoreTypes.HTTP_REQUEST,
                        types.operations(),
                        types.constant(callable),
                        "POST",
                        path,
                        CoreTypes.PROTO_OUT,
                        runtime.request(callable, wire, form),
                        MEDIA_TYPE)
                .build();
    }

    // private static Optional<StateEntry> decodeGetState(HttpResponse response) throws IOException {
    //     StateEntry value = MessageReader.readFrame(response.body(), AcmeGetStateResultGrpc::read,
    // StateEntry.builder())
    //             .build();
    //     return value.value().isEmpty() && value.etag().isEmpty() ? Optional.empty() : Optional.of(value);
    // }
    private MethodSpec decoder(Operation operation, WireBinding.Grpc grpc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(decoderName(operation, grpc))
                .addModifiers(PRIVATE, STATIC)
                .returns(types.boxedResult(operation))
                .addParameter(CoreTypes.HTTP_RESPONSE, "response")
                .addException(IOException.class);
        grpc.align().ifPresent(align -> method.addParameter(types.request(operation), "request"));
        TypeRef.Named type = operation.result().result().orElse(null);
        if (type == null) {
            return method.addStatement("return null").build();
        }
        if (!grpc.rules().absentOnError().isEmpty()) {
            method.beginControlFlow("if ($L.include(response))", absentName(operation, grpc))
                    .addStatement("return $T.empty()", CoreTypes.OPTIONAL)
                    .endControlFlow();
        }
        method.addStatement(
                "$T value = $T.readFrame(response.body(), $T::read, $T.builder())\n.build()",
                types.type(type),
                CoreTypes.PROTO_IN,
                runtime.result(operation, wire, RuntimeTypes.suffix(grpc)),
                types.type(type));
        grpc.align().ifPresent(align -> method.addStatement("value = $L", aligned(type, align)));
        if (grpc.absentWhenEmpty().isEmpty()) {
            return operation.result().absentStatus().isPresent()
                    ? method.addStatement("return $T.of(value)", CoreTypes.OPTIONAL)
                            .build()
                    : method.addStatement("return value").build();
        }
        CodeBlock empty = grpc.absentWhenEmpty().stream()
                .map(name ->
                        CodeBlock.of("value.$L().isEmpty()", types.accessor(types.field(types.object(type), name))))
                .collect(CodeBlock.joining(" && "));
        return method.addStatement(
                        "return $L ? $T.empty() : $T.of(value)", empty, CoreTypes.OPTIONAL, CoreTypes.OPTIONAL)
                .build();
    }

    // value.toBuilder().entries(ReorderResponse.to(request.keys(), value.entries(), BulkStateEntry::key)).build()
    private CodeBlock aligned(TypeRef.Named type, WireBinding.Align align) {
        Field list = types.field(types.object(type), align.list());
        TypeRef.Named element = (TypeRef.Named) ((TypeRef.ListOf) list.type()).element();
        return CodeBlock.of(
                "value.toBuilder()\n.$L($T.to(request.$L(), value.$L(), $T::$L))\n.build()",
                types.setter(list),
                CoreTypes.ALIGN,
                JavaNames.member(align.to()),
                types.accessor(list),
                types.type(element),
                types.accessor(types.field(types.object(element), align.by())));
    }
}
