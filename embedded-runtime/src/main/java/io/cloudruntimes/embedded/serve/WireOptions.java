package io.cloudruntimes.embedded.serve;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom to serve the wires of another runtime.
 *
 * @param host the address to listen at
 * @param ports the port of each wire by its name; a free one where none is given
 * @param token the token that callers must send, as clients of that runtime do; null for none
 */
public record WireOptions(
        String host, Map<String, Integer> ports, @Nullable String token) {
    public WireOptions {
        ports = Map.copyOf(ports);
    }

    /** Free ports at the loopback address, without a token. */
    public static WireOptions onFreePorts() {
        return new WireOptions(ServeOptions.LOOPBACK, Map.of(), null);
    }

    /** This with the port of a wire. */
    public WireOptions withPort(String wire, int port) {
        Map<String, Integer> more = new HashMap<>(ports);
        more.put(wire, port);
        return new WireOptions(host, more, token);
    }

    /** This with a token that callers must send. */
    public WireOptions withToken(String token) {
        return new WireOptions(host, ports, token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return host + " " + ports + (token == null ? "" : " with a token");
    }
}
