package io.cloudruntimes.core.http.transport;

import io.cloudruntimes.core.concurrent.Nanos;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Nothing more of a response arrived for too long. */
public final class IdleTimeoutException extends SocketTimeoutException {
    private static final long serialVersionUID = 1L;

    /** Nothing arrived for so long. */
    public IdleTimeoutException(Duration limit) {
        super("nothing arrived for " + Nanos.toMillis(limit) + " ms");
    }
}
