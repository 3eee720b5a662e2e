package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.error.InvalidArgumentException;
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
 */
public record ServeLimits(
        int maxConnections,
        Duration headTimeout,
        Duration bodyTimeout,
        int minBodyBytesPerSecond,
        int maxCallsPerConnection,
        long maxUnreadBytes) {
    private static final long MOST_UNREAD_BYTES = 64L << 20;

    /** 1000 connections, 20 seconds, 1024 bytes a second, 250 calls; an eighth of the heap, at most 64 MiB. */
    public static final ServeLimits DEFAULT = new ServeLimits(
            1000,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            1024,
            250,
            Math.min(MOST_UNREAD_BYTES, Runtime.getRuntime().maxMemory() / 8));

    public ServeLimits {
        requirePositive("maxConnections", maxConnections);
        requirePositive("headTimeout", headTimeout.toMillis());
        requirePositive("bodyTimeout", bodyTimeout.toMillis());
        requirePositive("minBodyBytesPerSecond", minBodyBytesPerSecond);
        requirePositive("maxCallsPerConnection", maxCallsPerConnection);
        requirePositive("maxUnreadBytes", maxUnreadBytes);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new InvalidArgumentException("the limit " + name + " must be more than 0, is " + value);
        }
    }

    /** These with another number of connections. */
    public ServeLimits withMaxConnections(int connections) {
        return new ServeLimits(
                connections, headTimeout, bodyTimeout, minBodyBytesPerSecond, maxCallsPerConnection, maxUnreadBytes);
    }

    /** These with another time for the head of a request. */
    public ServeLimits withHeadTimeout(Duration timeout) {
        return new ServeLimits(
                maxConnections, timeout, bodyTimeout, minBodyBytesPerSecond, maxCallsPerConnection, maxUnreadBytes);
    }

    /** These with another time for a slow body. */
    public ServeLimits withBodyTimeout(Duration timeout) {
        return new ServeLimits(
                maxConnections, headTimeout, timeout, minBodyBytesPerSecond, maxCallsPerConnection, maxUnreadBytes);
    }

    /** These with another number of calls of one connection. */
    public ServeLimits withMaxCallsPerConnection(int calls) {
        return new ServeLimits(maxConnections, headTimeout, bodyTimeout, minBodyBytesPerSecond, calls, maxUnreadBytes);
    }

    /** These with another number of bytes that wait for clients to read them. */
    public ServeLimits withMaxUnreadBytes(long bytes) {
        return new ServeLimits(
                maxConnections, headTimeout, bodyTimeout, minBodyBytesPerSecond, maxCallsPerConnection, bytes);
    }
}
