package io.cloudruntimes.jetty;

import java.io.IOException;

/** The body of a request came too slowly. */
public final class BodyTimeoutException extends IOException {
    private static final long serialVersionUID = 1;

    /** The reason of the error. */
    public static final String MESSAGE = "the body of the request came too slowly";

    BodyTimeoutException() {
        super(MESSAGE);
    }
}
