package io.cloudruntimes.embedded.serve;

import org.jspecify.annotations.Nullable;

/**
 * Where and for whom to serve.
 *
 * @param host the address to listen at
 * @param port the port; 0 for a free one
 * @param token the bearer token that callers must send; null for none
 */
public record ServeOptions(String host, int port, @Nullable String token) {
    /** The loopback address: nobody outside this machine can call. */
    public static final String LOOPBACK = "127.0.0.1";

    /** A free port at the loopback address, without a token. */
    public static ServeOptions onFreePort() {
        return onPort(0);
    }

    /** A port at the loopback address, without a token. */
    public static ServeOptions onPort(int port) {
        return new ServeOptions(LOOPBACK, port, null);
    }

    /** This with a token that callers must send. */
    public ServeOptions withToken(String token) {
        return new ServeOptions(host, port, token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return host + ":" + port + (token == null ? "" : " with a token");
    }
}
