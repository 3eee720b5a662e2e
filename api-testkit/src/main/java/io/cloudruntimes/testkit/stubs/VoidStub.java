package io.cloudruntimes.testkit.stubs;

/** A stub of an operation whose only result is that it succeeded. */
public final class VoidStub extends Stub {
    VoidStub(Exchange exchange, Server server) {
        super(exchange, server);
    }

    /** It answers that it succeeded. */
    public void succeeds() {
        answers(null);
    }
}
