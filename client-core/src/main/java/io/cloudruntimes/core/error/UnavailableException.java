package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The runtime or the component behind it could not be reached or is not ready; trying later can help. */
public final class UnavailableException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public UnavailableException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public UnavailableException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.UNAVAILABLE, reason, context, cause);
    }
}
