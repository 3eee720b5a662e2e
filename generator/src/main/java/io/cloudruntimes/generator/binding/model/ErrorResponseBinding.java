package io.cloudruntimes.generator.binding.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the server side of the wires encodes an error code. It matches if the code and the operation do.
 *
 * @param code the code of the neutral API
 * @param of the ids of the operations or the names of the services that it holds for; none for each
 * @param reason the machine-readable reason by the name of the wire; on a wire without one there is none
 * @param text what is put before the message; empty for nothing
 * @param status the status by the name of the wire, a number of HTTP or a name of gRPC
 */
public record ErrorResponseBinding(
        String code, List<String> of, Map<String, String> reason, Optional<String> text, Map<String, String> status) {
    public ErrorResponseBinding {
        of = List.copyOf(of);
    }
}
