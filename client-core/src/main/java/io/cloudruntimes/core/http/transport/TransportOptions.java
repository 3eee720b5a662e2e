package io.cloudruntimes.core.http.transport;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a transport must know.
 *
 * @param base the address, http or https; a path in it is a prefix
 * @param address the address, for people
 * @param grpc whether the calls are those of gRPC: HTTP/2, with prior knowledge if there is no TLS
 * @param unixSocket the Unix socket that every connection goes to; null for none
 * @param trusted a file of PEM certificates to trust in place of those that the JVM trusts; null for the JVM's
 * @param connectTimeout how long making a connection may take
 * @param streamSilence how long a stream may be silent before it counts as lost; zero for ever
 * @param liveness how the loss of the connection of a gRPC stream is noticed
 * @param maxBytes the most bytes of a response
 * @param maxUndeliveredBytes how many bytes a transport may read before something of them reaches the caller: framing, headers
 * @param executor runs async calls; null for threads of the transport
 * @param nanoTime the clock of deadlines
 */
public record TransportOptions(
        URI base,
        String address,
        boolean grpc,
        @Nullable Path unixSocket,
        @Nullable Path trusted,
        Duration connectTimeout,
        Duration streamSilence,
        StreamLiveness liveness,
        long maxBytes,
        long maxUndeliveredBytes,
        @Nullable Executor executor,
        LongSupplier nanoTime) {}
