package io.cloudruntimes.testkit.stubs;

/**
 * A stub of an operation that has a result.
 *
 * @param <T> the result
 */
public final class ValueStub<T> extends Stub {
    ValueStub(Exchange exchange, StubServer server) {
        super(exchange, server);
    }

    /**
     * Responds with a result.
     *
     * @throws IllegalArgumentException if the wire cannot carry it
     */
    public void returns(T result) {
        respond(result);
    }
}
