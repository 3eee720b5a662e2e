package io.cloudruntimes.embedded.serve;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses to serve the wires of another runtime at, and who may call. As that runtime does, the server looks neither at the
 * name by which it is reached nor at the origin of web pages, unless origins are given.
 *
 * @param host the address to listen at
 * @param ports the port of each wire by its name; a free port for the others
 * @param token the token that callers must send, as clients of that runtime do; null for none
 * @param application the address of the application behind the runtime, which it calls for events; null for none
 * @param allowedHosts the names by which clients reach the server; looked at only where origins are given
 * @param allowedOrigins the origins of the web pages that may call; null if the server looks neither at them nor at names
 * @param limits what clients may take
 */
public record WireOptions(
        String host,
        Map<String, Integer> ports,
        @Nullable String token,
        @Nullable URI application,
        Set<String> allowedHosts,
        @Nullable Set<String> allowedOrigins,
        ServeLimits limits) {
    public WireOptions {
        ports = Map.copyOf(ports);
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = allowedOrigins == null ? null : Set.copyOf(allowedOrigins);
    }

    /** Options with the default limits. */
    public WireOptions(String host, Map<String, Integer> ports, @Nullable String token, @Nullable URI application) {
        this(host, ports, token, application, Set.of(), null, ServeLimits.DEFAULT);
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
        return new WireOptions(host, more, token, application, allowedHosts, allowedOrigins, limits);
    }

    /** These options with a token that callers must send. */
    public WireOptions withToken(String token) {
        return new WireOptions(host, ports, token, application, allowedHosts, allowedOrigins, limits);
    }

    /** These options with an application that is called for events, as the runtime calls the one behind it. */
    public WireOptions withApplication(URI address) {
        return new WireOptions(host, ports, token, address, allowedHosts, allowedOrigins, limits);
    }

    /** These options with the names by which clients reach the server. */
    public WireOptions withAllowedHosts(Set<String> names) {
        return new WireOptions(host, ports, token, application, names, allowedOrigins, limits);
    }

    /** These options with the origins of the web pages that may call; the pages of others are refused. */
    public WireOptions withAllowedOrigins(Set<String> origins) {
        return new WireOptions(host, ports, token, application, allowedHosts, origins, limits);
    }

    /** These options with other limits. */
    public WireOptions withLimits(ServeLimits others) {
        return new WireOptions(host, ports, token, application, allowedHosts, allowedOrigins, others);
    }

    /** Which requests of browsers are served. */
    BrowserPolicy browsers() {
        if (allowedOrigins == null) {
            return BrowserPolicy.off();
        }
        Set<String> names = new HashSet<>(allowedHosts);
        names.add(host);
        return BrowserPolicy.of(names, token != null, allowedOrigins);
    }

    /** The text never contains the token. */
    @Override
    public String toString() {
        return host + " " + ports + (token == null ? "" : " with a token");
    }
}
