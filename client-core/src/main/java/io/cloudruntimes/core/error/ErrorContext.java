package io.cloudruntimes.core.error;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a failed call. Immutable; a part that is not known is null or empty.
 *
 * @param runtime which runtime, for example {@code embedded at http://127.0.0.1:3600}; empty if not known
 * @param operation the operation; null if the error arose outside a call
 * @param resource what it was about, for example {@code storeName 'orders', key 'o-1'}; empty if nothing
 * @param status the HTTP status of the response; null if there was none
 * @param details facts by name; empty if none
 * @param traceId the trace of the call; null if none
 * @param retryAfter how long the runtime asked to wait; null if it did not
 * @param body the body of the response of a called service; null if the error is of another kind
 */
public record ErrorContext(
        String runtime,
        @Nullable OperationInfo operation,
        String resource,
        @Nullable Integer status,
        Map<String, String> details,
        @Nullable String traceId,
        @Nullable Duration retryAfter,
        @Nullable Bytes body) {
    /** Nothing is known. */
    public static final ErrorContext EMPTY = new ErrorContext("", null, "", null, Map.of(), null, null, null);

    public ErrorContext {
        details = Map.copyOf(details);
    }

    /** The operation and what it was about. */
    public static ErrorContext of(OperationInfo operation, HasResource resource) {
        return new ErrorContext("", operation, resource.resource(), null, Map.of(), null, null, null);
    }

    /** The operation alone. */
    public static ErrorContext of(OperationInfo operation) {
        return new ErrorContext("", operation, "", null, Map.of(), null, null, null);
    }

    /** This with the runtime. */
    public ErrorContext withRuntime(String runtime) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This with what it was about. */
    public ErrorContext withResource(String resource) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This with the status of the response. */
    public ErrorContext withStatus(int status) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This with facts by name. */
    public ErrorContext withDetails(Map<String, String> details) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This with the trace; null for none. */
    public ErrorContext withTraceId(@Nullable String traceId) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This with the time to wait; null for none. */
    public ErrorContext withRetryAfter(@Nullable Duration retryAfter) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This with the body of the response of a called service. */
    public ErrorContext withBody(Bytes body) {
        return new ErrorContext(runtime, operation, resource, status, details, traceId, retryAfter, body);
    }

    /** This, with what it lacks taken from another. */
    public ErrorContext orElse(ErrorContext other) {
        return new ErrorContext(
                runtime.isEmpty() ? other.runtime : runtime,
                operation == null ? other.operation : operation,
                resource.isEmpty() ? other.resource : resource,
                status == null ? other.status : status,
                details.isEmpty() ? other.details : details,
                traceId == null ? other.traceId : traceId,
                retryAfter == null ? other.retryAfter : retryAfter,
                body == null ? other.body : body);
    }
}
