package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The stored version is not the one that the request named; read again, then decide. */
public final class ConflictException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public ConflictException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public ConflictException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.CONFLICT, reason, context, cause);
    }
}
