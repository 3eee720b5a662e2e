package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The caller is known and may not do this. */
public final class PermissionDeniedException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public PermissionDeniedException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public PermissionDeniedException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.PERMISSION_DENIED, reason, context, cause);
    }
}
