package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.grpc.MetadataCode;
import io.cloudruntimes.generator.poet.runtime.ErrorOutcomeCode;
import io.cloudruntimes.generator.poet.runtime.ResultCompletionCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.io.IOException;

/** Emits the methods that handle the calls of operations over gRPC. */
final class GrpcCallMethodsSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final MetadataCode metadata;
    private final GrpcRequestCode requests;

    GrpcCallMethodsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.metadata = new MetadataCode(types);
        this.requests = new GrpcRequestCode(runtime, wire);
    }

    /** The method that handles a call. */
    MethodSpec method(Operation operation, WireBinding.Grpc grpc) {
        return grpc.kind() == CallKind.UNARY ? unary(operation, grpc) : streaming(operation, grpc);
    }

    /** The name of that method. */
    String handlerName(Operation operation, WireBinding.Grpc grpc) {
        return types.method(operation) + RuntimeTypes.suffix(grpc);
    }

    // private Bytes get(Bytes message, GrpcCall call) throws IOException {
    //     GetStateRequest request =
    //             MessageReader.read(message, AcmeGetStateRequestGrpc::read, GetStateRequest.builder())
    //                     .build();
    //     Optional<StateEntry> found = service.get(request, call.options());
    //     if (found.isEmpty()) {
    //         return Bytes.EMPTY;
    //     }
    //     StateEntry value = found.get();
    //     return ResponseEncoder.message(AcmeGetStateResultGrpc::write, value);
    // }
    private MethodSpec unary(Operation operation, WireBinding.Grpc grpc) {
        return MethodSpec.methodBuilder(handlerName(operation, grpc))
                .addModifiers(PRIVATE)
                .returns(CoreTypes.BYTES)
                .addParameter(CoreTypes.BYTES, "message")
                .addParameter(CoreTypes.GRPC_CALL, "call")
                .addException(IOException.class)
                .addCode(requests.read(operation, grpc, CodeBlock.of("message"), CodeBlock.of("")))
                .addCode(ServedRequestCode.grpc(types, operation, grpc, runtime.served(operation, wire)))
                .addCode(result(
                        operation,
                        grpc,
                        CodeBlock.of("return $T.EMPTY", CoreTypes.BYTES),
                        CodeBlock.of("return $L", resultMessage(operation, grpc))))
                .build();
    }

    private CodeBlock resultMessage(Operation operation, WireBinding.Grpc grpc) {
        return CodeBlock.of(
                "$T.message($T::write, value)",
                CoreTypes.RESPONSE_ENCODER,
                runtime.result(operation, wire, RuntimeTypes.suffix(grpc)));
    }

    // private void put(GrpcStreamingCall call) throws IOException {
    //     ChunkedContent chunks = ChunkedContent.of(call.messages(), 3);
    //     PutFileRequest.Builder builder = MessageReader.read(chunks.first(), AcmePutFileRequestGrpc::read, …);
    //     builder.data(chunks.content());
    //     PutFileRequest request = builder.build();
    //     service.put(request, call.options());
    //     call.send(Bytes.EMPTY);
    // }
    private MethodSpec streaming(Operation operation, WireBinding.Grpc grpc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(handlerName(operation, grpc))
                .addModifiers(PRIVATE)
                .addParameter(CoreTypes.GRPC_STREAMING_CALL, "call")
                .addException(IOException.class);
        CodeBlock body = grpc.chunkedInput()
                .map(input -> CodeBlock.builder()
                        .addStatement("builder.$L(chunks.content())", types.setter(input.field()))
                        .build())
                .orElse(CodeBlock.of(""));
        grpc.chunkedInput()
                .ifPresent(input -> method.addStatement(
                        "$1T chunks = $1T.of(call.messages(), $2L)",
                        CoreTypes.CHUNKED_CONTENT,
                        ((WireLocation.ProtoChunks) input.location()).field()));
        CodeBlock message = CodeBlock.of(body.isEmpty() ? "call.message()" : "chunks.first()");
        CodeBlock send = grpc.chunkedOutput()
                .map(output ->
                        CodeBlock.of("call.send($L)", metadata.chunks(output, resultMessage(operation, grpc), "value")))
                .orElseGet(() -> CodeBlock.of(
                        "call.send($L)",
                        operation.result().result().isPresent()
                                ? resultMessage(operation, grpc)
                                : CodeBlock.of("$T.EMPTY", CoreTypes.BYTES)));
        CodeBlock nothing = CodeBlock.of("call.send($T.EMPTY)", CoreTypes.BYTES);
        return method.addCode(requests.read(operation, grpc, message, body))
                .addCode(result(operation, grpc, nothing, send))
                .build();
    }

    /** Calls the service, sets the metadata of the response and ends with what sends it. */
    private CodeBlock result(Operation operation, WireBinding.Grpc grpc, CodeBlock nothing, CodeBlock send) {
        String options = grpc.chunkedOutput().isPresent() ? "call.streamedOptions()" : "call.options()";
        CodeBlock call = CodeBlock.of("service.$L(request, $L)", types.method(operation), options);
        ResultCompletionCode completion = new ResultCompletionCode(types, operation, grpc);
        ErrorOutcomeCode errors = new ErrorOutcomeCode(types, operation, grpc, wire, runtime.exchanges(wire));
        CodeBlock.Builder code = CodeBlock.builder();
        TypeRef.Named type = operation.result().result().orElse(null);
        if (type == null) {
            return code.addStatement(call).addStatement(nothing).build();
        }
        if (operation.result().absentStatus().isEmpty()) {
            code.add(completion.callService(options));
        } else {
            code.addStatement("$T found = $L", types.result(operation), call).beginControlFlow("if (found.isEmpty())");
            if (errors.absent().isPresent()) { // it says more than an empty message
                code.addStatement("throw $L.error()", errors.absent().get());
            } else {
                code.addStatement(nothing);
                if (grpc.kind() != CallKind.UNARY) {
                    code.addStatement("return");
                }
            }
            code.endControlFlow().addStatement("$T value = found.get()", types.type(type));
        }
        code.add(completion.reduce()).add(errors.encode(grpc.outputs()));
        MetadataCode.of(grpc.outputs()).forEach(entry -> code.add(metadata.writeResponse(entry)));
        code.add(new ErrorResultCode(types, operation, grpc).encode());
        return code.addStatement(send).build();
    }
}
