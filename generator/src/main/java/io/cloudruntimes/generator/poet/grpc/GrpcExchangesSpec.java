package io.cloudruntimes.generator.poet.grpc;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.GrpcMethod;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.SharedTexts;
import io.cloudruntimes.generator.poet.http.HttpExchangesSpec;
import io.cloudruntimes.generator.poet.runtime.ErrorOutcomeCode;
import io.cloudruntimes.generator.poet.runtime.ReportedErrorCode;
import io.cloudruntimes.generator.poet.runtime.RequestInputCode;
import io.cloudruntimes.generator.poet.runtime.ResultCompletionCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Emits what turns each request of a service into a call of gRPC. */
public final class GrpcExchangesSpec {
    private static final String MEDIA_TYPE = "application/grpc";

    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final MetadataCode metadata;
    private final SharedTexts reasons;
    private final SharedTexts paths;

    public GrpcExchangesSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.metadata = new MetadataCode(runtime.types());
        this.reasons = UnsupportedInputCode.reasons(java.util.stream.Stream.concat(
                sent(),
                types.service().streams().stream()
                        .flatMap(stream -> runtime.binding().on(stream, wire, WireBinding.GrpcStream.class).stream())));
        this.paths = new SharedTexts(sent().map(grpc -> path(grpc.method())).toList(), "PATH");
    }

    private java.util.stream.Stream<WireBinding.Grpc> sent() {
        return types.service().operations().stream().flatMap(this::sent);
    }

    private java.util.stream.Stream<WireBinding.Grpc> sent(Operation operation) {
        return runtime.binding().all(operation, wire, WireBinding.Grpc.class).stream()
                .filter(it -> !it.serverOnly())
                .map(WireBinding.Grpc::sent);
    }

    private static String path(GrpcMethod method) {
        return "/" + method;
    }

    // final class AcmeStateGrpcExchanges { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(runtime.exchanges(wire))
                .addModifiers(FINAL)
                .addJavadoc(
                        "The requests of {@link $T} as calls of the gRPC service of the $L.\n",
                        types.api(),
                        Javadocs.html(runtime.binding().title()));
        type.addFields(reasons.fields());
        type.addFields(paths.fields());
        GrpcStreamSpec streams = new GrpcStreamSpec(runtime, wire);
        types.service().streams().forEach(stream -> streams.replyOnError(stream).ifPresent(type::addField));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Operation operation : types.service().operations()) {
            sent(operation).forEach(grpc -> {
                type.addFields(errors(operation, grpc).fields());
                type.addFields(new ReportedErrorCode(operation, grpc).fields());
                type.addMethod(exchange(operation, grpc));
                type.addMethod(decoder(operation, grpc));
                new ResultCompletionCode(types, operation, grpc).method().ifPresent(type::addMethod);
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
        CodeBlock decoder =
                HttpExchangesSpec.decoder(needsRequest(grpc), runtime.exchanges(wire), decoderName(operation, grpc));
        CodeBlock outcomes = errors(operation, grpc)
                .matcher()
                .map(it -> CodeBlock.of(", $L", it))
                .orElse(CodeBlock.of(""));
        return MethodSpec.methodBuilder(types.method(operation) + RuntimeTypes.suffix(grpc))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, types.boxedResult(operation)))
                .addParameter(types.request(operation), "request")
                .addCode(UnsupportedInputCode.of(types, operation, grpc.refused(), reasons))
                .addCode(call(runtime, operation, grpc, paths.code(path(grpc.method())), body(operation, grpc)))
                .addStatement("return new $T<>(call, $L$L)", CoreTypes.HTTP_EXCHANGE, decoder, outcomes)
                .build();
    }

    private static boolean needsRequest(WireBinding.Grpc grpc) {
        return grpc.reorder().isPresent() || RequestInputCode.isUsed(grpc);
    }

    private static String decoderName(Operation operation, WireBinding.Grpc grpc) {
        return HttpExchangesSpec.decoderName(operation) + RuntimeTypes.suffix(grpc);
    }

    private ErrorOutcomeCode errors(Operation operation, WireBinding.Grpc grpc) {
        return new ErrorOutcomeCode(types, operation, grpc, wire, runtime.exchanges(wire));
    }

    // .messages(
    //         ChunkedMessages.of(MessageWriter.message(AcmePutFileRequestGrpc::write, request), request.data())
    //                 .chunkField(3)
    //                 .maxChunkBytes(65536)
    //                 .toFrames(),
    //         "application/grpc")
    // .multiMessageResponse()
    private CodeBlock body(Operation operation, WireBinding.Grpc grpc) {
        CodeBlock body = grpc.chunkedInput()
                .map(chunks -> CodeBlock.of(
                        ".messages(\n$L\n.toFrames(),\n$S)\n",
                        metadata.chunks(
                                chunks,
                                CodeBlock.of(
                                        "$T.message($T::write, request)",
                                        CoreTypes.MESSAGE_WRITER,
                                        runtime.request(operation, wire, RuntimeTypes.messageSuffix(grpc))),
                                "request"),
                        MEDIA_TYPE))
                .orElseGet(() -> frame(runtime, wire, operation, grpc));
        return grpc.chunkedOutput().isEmpty() ? body : CodeBlock.of("$L.multiMessageResponse()\n", body);
    }

    // .body(MessageWriter.frame(AcmeGetStateRequestGrpc::write, request), "application/grpc")
    static CodeBlock frame(RuntimeTypes runtime, Wire wire, Callable callable, WireBinding binding) {
        return CodeBlock.of(
                ".body($T.frame($T::write, request), $S)\n",
                CoreTypes.MESSAGE_WRITER,
                runtime.request(callable, wire, RuntimeTypes.messageSuffix(binding)),
                MEDIA_TYPE);
    }

    /** Makes {@code call}; through a builder where there is metadata to send. */
    static CodeBlock call(
            RuntimeTypes runtime, Callable callable, WireBinding binding, CodeBlock path, CodeBlock body) {
        ServiceTypes types = runtime.types();
        CodeBlock request = CodeBlock.of(
                "$T.builder($T.$L, $S, $L)\n$L$L.resource(request)",
                CoreTypes.HTTP_REQUEST,
                types.operations(),
                types.constant(callable),
                "POST",
                path,
                body,
                omitHeaders(binding));
        List<FieldMapping> entries = MetadataCode.of(binding.requestMappings());
        if (entries.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("$T call = $L\n.build()", CoreTypes.HTTP_REQUEST, request)
                    .build();
        }
        MetadataCode metadata = new MetadataCode(types);
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T http = $L", CoreTypes.HTTP_REQUEST.nestedClass("Builder"), request);
        entries.forEach(entry -> code.add(metadata.writeRequest(entry)));
        return code.addStatement("$T call = http.build()", CoreTypes.HTTP_REQUEST)
                .build();
    }

    // .omitHeaders(":authority", "content-length")
    private static CodeBlock omitHeaders(WireBinding binding) {
        return binding instanceof WireBinding.Grpc grpc
                        && !grpc.client().omittedHeaders().isEmpty()
                ? CodeBlock.of(
                        ".omitHeaders($L)\n",
                        grpc.client().omittedHeaders().stream()
                                .map(name -> CodeBlock.of("$S", name))
                                .collect(CodeBlock.joining(", ")))
                : CodeBlock.of("");
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
        if (needsRequest(grpc)) {
            method.addParameter(types.request(operation), "request");
        }
        method.addCode(errors(operation, grpc).decode()).addCode(new ReportedErrorCode(operation, grpc).check());
        TypeRef.Named type = operation.result().result().orElse(null);
        if (type == null) {
            return method.addStatement("return null").build();
        }
        method.addCode(value(operation, grpc, type));
        grpc.reorder().ifPresent(reorder -> method.addStatement("value = $L", reordered(type, reorder)));
        ResultCompletionCode completion = new ResultCompletionCode(types, operation, grpc);
        if (completion.isNeeded()) {
            method.addStatement("value = $L", completion.complete(CodeBlock.of("value")));
        }
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
        if (grpc.chunkedOutput().isPresent()) {
            return method.beginControlFlow("if ($L)", empty)
                    .addStatement("response.close()")
                    .addStatement("return $T.empty()", CoreTypes.OPTIONAL)
                    .endControlFlow()
                    .addStatement("return $T.of(value)", CoreTypes.OPTIONAL)
                    .build();
        }
        return method.addStatement(
                        "return $L ? $T.empty() : $T.of(value)", empty, CoreTypes.OPTIONAL, CoreTypes.OPTIONAL)
                .build();
    }

    // StateEntry value = MessageReader.readFrame(response.body(), AcmeGetStateResultGrpc::read, StateEntry.builder())
    //         .build();
    //
    // or, where there is metadata or a body in chunks:
    // ChunkedContent chunks = ChunkedContent.of(response, 1);
    // FileContents.Builder builder = MessageReader.read(chunks.first(), AcmeGetFileResultGrpc::read, …);
    // builder.size(Responses.header(response, "x-size", Long::valueOf));
    // builder.data(response.isLive() ? chunks.content() : chunks.wholeContent());
    // FileContents value = builder.build();
    private CodeBlock value(Operation operation, WireBinding.Grpc grpc, TypeRef.Named type) {
        List<FieldMapping> entries = MetadataCode.of(grpc.outputs());
        Optional<FieldMapping> body = grpc.chunkedOutput();
        CodeBlock known = RequestInputCode.setters(types, operation, grpc.outputs());
        if (entries.isEmpty() && body.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T value = $T.readFrame(response.body(), $T::read, $T.builder()$L)\n.build()",
                            types.type(type),
                            CoreTypes.MESSAGE_READER,
                            runtime.result(operation, wire, RuntimeTypes.messageSuffix(grpc)),
                            types.type(type),
                            known)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder();
        body.ifPresent(it -> code.addStatement(
                "$1T chunks = $1T.of(response, $2L)",
                CoreTypes.CHUNKED_CONTENT,
                ((WireLocation.ProtoChunks) it.location()).field()));
        code.addStatement(
                "$T.Builder builder = $T.$L, $T::read, $T.builder()$L)",
                types.type(type),
                CoreTypes.MESSAGE_READER,
                body.isPresent() ? "read(chunks.first()" : "readFrame(response.body()",
                runtime.result(operation, wire, RuntimeTypes.messageSuffix(grpc)),
                types.type(type),
                known);
        entries.forEach(entry -> code.add(metadata.readResponse(entry, type.name())));
        body.ifPresent(it -> code.addStatement(
                "builder.$L(response.isLive() ? chunks.content() : chunks.wholeContent())", types.setter(it.field())));
        return code.addStatement("$T value = builder.build()", types.type(type)).build();
    }

    // value.toBuilder().entries(ReorderResponse.to(request.keys(), value.entries(), BulkStateEntry::key)).build()
    private CodeBlock reordered(TypeRef.Named type, WireBinding.Reorder reorder) {
        Field list = types.field(types.object(type), reorder.list());
        TypeRef.Named element = (TypeRef.Named) ((TypeRef.ListOf) list.type()).element();
        return CodeBlock.of(
                "value.toBuilder()\n.$L($T.to(request.$L(), value.$L(), $T::$L))\n.build()",
                types.setter(list),
                CoreTypes.REORDER_RESPONSE,
                JavaNames.member(reorder.to()),
                types.accessor(list),
                types.type(element),
                types.accessor(types.field(types.object(element), reorder.by())));
    }
}
