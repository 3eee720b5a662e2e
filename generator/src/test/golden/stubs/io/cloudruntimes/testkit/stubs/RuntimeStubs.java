// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.testkit.stubs;

import javax.annotation.processing.Generated;

/** The runtimes that can be stubbed. */
@Generated("io.cloudruntimes.generator")
public abstract class RuntimeStubs {
    RuntimeStubs() {}

    /**
     * The operations on the HTTP wire of a runtime.
     *
     * @param name the name of the runtime, as its binding document has it
     * @throws IllegalArgumentException if it is not bound, or has no HTTP wire
     */
    public abstract OperationStubs runtime(String name);

    /** The operations on the HTTP wire of a runtime with the neutral HTTP API. */
    public final OperationStubs neutral() {
        return runtime("neutral");
    }

    /** The operations on the HTTP wire of a Acme sidecar. */
    public final OperationStubs acme() {
        return runtime("acme");
    }
}
