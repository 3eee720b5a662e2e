package io.cloudruntimes.core.spi;

import java.util.Optional;

/** A connected runtime. */
public interface RuntimeConnection extends AutoCloseable {
    /** Its name and place, for example {@code embedded at http://127.0.0.1:3600}. */
    String runtime();

    /** The implementation of a generated interface, sync or async; empty if the runtime has none. */
    <S> Optional<S> service(Class<S> type);

    /** What works here. */
    Capabilities capabilities();

    /**
     * Serves the port at which the runtime calls the application, if that was deferred and a stream was opened there. A connection
     * without such a port does nothing.
     */
    default void startCallbacks() {}

    /** Gives everything back. Closing again changes nothing. */
    @Override
    void close();
}
