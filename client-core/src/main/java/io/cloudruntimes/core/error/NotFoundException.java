package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** A named thing that must exist for this operation does not exist. */
public final class NotFoundException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public NotFoundException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public NotFoundException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.NOT_FOUND, reason, context, cause);
    }
}
