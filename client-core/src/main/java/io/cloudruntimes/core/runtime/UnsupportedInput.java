package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.error.UnsupportedByRuntimeException;

/** Errors for what a wire has no place for; nothing was sent. */
public final class UnsupportedInput {
    private UnsupportedInput() {}

    /** The error for an input that was set and that the wire would have to drop. */
    public static UnsupportedByRuntimeException input(String name, String reason) {
        return new UnsupportedByRuntimeException(
                "the input '" + name + "' has no place on this runtime: " + reason + "; nothing was sent");
    }
}
