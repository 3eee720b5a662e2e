package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.jetty.RequestLimits;
import java.time.Duration;

/**
 * What clients may take of a server: beyond these it refuses, or ends what takes too much.
 *
 * @param maxConnections the most connections at one port; others wait until one ends
 * @param headTimeout how long the head of a request may take, from its first byte
 * @param bodyTimeout how long a body may stand still, or come more slowly than {@code minBodyBytesPerSecond}
 * @param minBodyBytesPerSecond how fast the body of a request must come, on average
 * @param maxCallsPerConnection the most open calls of one gRPC connection
 * @param maxUnreadBytes the most bytes, over all streams together, that wait for clients to read them; beyond these the stream
 *     with most of them is ended
 * @param maxBufferedBytes the most bytes of the bodies of requests, over all of them together, that are held at once
 * @param maxRequestedStreams the most streams that the application behind the runtime has started by requests and not stopped
 */
public record ServeLimits(
        int maxConnections,
        Duration headTimeout,
        Duration bodyTimeout,
        int minBodyBytesPerSecond,
        int maxCallsPerConnection,
        long maxUnreadBytes,
        long maxBufferedBytes,
        int maxRequestedStreams) {
    private static final long MOST_UNREAD_BYTES = 64L << 20;

    /** Those of {@link RequestLimits#DEFAULT}; 250 calls; an eighth of the heap, at most 64 MiB, is unread; 1000 streams. */
    public static final ServeLimits DEFAULT = new ServeLimits(
            RequestLimits.DEFAULT.maxConnections(),
            RequestLimits.DEFAULT.headTimeout(),
            RequestLimits.DEFAULT.bodyTimeout(),
            RequestLimits.DEFAULT.minBodyBytesPerSecond(),
            250,
            Math.min(MOST_UNREAD_BYTES, Runtime.getRuntime().maxMemory() / 8),
            RequestLimits.DEFAULT.maxBufferedBytes(),
            1000);

    public ServeLimits {
        new RequestLimits(maxConnections, headTimeout, bodyTimeout, minBodyBytesPerSecond, maxBufferedBytes);
        RequestLimits.requirePositive("maxCallsPerConnection", maxCallsPerConnection);
        RequestLimits.requirePositive("maxUnreadBytes", maxUnreadBytes);
        RequestLimits.requirePositive("maxRequestedStreams", maxRequestedStreams);
    }

    /** Those of them that hold while a request is received. */
    RequestLimits requests() {
        return new RequestLimits(maxConnections, headTimeout, bodyTimeout, minBodyBytesPerSecond, maxBufferedBytes);
    }

    /** These with another number of connections. */
    public ServeLimits withMaxConnections(int connections) {
        return new ServeLimits(
                connections,
                headTimeout,
                bodyTimeout,
                minBodyBytesPerSecond,
                maxCallsPerConnection,
                maxUnreadBytes,
                maxBufferedBytes,
                maxRequestedStreams);
    }

    /** These with another time for the head of a request. */
    public ServeLimits withHeadTimeout(Duration timeout) {
        return new ServeLimits(
                maxConnections,
                timeout,
                bodyTimeout,
                minBodyBytesPerSecond,
                maxCallsPerConnection,
                maxUnreadBytes,
                maxBufferedBytes,
                maxRequestedStreams);
    }

    /** These with another time for a slow body. */
    public ServeLimits withBodyTimeout(Duration timeout) {
        return new ServeLimits(
                maxConnections,
                headTimeout,
                timeout,
                minBodyBytesPerSecond,
                maxCallsPerConnection,
                maxUnreadBytes,
                maxBufferedBytes,
                maxRequestedStreams);
    }

    /** These with another number of calls of one connection. */
    public ServeLimits withMaxCallsPerConnection(int calls) {
        return new ServeLimits(
                maxConnections,
                headTimeout,
                bodyTimeout,
                minBodyBytesPerSecond,
                calls,
                maxUnreadBytes,
                maxBufferedBytes,
                maxRequestedStreams);
    }

    /** These with another number of bytes that wait for clients to read them. */
    public ServeLimits withMaxUnreadBytes(long bytes) {
        return new ServeLimits(
                maxConnections,
                headTimeout,
                bodyTimeout,
                minBodyBytesPerSecond,
                maxCallsPerConnection,
                bytes,
                maxBufferedBytes,
                maxRequestedStreams);
    }

    /** These with another number of bytes of bodies that are held at once. */
    public ServeLimits withMaxBufferedBytes(long bytes) {
        return new ServeLimits(
                maxConnections,
                headTimeout,
                bodyTimeout,
                minBodyBytesPerSecond,
                maxCallsPerConnection,
                maxUnreadBytes,
                bytes,
                maxRequestedStreams);
    }

    /** These with another number of streams that the application starts by requests. */
    public ServeLimits withMaxRequestedStreams(int streams) {
        return new ServeLimits(
                maxConnections,
                headTimeout,
                bodyTimeout,
                minBodyBytesPerSecond,
                maxCallsPerConnection,
                maxUnreadBytes,
                maxBufferedBytes,
                streams);
    }
}
