package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.runtime.error.ErrorOutcomeException;
import io.cloudruntimes.core.runtime.error.GrpcErrorEncoder;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.io.IOException;

/** Ends calls: with the status and the details that the runtime's wire has for what went wrong. */
final class CallCloser {
    private static final System.Logger LOG = System.getLogger(CallCloser.class.getName());
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final GrpcErrorEncoder errors;

    CallCloser(GrpcErrorEncoder errors) {
        this.errors = errors;
    }

    /** Ends a call that failed. */
    void failed(ServerCall<Bytes, Bytes> call, OperationInfo operation, Exception failure) {
        GrpcErrorEncoder.Failure said = failure instanceof ErrorOutcomeException outcome
                ? errors.write(outcome)
                : errors.write(operation, error(operation, failure));
        Metadata trailers = new Metadata();
        trailers.put(DETAILS, said.details());
        call.close(Status.fromCodeValue(said.status().ordinal()).withDescription(said.message()), trailers);
    }

    private static CloudRuntimesException error(OperationInfo operation, Exception failure) {
        if (failure instanceof CloudRuntimesException known) {
            return known;
        }
        if (failure instanceof IOException) {
            return new InvalidArgumentException(
                    "the message is not the one that is expected: " + failure.getMessage(),
                    ErrorContext.EMPTY,
                    failure);
        }
        LOG.log(System.Logger.Level.ERROR, operation.name() + " failed", failure);
        return new InternalException("the runtime failed in " + operation.name() + "; its log has the details");
    }
}
