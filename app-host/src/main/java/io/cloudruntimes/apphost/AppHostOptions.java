package io.cloudruntimes.apphost;

/**
 * Where to listen.
 *
 * @param host the address to listen at
 * @param port the port; 0 for a free one
 * @param maxBodyBytes the most bytes of the body of a call; the response to a longer one is 413
 */
public record AppHostOptions(String host, int port, int maxBodyBytes) {
    /** The loopback address: nobody outside this machine can call. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_BODY_BYTES = 64 << 20;

    /** A port at the loopback address, for bodies of up to 64 MiB. */
    public static AppHostOptions onPort(int port) {
        return new AppHostOptions(LOOPBACK, port, MAX_BODY_BYTES);
    }

    /** A free port at the loopback address, for bodies of up to 64 MiB. */
    public static AppHostOptions onFreePort() {
        return onPort(0);
    }

    /** This at another address, for example {@code 0.0.0.0} if the runtime calls from another machine. */
    public AppHostOptions withHost(String otherHost) {
        return new AppHostOptions(otherHost, port, maxBodyBytes);
    }

    /** This with another limit for bodies. */
    public AppHostOptions withMostBodyBytes(int otherMostBodyBytes) {
        return new AppHostOptions(host, port, otherMostBodyBytes);
    }
}
