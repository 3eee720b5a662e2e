package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Map;

/** Checks that requests of several services have in common. */
public final class RequestChecks {
    private RequestChecks() {}

    /**
     * Rejects metadata: the components of this runtime take none, and nothing is dropped silently.
     *
     * @throws InvalidArgumentException if there is any
     */
    public static void rejectMetadata(Map<String, String> metadata) {
        if (!metadata.isEmpty()) {
            throw new InvalidArgumentException(
                    "the components of the embedded runtime take no metadata; remove " + metadata.keySet());
        }
    }
}
