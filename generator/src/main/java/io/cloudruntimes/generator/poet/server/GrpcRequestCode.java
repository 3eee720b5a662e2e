package io.cloudruntimes.generator.poet.server;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.grpc.MetadataCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;

/** Writes the code that reads the request of a gRPC method into the variable {@code request}. */
final class GrpcRequestCode {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final MetadataCode metadata;

    GrpcRequestCode(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.metadata = new MetadataCode(types);
    }

    /**
     * @param message the bytes of the message
     * @param body sets what the message itself does not hold; empty where it holds all
     */
    // GetStateRequest request = MessageReader.read(message, AcmeGetStateRequestGrpc::read, GetStateRequest.builder())
    //         .build();
    CodeBlock read(Callable callable, WireBinding binding, CodeBlock message, CodeBlock body) {
        List<FieldMapping> entries = MetadataCode.of(binding.inputs());
        CodeBlock builder = CodeBlock.of(
                "$T.read($L, $T::read, $T.builder())",
                CoreTypes.MESSAGE_READER,
                message,
                runtime.request(callable, wire, RuntimeTypes.suffix(binding)),
                types.request(callable));
        if (entries.isEmpty() && body.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("$T request =\n$L.build()", types.request(callable), builder)
                    .build();
        }
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T.Builder builder =\n$L", types.request(callable), builder);
        entries.forEach(entry -> code.add(metadata.readRequest(
                entry, types.request(callable).simpleName(), binding.rules().constants())));
        return code.add(body)
                .addStatement("$T request = builder.build()", types.request(callable))
                .build();
    }
}
