package io.cloudruntimes.core.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer of 400 or more; see {@code spec/openapi/common.yaml}.
 *
 * @param code the word of an {@link ErrorCode}
 * @param message one sentence for a person
 * @param details facts by name; empty if none
 * @param traceId the trace of the call; null if none
 */
public record ErrorBody(
        String code,
        String message,
        Map<String, String> details,
        @Nullable String traceId) {
    public ErrorBody {
        details = Map.copyOf(details);
    }

    /** What an error says on the wire. */
    public static ErrorBody of(CloudRuntimesException error) {
        return new ErrorBody(
                error.code().value(),
                error.reason(),
                error.details(),
                error.traceId().orElse(null));
    }
}
