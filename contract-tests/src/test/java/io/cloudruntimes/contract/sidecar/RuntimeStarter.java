package io.cloudruntimes.contract.sidecar;

import org.jspecify.annotations.Nullable;

/**
 * Starts a real runtime for the conformance suite. A file of {@code conformance/targets} names the class, which has a public
 * constructor without parameters.
 */
public interface RuntimeStarter {
    /** Why the runtime cannot be started here; null if it can. */
    @Nullable
    String missing();

    /** The URL of the runtime of an application, which is started if it is not running; it has a query already. */
    String start(String application);
}
