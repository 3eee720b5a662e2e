package io.cloudruntimes.jetty;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;

/**
 * What clients may take of a server while it receives their requests.
 *
 * @param maxConnections the most connections; others wait until one ends
 * @param headTimeout how long the head of a request may take, from its first byte
 * @param bodyTimeout how long a body may stand still, or come more slowly than {@code minBodyBytesPerSecond}
 * @param minBodyBytesPerSecond how fast the body of a request must come, on average
 * @param maxBufferedBytes the most bytes of bodies, over all requests together, that are held at once
 */
public record RequestLimits(
        int maxConnections,
        Duration headTimeout,
        Duration bodyTimeout,
        int minBodyBytesPerSecond,
        long maxBufferedBytes) {
    /** 1000 connections, 20 seconds, 1024 bytes a second; a quarter of the heap. */
    public static final RequestLimits DEFAULT = new RequestLimits(
            1000,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            1024,
            Runtime.getRuntime().maxMemory() / 4);

    public RequestLimits {
        requirePositive("maxConnections", maxConnections);
        requirePositive("headTimeout", headTimeout.toMillis());
        requirePositive("bodyTimeout", bodyTimeout.toMillis());
        requirePositive("minBodyBytesPerSecond", minBodyBytesPerSecond);
        requirePositive("maxBufferedBytes", maxBufferedBytes);
    }

    /**
     * Requires that a limit is more than 0.
     *
     * @throws InvalidArgumentException if it is not
     */
    public static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new InvalidArgumentException("the limit " + name + " must be more than 0, is " + value);
        }
    }

    /** These with another number of connections. */
    public RequestLimits withMaxConnections(int connections) {
        return new RequestLimits(connections, headTimeout, bodyTimeout, minBodyBytesPerSecond, maxBufferedBytes);
    }

    /** These with another time for the head of a request. */
    public RequestLimits withHeadTimeout(Duration timeout) {
        return new RequestLimits(maxConnections, timeout, bodyTimeout, minBodyBytesPerSecond, maxBufferedBytes);
    }

    /** These with another time for a slow body. */
    public RequestLimits withBodyTimeout(Duration timeout) {
        return new RequestLimits(maxConnections, headTimeout, timeout, minBodyBytesPerSecond, maxBufferedBytes);
    }

    /** These with another number of bytes of bodies that are held at once. */
    public RequestLimits withMaxBufferedBytes(long bytes) {
        return new RequestLimits(maxConnections, headTimeout, bodyTimeout, minBodyBytesPerSecond, bytes);
    }
}
