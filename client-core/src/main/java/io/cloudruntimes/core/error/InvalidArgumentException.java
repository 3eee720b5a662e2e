package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The request breaks a rule of the API or of the store; sending it again cannot help. */
public final class InvalidArgumentException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public InvalidArgumentException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public InvalidArgumentException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.INVALID_ARGUMENT, reason, context, cause);
    }
}
