package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Map;

/** Settings of stores and brokers by name: this runtime has none, and drops none silently. */
final class Settings {
    private Settings() {}

    static void none(Map<String, String> metadata) {
        if (!metadata.isEmpty()) {
            throw new InvalidArgumentException(
                    "the embedded runtime has no settings for stores and brokers, and was given " + metadata.keySet());
        }
    }
}
