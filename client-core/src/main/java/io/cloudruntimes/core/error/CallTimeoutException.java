package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The response did not come in time; whether the operation took effect is not known. */
public final class CallTimeoutException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public CallTimeoutException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public CallTimeoutException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.TIMEOUT, reason, context, cause);
    }
}
