package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.ServerText;

/** The errors of events that cannot be read. */
public final class UnreadableEvents {
    private UnreadableEvents() {}

    /** The error of an event whose reading failed. An event with wrong fields is no argument of the one who receives it. */
    public static CloudRuntimesException error(Throwable failure) {
        return failure instanceof CloudRuntimesException known && known.code() != ErrorCode.INVALID_ARGUMENT
                ? known
                : new InternalException(
                        "an event cannot be read: " + ServerText.of(failure),
                        ErrorContext.EMPTY,
                        Redaction.cause(failure));
    }
}
