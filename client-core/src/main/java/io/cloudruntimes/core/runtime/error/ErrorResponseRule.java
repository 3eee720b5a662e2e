package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorCode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server side of a runtime's wires encodes an error code. It matches if the code and the operation do.
 *
 * @param code the code
 * @param of the ids of the operations or the names of the services that it holds for; none for each
 * @param reason the machine-readable reason by the name of the wire; on a wire without one there is none
 * @param text what is put before the message; empty for nothing
 * @param status the status by the name of the wire, an HTTP number or a gRPC name; if there is none, the status of
 *     the code
 */
public record ErrorResponseRule(
        ErrorCode code, Set<String> of, Map<String, String> reason, String text, Map<String, String> status) {
    public ErrorResponseRule {
        of = Set.copyOf(of);
        reason = Map.copyOf(reason);
        status = Map.copyOf(status);
    }

    /** The rule if no other matches: the status of the code, and no reason. */
    static ErrorResponseRule plain(ErrorCode code) {
        return new ErrorResponseRule(code, Set.of(), Map.of(), "", Map.of());
    }

    /** The reason on a wire; empty for none. */
    String reasonOn(String wire) {
        return reason.getOrDefault(wire, "");
    }

    boolean fits(ErrorCode ofError, @Nullable OperationInfo operation) {
        return code == ofError
                && (of.isEmpty()
                        || operation != null
                                && (of.contains(operation.operationId()) || of.contains(operation.service())));
    }
}
