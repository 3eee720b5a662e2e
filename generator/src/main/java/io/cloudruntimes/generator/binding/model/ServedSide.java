package io.cloudruntimes.generator.binding.model;

import java.util.List;
import java.util.Map;

/**
 * What holds of the server side of a runtime's wires alone.
 *
 * @param rules by the id of an operation or the name of a type, then by the name of the wire
 * @param unsupported the requests that clients send and that are not served, with the reason, by the name of the wire
 */
public record ServedSide(
        Map<String, Map<String, ServedRules>> rules, Map<String, List<UnsupportedRequest>> unsupported) {
    /** Nothing. */
    public static final ServedSide NONE = new ServedSide(Map.of(), Map.of());

    /** A request that is not served. */
    public record UnsupportedRequest(RequestTarget target, String reason) {}

    /** What holds of an operation or a type on a wire. */
    public ServedRules rules(String name, Wire wire) {
        return rules.getOrDefault(name, Map.of()).getOrDefault(wire.name(), ServedRules.NONE);
    }

    /** The requests of a wire that are not served. */
    public List<UnsupportedRequest> unsupported(Wire wire) {
        return unsupported.getOrDefault(wire.name(), List.of());
    }
}
