package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The thing to be created exists. */
public final class AlreadyExistsException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public AlreadyExistsException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public AlreadyExistsException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.ALREADY_EXISTS, reason, context, cause);
    }
}
