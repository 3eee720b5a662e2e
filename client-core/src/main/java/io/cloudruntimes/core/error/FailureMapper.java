package io.cloudruntimes.core.error;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Any failure of a call as an error of the API. */
public final class FailureMapper {
    private FailureMapper() {}

    /** The error of the API. A thread that it was thrown on because it was interrupted is interrupted again. */
    public static CloudRuntimesException of(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt(); // throwing it has taken that back
        }
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof CloudRuntimesException) {
            return (CloudRuntimesException) cause;
        }
        if (cause instanceof InterruptedException) {
            return new CancelledException("the thread was interrupted during the call", ErrorContext.EMPTY, cause);
        }
        if (cause instanceof OutOfMemoryError) {
            return new ResourceExhaustedException(
                    "the heap is too small for the call; a smaller limit of a response refuses one that does not fit",
                    ErrorContext.EMPTY,
                    cause);
        }
        return cause instanceof CancellationException
                ? new CancelledException("the call was cancelled", ErrorContext.EMPTY, cause)
                : new InternalException("the client failed: " + cause, ErrorContext.EMPTY, cause);
    }
}
