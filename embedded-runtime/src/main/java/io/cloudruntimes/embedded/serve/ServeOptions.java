package io.cloudruntimes.embedded.serve;

import org.jspecify.annotations.Nullable;

/**
 * The address to serve at, and the token of callers.
 *
 * @param host the address to listen at
 * @param port the port; 0 for a free one
 * @param token the bearer token that callers must send; null for none
 */
public record ServeOptions(String host, int port, @Nullable String token) {
    /** The loopback address, which only processes of this machine reach. */
    public static final String LOOPBACK = "127.0.0.1";

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
        return new ServeOptions(host, port, token);
    }

    /** The text never contains the token. */
    @Override
    public String toString() {
        return host + ":" + port + (token == null ? "" : " with a token");
    }
}
