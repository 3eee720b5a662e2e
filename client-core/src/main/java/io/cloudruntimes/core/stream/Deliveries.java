package io.cloudruntimes.core.stream;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events of one connection that the listener has not replied to. Once the connection is lost no reply can reach the runtime,
 * which delivers the events again: their replies are cancelled, so that nobody begins to work for nothing.
 */
final class Deliveries<A> {
    private final Set<CompletableFuture<A>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean lost;

    void add(CompletableFuture<A> reply) {
        if (reply.isDone()) {
            return;
        }
        open.add(reply);
        if (reply.isDone()) {
            open.remove(reply); // it was done in between, and is removed already
        }
    }

    void remove(CompletableFuture<A> reply) {
        open.remove(reply);
    }

    boolean isLost() {
        return lost;
    }

    /** The connection is lost. */
    void lose() {
        lost = true;
        List.copyOf(open).forEach(reply -> reply.cancel(false));
    }
}
