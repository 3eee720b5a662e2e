package io.cloudruntimes.core.callback;

import java.net.URI;

/** A web server that listens for what a runtime calls. */
public interface CallbackServer extends AutoCloseable {
    /** Where it listens, for example {@code http://127.0.0.1:8080}. */
    URI uri();

    /** Lets the calls that are under way be finished, and stops. Closing again changes nothing. */
    @Override
    void close();
}
