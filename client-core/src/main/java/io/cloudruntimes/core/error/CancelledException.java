package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The caller cancelled the request before the response came. */
public final class CancelledException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public CancelledException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public CancelledException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.CANCELLED, reason, context, cause);
    }
}
