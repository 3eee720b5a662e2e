package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** A limit of rate, size or space was reached. */
public final class ResourceExhaustedException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public ResourceExhaustedException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public ResourceExhaustedException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.RESOURCE_EXHAUSTED, reason, context, cause);
    }
}
