package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.stream.OpenSubscriptions;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How the gRPC streams of one client are opened and kept.
 *
 * @param liveness how the loss of a connection is noticed
 * @param openTimeout how long opening a stream may take
 * @param delay runs what is due later
 * @param nanoTime the time
 */
public record GrpcStreams(StreamLiveness liveness, Duration openTimeout, Delay delay, LongSupplier nanoTime) {
    /** Opens a stream and waits until it counts as open; the error that refuses it is thrown. */
    public <E, A> GrpcConnection<E, A> open(GrpcStream<E, A> stream, OpenSubscriptions streams, CallContext context)
            throws IOException {
        GrpcConnection<E, A> connection = new GrpcConnection<>(
                stream, streams.openDuplex(stream.open(), context, stream.isServerStreaming()), streams.errors());
        try {
            connection.open(this);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
