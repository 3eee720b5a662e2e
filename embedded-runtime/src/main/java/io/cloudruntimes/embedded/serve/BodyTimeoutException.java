package io.cloudruntimes.embedded.serve;

import java.io.IOException;

/** The body of a request came too slowly. */
final class BodyTimeoutException extends IOException {
    private static final long serialVersionUID = 1;

    static final String MESSAGE = "the body of the request came too slowly";

    BodyTimeoutException() {
        super(MESSAGE);
    }
}
