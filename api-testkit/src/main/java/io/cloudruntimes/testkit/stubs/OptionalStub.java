package io.cloudruntimes.testkit.stubs;

import java.util.Optional;

/**
 * A stub of an operation that may find nothing.
 *
 * @param <T> what it finds
 */
public final class OptionalStub<T> extends Stub {
    OptionalStub(Exchange exchange, Server server) {
        super(exchange, server);
    }

    /**
     * It answers with this.
     *
     * @throws IllegalArgumentException if the wire cannot say it
     */
    public void returns(T found) {
        answers(Optional.of(found));
    }

    /** It answers that there is nothing. */
    public void absent() {
        answers(Optional.empty());
    }
}
