package io.cloudruntimes.testkit.stubs;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.Bytes;

/**
 * Stubs for WireMock, so that a test of a service needs no URL written by hand. What a request looks like, and how an answer
 * and an error are said, comes from the documents of the API and the bindings of the runtimes.
 *
 * <pre>{@code
 * OperationStubs acme = Stubs.on(wireMock).acme();
 * acme.getState("orders", "o-1").returns(StateEntry.builder().value(Stubs.json(order)).etag("1").build());
 * acme.getState("orders", "o-2").absent();
 * }</pre>
 *
 * <p>An operation that does not travel on the wire is refused with the reason that the binding states, as is an input that has
 * no place on it. Streams cannot be stubbed; an embedded runtime has them, also on the wires of another runtime.
 */
public final class Stubs extends RuntimeStubs {
    private final Server server;

    private Stubs(Server server) {
        this.server = server;
    }

    /** On a WireMock in this JVM: a {@code WireMockServer}, or its JUnit extension. */
    public static Stubs on(Stubbing wireMock) {
        return new Stubs(Server.of(wireMock));
    }

    /** On the WireMock that a client of it leads to, as {@code WireMockRuntimeInfo.getWireMock()} gives one. */
    public static Stubs on(WireMock wireMock) {
        return new Stubs(Server.of(wireMock));
    }

    /** A value as the facade's default serializer, which is JSON, puts it into a request or an answer. */
    public static Bytes json(Object value) {
        return Serializer.gson().serialize(value);
    }

    @Override
    public OperationStubs runtime(String name) {
        return new OperationStubs(new StubMaker(HttpWire.of(name), server));
    }
}
