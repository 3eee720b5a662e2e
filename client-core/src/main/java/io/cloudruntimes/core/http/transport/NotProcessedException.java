package io.cloudruntimes.core.http.transport;

import java.io.IOException;

/** The server said that it did not process the request, or the request was not sent at all: it may be sent again. */
public final class NotProcessedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What the connection failed with. */
    public NotProcessedException(IOException cause) {
        super(cause);
    }
}
