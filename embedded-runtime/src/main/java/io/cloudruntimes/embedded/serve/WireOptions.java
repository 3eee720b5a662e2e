package io.cloudruntimes.embedded.serve;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses to serve the wires of another runtime at, and the token of callers.
 *
 * @param host the address to listen at
 * @param ports the port of each wire by its name; a free port for the others
 * @param token the token that callers must send, as clients of that runtime do; null for none
 * @param application the address of the application behind the runtime, which it calls for events; null for none
 */
public record WireOptions(
        String host,
        Map<String, Integer> ports,
        @Nullable String token,
        @Nullable URI application) {
    public WireOptions {
        ports = Map.copyOf(ports);
    }

    /** Options without an application. */
    public WireOptions(String host, Map<String, Integer> ports, @Nullable String token) {
        this(host, ports, token, null);
    }

    /** Free ports at the loopback address, without a token. */
    public static WireOptions onFreePorts() {
        return new WireOptions(ServeOptions.LOOPBACK, Map.of(), null);
    }

    /** These options with the port of a wire. */
    public WireOptions withPort(String wire, int port) {
        Map<String, Integer> more = new HashMap<>(ports);
        more.put(wire, port);
        return new WireOptions(host, more, token, application);
    }

    /** These options with a token that callers must send. */
    public WireOptions withToken(String token) {
        return new WireOptions(host, ports, token, application);
    }

    /** These options with an application that is called for events, as the runtime calls the one behind it. */
    public WireOptions withApplication(URI address) {
        return new WireOptions(host, ports, token, address);
    }

    /** The text never contains the token. */
    @Override
    public String toString() {
        return host + " " + ports + (token == null ? "" : " with a token");
    }
}
