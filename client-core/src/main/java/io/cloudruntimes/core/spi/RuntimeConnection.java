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

    /** Gives everything back. Closing again changes nothing. */
    @Override
    void close();
}
