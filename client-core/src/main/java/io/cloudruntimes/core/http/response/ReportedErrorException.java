package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import java.io.IOException;

/** A response of success that reports an error: by one of its values, or by a message without any. */
public final class ReportedErrorException extends IOException {
    private static final long serialVersionUID = 1L;

    private final CloudRuntimesException error;

    /** An error of a code. */
    public ReportedErrorException(ErrorCode code, String reason) {
        super(reason);
        this.error = Errors.of(code, reason, ErrorContext.EMPTY, null);
    }

    /** The error. */
    public CloudRuntimesException error() {
        return error;
    }
}
