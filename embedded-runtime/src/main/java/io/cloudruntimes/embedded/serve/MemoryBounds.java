package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.jetty.BufferBudget;
import java.util.concurrent.Executor;

/**
 * Bounds the memory that clients take together, over all ports of one served runtime.
 *
 * @param unread what they leave unread of their streams
 * @param bodies what is held of the bodies of their requests
 */
public record MemoryBounds(UnreadStreams unread, BufferBudget bodies) {
    /** @param executor cuts streams off */
    public static MemoryBounds of(ServeLimits limits, Executor executor) {
        return new MemoryBounds(
                new UnreadStreams(limits.maxUnreadBytes(), executor), new BufferBudget(limits.maxBufferedBytes()));
    }
}
