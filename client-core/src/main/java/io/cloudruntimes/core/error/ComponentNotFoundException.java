package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** The runtime has no store, broker or other component of the given name. */
public final class ComponentNotFoundException extends CloudRuntimesException {
    private static final long serialVersionUID = 1L;

    /** An error of which only the reason is known. */
    public ComponentNotFoundException(String reason) {
        this(reason, ErrorContext.EMPTY, null);
    }

    /** An error with what is known about the call; the cause may be null. */
    public ComponentNotFoundException(String reason, ErrorContext context, @Nullable Throwable cause) {
        super(ErrorCode.COMPONENT_NOT_FOUND, reason, context, cause);
    }
}
