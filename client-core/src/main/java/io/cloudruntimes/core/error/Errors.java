package io.cloudruntimes.core.error;

import org.jspecify.annotations.Nullable;

/** Makes the exception of a code. */
public final class Errors {
    private Errors() {}

    /** The exception of the given code; the cause may be null. */
    public static CloudRuntimesException of(
            ErrorCode code, String reason, ErrorContext context, @Nullable Throwable cause) {
        return switch (code) {
            case INVALID_ARGUMENT -> new InvalidArgumentException(reason, context, cause);
            case NOT_FOUND -> new NotFoundException(reason, context, cause);
            case COMPONENT_NOT_FOUND -> new ComponentNotFoundException(reason, context, cause);
            case CONFLICT -> new ConflictException(reason, context, cause);
            case ALREADY_EXISTS -> new AlreadyExistsException(reason, context, cause);
            case UNAUTHENTICATED -> new UnauthenticatedException(reason, context, cause);
            case PERMISSION_DENIED -> new PermissionDeniedException(reason, context, cause);
            case UNSUPPORTED -> new UnsupportedByRuntimeException(reason, context, cause);
            case UNAVAILABLE -> new UnavailableException(reason, context, cause);
            case TIMEOUT -> new CallTimeoutException(reason, context, cause);
            case RESOURCE_EXHAUSTED -> new ResourceExhaustedException(reason, context, cause);
            case CANCELLED -> new CancelledException(reason, context, cause);
            case INTERNAL -> new InternalException(reason, context, cause);
        };
    }
}
