package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** This runtime, or the component behind the name, cannot do this at all. */
public final class UnsupportedByRuntimeException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public UnsupportedByRuntimeException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public UnsupportedByRuntimeException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.UNSUPPORTED, reason, context, cause);
    }
}
