package io.cloudruntimes.core.error;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Any failure of a call as an error of the API. */
public final class FailureMapper {
    private FailureMapper() {}

    public static CloudRuntimesException of(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof CloudRuntimesException) {
            return (CloudRuntimesException) cause;
        }
        return cause instanceof CancellationException
                ? new CancelledException("the call was cancelled", ErrorContext.EMPTY, cause)
                : new InternalException("the client failed: " + cause, ErrorContext.EMPTY, cause);
    }
}
