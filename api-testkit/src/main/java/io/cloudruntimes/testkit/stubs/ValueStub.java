package io.cloudruntimes.testkit.stubs;

/**
 * A stub of an operation that has a result.
 *
 * @param <T> the result
 */
public final class ValueStub<T> extends Stub {
    ValueStub(Exchange exchange, Server server) {
        super(exchange, server);
    }

    /**
     * It answers with this result.
     *
     * @throws IllegalArgumentException if the wire cannot say it
     */
    public void returns(T result) {
        answers(result);
    }
}
