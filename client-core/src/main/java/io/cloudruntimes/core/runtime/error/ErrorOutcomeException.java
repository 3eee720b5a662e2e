package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.grpc.GrpcStatus;
import java.util.Map;

/** An outcome of an operation that a runtime sends as an error of gRPC. No caller sees it: the server sends it as it stands. */
public final class ErrorOutcomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final GrpcStatus status;
    private final String reason;
    private final String text;
    private final transient Map<String, String> info;

    ErrorOutcomeException(GrpcStatus status, String reason, String text, Map<String, String> info) {
        super(text, null, false, false);
        this.status = status;
        this.reason = reason;
        this.text = text;
        this.info = Map.copyOf(info);
    }

    GrpcStatus status() {
        return status;
    }

    /** The machine-readable reason; empty for none. */
    String reason() {
        return reason;
    }

    String text() {
        return text;
    }

    /** The metadata of its {@code google.rpc.ErrorInfo}. */
    Map<String, String> info() {
        return info;
    }
}
