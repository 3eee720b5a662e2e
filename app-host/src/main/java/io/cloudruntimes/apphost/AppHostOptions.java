package io.cloudruntimes.apphost;

import io.cloudruntimes.jetty.RequestLimits;

/**
 * Where to listen.
 *
 * @param host the address to listen at
 * @param port the port; 0 for a free one
 * @param maxBodyBytes the most bytes of the body of a call; the response to a longer one is 413
 * @param limits what callers may take while their requests are received
 */
public record AppHostOptions(String host, int port, int maxBodyBytes, RequestLimits limits) {
    /** The loopback address: nobody outside this machine can call. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_BODY_BYTES = 64 << 20;

    /** A port at the loopback address, for bodies of up to 64 MiB. */
    public static AppHostOptions onPort(int port) {
        return new AppHostOptions(LOOPBACK, port, MAX_BODY_BYTES, RequestLimits.DEFAULT);
    }

    /** A free port at the loopback address, for bodies of up to 64 MiB. */
    public static AppHostOptions onFreePort() {
        return onPort(0);
    }

    /** This at another address, for example {@code 0.0.0.0} if the runtime calls from another machine. */
    public AppHostOptions withHost(String otherHost) {
        return new AppHostOptions(otherHost, port, maxBodyBytes, limits);
    }

    /** This with another limit for bodies. */
    public AppHostOptions withMostBodyBytes(int otherMostBodyBytes) {
        return new AppHostOptions(host, port, otherMostBodyBytes, limits);
    }

    /** This with other limits for what callers may take. */
    public AppHostOptions withLimits(RequestLimits others) {
        return new AppHostOptions(host, port, maxBodyBytes, others);
    }
}
