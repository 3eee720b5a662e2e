package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.IOException;

/** The body of a request could not be read: the exchange ends, and not for a fault of the connection. */
public final class RequestBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final CloudRuntimesException error;

    /** The error of the body. */
    public RequestBodyException(CloudRuntimesException error) {
        super(error);
        this.error = error;
    }

    /** The error of the body. */
    public CloudRuntimesException error() {
        return error;
    }
}
