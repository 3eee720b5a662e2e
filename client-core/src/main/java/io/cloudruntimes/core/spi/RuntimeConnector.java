package io.cloudruntimes.core.spi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connects to a kind of runtime; found through {@link java.util.ServiceLoader}. */
public interface RuntimeConnector {
    /** The URL schemes that it serves, in lower case, for example {@code embedded}. */
    Set<String> schemes();

    /**
     * Connects. Nothing need be sent yet.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if the URL is not one that it can use
     */
    RuntimeConnection connect(URI url, ConnectOptions options);

    /**
     * The URL of a runtime of this kind from the environment of the process, as a sidecar's injector sets it; empty if
     * the environment has none.
     */
    default Optional<URI> found(Map<String, String> environment) {
        return Optional.empty();
    }
}
