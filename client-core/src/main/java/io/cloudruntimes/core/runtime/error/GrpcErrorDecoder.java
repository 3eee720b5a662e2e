package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.error.ServerText;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.grpc.GrpcTrailers;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.response.ResponseMessages;
import java.io.IOException;
import java.util.Map;

/** Errors of a runtime over gRPC: a status, a message, and details of {@code google.rpc} in a trailer. */
public final class GrpcErrorDecoder implements ErrorDecoder {
    private static final String STATUS = "grpc-status";
    private static final String DETAILS = "grpc-status-details-bin";

    private final ErrorRules rules;

    public GrpcErrorDecoder(ErrorRules rules) {
        this.rules = rules;
    }

    @Override
    public CloudRuntimesException of(HttpResponse response) {
        GrpcTrailers end = GrpcTrailers.of(response);
        GrpcStatus status = end.status();
        if (status == null || status == GrpcStatus.OK) {
            return notGrpc(response);
        }
        ErrorDetails details = details(end);
        String message = end.message();
        ErrorCode code = rules.code(status.name(), details.reasons(), message, status.code());
        details.facts().put(STATUS, status.name());
        return Errors.of(
                code,
                message.isEmpty()
                        ? "the runtime returned the status " + status + " without a message"
                        : ServerText.shortened(message),
                ErrorContext.EMPTY.withDetails(details.facts()),
                null);
    }

    /** What the error is: the status, its reasons and the message. */
    static ErrorFacts facts(HttpResponse response) {
        GrpcTrailers end = GrpcTrailers.of(response);
        GrpcStatus status = end.status();
        return new ErrorFacts(status == null ? "" : status.name(), details(end).reasons(), end.message());
    }

    private static CloudRuntimesException notGrpc(HttpResponse response) {
        GrpcStatus status = GrpcStatus.ofHttpStatus(response.sentStatus());
        return Errors.of(
                status.code(),
                "the server does not speak gRPC: " + ResponseMessages.withoutGrpcStatus(response),
                ErrorContext.EMPTY.withStatus(response.sentStatus()).withDetails(Map.of(STATUS, status.name())),
                null);
    }

    private static ErrorDetails details(GrpcTrailers end) {
        ErrorDetails details = new ErrorDetails();
        String encoded = end.header(DETAILS);
        if (encoded != null) {
            try {
                details.addStatus(Bytes.fromBase64(encoded.replace("=", "")));
            } catch (IOException | IllegalArgumentException e) {
                // the status and the message still identify the error
                details.facts().put(DETAILS, "cannot be read");
            }
        }
        return details;
    }
}
