package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.http.HeaderSource;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How the streams of one client are opened and kept.
 *
 * @param headers add the headers of the request that opens a stream
 * @param maxLineBytes the maximum length of a line of server-sent events
 * @param liveness how the loss of a connection is noticed
 * @param openTimeout how long opening a stream may take
 * @param random from 0 to 1, for the jitter of the pauses between two connections
 * @param sleeper runs what is due later
 * @param nanoTime the time
 */
public record StreamSettings(
        List<HeaderSource> headers,
        long maxLineBytes,
        StreamLiveness liveness,
        Duration openTimeout,
        DoubleSupplier random,
        Sleeper sleeper,
        LongSupplier nanoTime) {
    public StreamSettings {
        headers = List.copyOf(headers);
    }
}
