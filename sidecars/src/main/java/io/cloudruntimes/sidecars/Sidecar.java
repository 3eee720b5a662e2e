package io.cloudruntimes.sidecars;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A sidecar that runs.
 *
 * @param id the id of its application
 * @param baseUrl its URL for clients, which has a query
 * @param addresses a port or the path of a socket by the name that the script gave it: the wires of the runtime, {@code app}, at
 *     which it calls its application, and stores that tests write to themselves
 */
public record Sidecar(String id, String baseUrl, Map<String, String> addresses) {
    public Sidecar {
        addresses = Map.copyOf(addresses);
    }

    /** Reads the output of the script: {@code started ID URL NAME=ADDRESS...}. */
    static Sidecar parse(String line) {
        String[] words = line.split(" ");
        Map<String, String> addresses = new LinkedHashMap<>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            addresses.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return new Sidecar(words[1], words[2], addresses);
    }

    /** Its URL for clients, with parameters such as {@code wire=http}. */
    public String url(String... parameters) {
        return parameters.length == 0 ? baseUrl : baseUrl + "&" + String.join("&", parameters);
    }

    /** The port of a wire, or {@code app}. */
    public int port(String name) {
        return Integer.parseInt(Objects.requireNonNull(
                addresses.get(name), () -> id + " has no port '" + name + "'; it has " + addresses));
    }
}
