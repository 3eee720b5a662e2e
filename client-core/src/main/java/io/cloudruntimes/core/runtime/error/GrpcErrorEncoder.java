package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.proto.MessageWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says errors over gRPC as a runtime does: a status, a message, and a {@code google.rpc.Status} with an {@code ErrorInfo}. */
public final class GrpcErrorEncoder {
    private static final String ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo";

    private final ErrorResponseRules answers;
    private final String wire;

    public GrpcErrorEncoder(ErrorResponseRules answers, String wire) {
        this.answers = answers;
        this.wire = wire;
    }

    /**
     * The end of a call that failed.
     *
     * @param status the status
     * @param message the text
     * @param details a message {@code google.rpc.Status}, for the trailer {@code grpc-status-details-bin}
     */
    public record Failure(GrpcStatus status, String message, byte[] details) {}

    /**
     * The end of a call.
     *
     * @param operation what was asked for; null where the call is of none
     */
    public Failure write(@Nullable OperationInfo operation, CloudRuntimesException error) {
        ErrorResponseRule answer = answers.of(operation, error);
        String name = answer.status().get(wire);
        GrpcStatus status = name == null ? GrpcStatus.of(error.code()) : GrpcStatus.valueOf(name);
        String message = Unicode.replaceHalfPairs(answer.text() + error.reason());
        return new Failure(status, message, details(status, message, answer.reasonOn(wire), error.details()));
    }

    /** The end of a call whose outcome the runtime sends as an error. */
    public Failure write(ErrorOutcomeException outcome) {
        return new Failure(
                outcome.status(),
                outcome.text(),
                details(outcome.status(), outcome.text(), outcome.reason(), outcome.info()));
    }

    // Status: code 1, message 2, details 3 (Any: type_url 1, value 2); ErrorInfo: reason 1, domain 2, metadata 3 (map)
    private byte[] details(GrpcStatus status, String message, String reason, Map<String, String> facts) {
        MessageWriter out = new MessageWriter();
        int any = out.open();
        int info = out.open();
        out.map(3, facts);
        out.string(2, answers.domain());
        out.string(1, reason);
        out.close(2, info);
        out.string(1, ERROR_INFO);
        out.close(3, any);
        out.string(2, message);
        out.number(1, status.ordinal());
        return out.toBytes().array();
    }
}
