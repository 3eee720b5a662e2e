package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The runtime failed in a way that it did not expect, or its response could not be understood. */
public final class InternalException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public InternalException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public InternalException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.INTERNAL, reason, context, cause);
    }
}
