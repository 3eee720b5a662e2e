package io.cloudruntimes.testkit.stubs;

import java.util.Optional;

/**
 * A stub of an operation that may have no value.
 *
 * @param <T> the value
 */
public final class OptionalStub<T> extends Stub {
    OptionalStub(Exchange exchange, StubServer server) {
        super(exchange, server);
    }

    /**
     * Responds with a value.
     *
     * @throws IllegalArgumentException if the wire cannot carry it
     */
    public void returns(T value) {
        respond(Optional.of(value));
    }

    /** Responds that there is no value. */
    public void absent() {
        respond(Optional.empty());
    }
}
