package io.cloudruntimes.core.runtime;

import java.util.List;

/**
 * The server side of a runtime: with it another runtime speaks the wires of this one, to clients that know only those.
 *
 * @param name the name of the runtime whose wires these are
 * @param tokenHeader the header that tells who is calling; empty if it does not ask
 * @param wires its wires
 * @param errors what is said of errors
 */
public record ServedRuntime(String name, String tokenHeader, List<ServedWire> wires, ErrorResponseRules errors) {
    public ServedRuntime {
        wires = List.copyOf(wires);
    }
}
