package io.cloudruntimes.benchmarks.sidecar;

import java.util.Locale;

/** What is asked of the sidecar. */
enum Operation {
    GET,
    SAVE,
    PUBLISH,
    INVOKE,
    CONFIGURATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
