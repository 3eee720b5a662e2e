package io.cloudruntimes.embedded.serve;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address to serve at, and who may call.
 *
 * @param host the address to listen at
 * @param port the port; 0 for a free one
 * @param token the bearer token that callers must send; null for none. Without one nobody can shut the runtime down over HTTP
 * @param allowedHosts the names by which clients reach the server, beside {@code host}, {@code localhost} and any address.
 *     Without a token, a request to another name is refused: a page of another site may have had it resolve to this address
 * @param allowedOrigins the origins of the web pages that may call, for example {@code https://example.com}; {@code *} for all
 * @param limits what clients may take
 */
public record ServeOptions(
        String host,
        int port,
        @Nullable String token,
        Set<String> allowedHosts,
        Set<String> allowedOrigins,
        ServeLimits limits) {
    /** The loopback address, which only processes of this machine reach. */
    public static final String LOOPBACK = "127.0.0.1";

    public ServeOptions {
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** Options for clients that are no web pages, with the default limits. */
    public ServeOptions(String host, int port, @Nullable String token) {
        this(host, port, token, Set.of(), Set.of(), ServeLimits.DEFAULT);
    }

    /** A free port at the loopback address, without a token. */
    public static ServeOptions onFreePort() {
        return onPort(0);
    }

    /** A port at the loopback address, without a token. */
    public static ServeOptions onPort(int port) {
        return new ServeOptions(LOOPBACK, port, null);
    }

    /** These options with a token that callers must send. */
    public ServeOptions withToken(String token) {
        return new ServeOptions(host, port, token, allowedHosts, allowedOrigins, limits);
    }

    /** These options with the names by which clients reach the server. */
    public ServeOptions withAllowedHosts(Set<String> names) {
        return new ServeOptions(host, port, token, names, allowedOrigins, limits);
    }

    /** These options with the origins of the web pages that may call. */
    public ServeOptions withAllowedOrigins(Set<String> origins) {
        return new ServeOptions(host, port, token, allowedHosts, origins, limits);
    }

    /** These options with other limits. */
    public ServeOptions withLimits(ServeLimits others) {
        return new ServeOptions(host, port, token, allowedHosts, allowedOrigins, others);
    }

    /** Which requests of browsers are served. */
    BrowserPolicy browsers() {
        Set<String> names = new HashSet<>(allowedHosts);
        names.add(host);
        return BrowserPolicy.of(names, token != null, allowedOrigins);
    }

    /** The text never contains the token. */
    @Override
    public String toString() {
        return host + ":" + port + (token == null ? "" : " with a token");
    }
}
