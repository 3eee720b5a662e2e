package io.cloudruntimes.testkit.stubs;

/** A stub of an operation that has no result. */
public final class VoidStub extends Stub {
    VoidStub(Exchange exchange, StubServer server) {
        super(exchange, server);
    }

    /** Responds that the operation succeeded. */
    public void succeeds() {
        respond(null);
    }
}
