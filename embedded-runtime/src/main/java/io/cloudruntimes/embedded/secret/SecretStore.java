package io.cloudruntimes.embedded.secret;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A store of secrets. It is asked with each call, so a changed secret is seen by the next call. Thread-safe. */
public interface SecretStore {
    /** The type, for example {@code secret.json}. */
    String type();

    /**
     * All secrets: the values of each by their names, by the name of the secret.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if they cannot be read; its message has no value
     */
    SortedMap<String, Map<String, String>> readAll();

    /**
     * The values of a secret by their names; empty if there is no secret of that name.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if it cannot be read; its message has no value
     */
    default Optional<Map<String, String>> read(String name) {
        return Optional.ofNullable(readAll().get(name));
    }
}
