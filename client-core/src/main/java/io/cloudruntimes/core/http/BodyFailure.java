package io.cloudruntimes.core.http;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.IOException;

/** The body of a request could not be read: the exchange ends, and not for a fault of the connection. */
final class BodyFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final CloudRuntimesException error;

    BodyFailure(CloudRuntimesException error) {
        super(error);
        this.error = error;
    }

    CloudRuntimesException error() {
        return error;
    }
}
