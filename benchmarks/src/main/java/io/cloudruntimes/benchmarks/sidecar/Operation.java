package io.cloudruntimes.benchmarks.sidecar;

import java.util.Arrays;
import java.util.Locale;

/** What is asked of the sidecar. */
enum Operation {
    GET,
    SAVE,
    PUBLISH,
    INVOKE,
    CONFIGURATION,
    /** Acquires a lock that is free. */
    TRY_LOCK;

    /** The operation of a name, as an argument has it. */
    static Operation of(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no operation '" + name + "'"));
    }

    @Override
    public String toString() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
