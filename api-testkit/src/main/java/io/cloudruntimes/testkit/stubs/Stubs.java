package io.cloudruntimes.testkit.stubs;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;

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
    private final Map<String, String> components;

    private Stubs(StubServer server, Map<String, String> components) {
        this.server = server;
        this.components = components;
    }

    /** Stubs on a WireMock server in this JVM: a {@code WireMockServer}, or its JUnit extension. */
    public static Stubs on(Stubbing wireMock) {
        return new Stubs(StubServer.of(wireMock), Map.of());
    }

    /** Stubs on a WireMock server through its client, for example {@code WireMockRuntimeInfo.getWireMock()}. */
    public static Stubs on(WireMock wireMock) {
        return new Stubs(StubServer.of(wireMock), Map.of());
    }

    /**
     * These, with one more component of the runtime. Some calls depend on the type of the component that they name: the client asks
     * for the types before, and a stub of such a call responds to that as well.
     *
     * @param type the type as the runtime names it, for example {@code bindings.localstorage}
     */
    public Stubs component(String name, String type) {
        Map<String, String> more = new LinkedHashMap<>(components);
        more.put(name, type);
        return new Stubs(server, more);
    }

    /** A value as JSON, by the default serializer of the facade. */
    public static Bytes json(Object value) {
        return Serializer.gson().serialize(value);
    }

    @Override
    public OperationStubs runtime(String name) {
        return new OperationStubs(new StubMaker(HttpWire.of(name, components), server));
    }
}
