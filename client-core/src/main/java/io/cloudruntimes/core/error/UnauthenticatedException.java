package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The request has no token, or a wrong one. */
public final class UnauthenticatedException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public UnauthenticatedException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public UnauthenticatedException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.UNAUTHENTICATED, reason, context, cause);
    }
}
