package io.cloudruntimes.testkit.stubs;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.Bytes;

/**
 * Stubs for WireMock, without URLs and bodies written by hand. The documents of the API and the bindings of the runtimes define what a
 * request, a response and an error look like.
 *
 * <pre>{@code
 * OperationStubs acme = Stubs.on(wireMock).acme();
 * acme.getState("orders", "o-1").returns(StateEntry.builder().value(Stubs.json(order)).etag("1").build());
 * acme.getState("orders", "o-2").absent();
 * }</pre>
 *
 * <p>An operation or an input that the wire does not support is refused with the reason that the binding states. Streams cannot be
 * stubbed; use an embedded runtime for them, which also serves the wires of other runtimes.
 */
public final class Stubs extends RuntimeStubs {
    private final StubServer server;

    private Stubs(StubServer server) {
        this.server = server;
    }

    /** Stubs on a WireMock server in this JVM: a {@code WireMockServer}, or its JUnit extension. */
    public static Stubs on(Stubbing wireMock) {
        return new Stubs(StubServer.of(wireMock));
    }

    /** Stubs on a WireMock server through its client, for example {@code WireMockRuntimeInfo.getWireMock()}. */
    public static Stubs on(WireMock wireMock) {
        return new Stubs(StubServer.of(wireMock));
    }

    /** A value as JSON, by the default serializer of the facade. */
    public static Bytes json(Object value) {
        return Serializer.gson().serialize(value);
    }

    @Override
    public OperationStubs runtime(String name) {
        return new OperationStubs(new StubMaker(HttpWire.of(name), server));
    }
}
