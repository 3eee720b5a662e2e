package io.cloudruntimes.core.http.transport;

/** Makes transports; a user chooses one for a connection. */
public interface TransportProvider {
    /**
     * A transport to one address.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if an option is wrong
     * @throws io.cloudruntimes.core.error.UnsupportedByRuntimeException if the transport has no such option
     */
    Transport open(TransportOptions options);

    /** Whether its transports carry gRPC: HTTP/2 with trailers, and streams both ways. */
    default boolean supportsGrpc() {
        return false;
    }
}
