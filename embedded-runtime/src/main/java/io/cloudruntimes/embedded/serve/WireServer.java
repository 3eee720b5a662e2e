package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.UnavailableException;
import java.io.IOException;
import java.net.URI;

/** A port at which something is served. */
interface WireServer extends AutoCloseable {
    /** Where it is. */
    URI uri();

    @Override
    void close();

    /** The address of a port. */
    static URI uri(String host, int port) {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** The error of a port that cannot be listened at. */
    static UnavailableException notFree(String host, int port, IOException cause) {
        return new UnavailableException(
                "cannot listen at " + host + ":" + port + " (" + cause.getMessage() + "); is the port in use?",
                ErrorContext.EMPTY,
                cause);
    }
}
