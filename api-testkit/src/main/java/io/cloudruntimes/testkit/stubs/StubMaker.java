package io.cloudruntimes.testkit.stubs;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;

/** Makes the stubs of the operations on one wire. The generated code defines the type of each operation. */
final class StubMaker {
    private final HttpWire wire;
    private final StubServer server;

    StubMaker(HttpWire wire, StubServer server) {
        this.wire = wire;
        this.server = server;
    }

    <T> ValueStub<T> value(OperationInfo operation, HasResource request) {
        return new ValueStub<>(new Exchange(wire, operation, request), server);
    }

    <T> OptionalStub<T> optional(OperationInfo operation, HasResource request) {
        return new OptionalStub<>(new Exchange(wire, operation, request), server);
    }

    VoidStub nothing(OperationInfo operation, HasResource request) {
        return new VoidStub(new Exchange(wire, operation, request), server);
    }
}
