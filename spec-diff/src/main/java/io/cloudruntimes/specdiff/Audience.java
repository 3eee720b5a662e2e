package io.cloudruntimes.specdiff;

import java.util.Locale;

/** Who has to change something because of a change. */
public enum Audience {
    /** Programs that call the API or receive from it, in any language. */
    CALLERS,
    /** What implements or serves the API. */
    RUNTIMES,
    /** The two ends of a wire, where one is of the old version and the other of the new. */
    WIRE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
