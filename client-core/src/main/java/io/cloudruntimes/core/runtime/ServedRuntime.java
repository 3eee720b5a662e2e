package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import java.util.List;

/**
 * The server side of a runtime: with it another runtime speaks the wires of this one, to clients that know only those. Found
 * through {@link java.util.ServiceLoader}.
 */
public interface ServedRuntime {
    /** The name of the runtime whose wires these are. */
    String name();

    /** How it is told who is calling. */
    TokenHeader token();

    /** Its wires. */
    List<ServedWire> wires();

    /** What is said of errors. */
    ErrorResponseRules errors();
}
