package io.cloudruntimes;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The waiters of one client, a queue for each resource that somebody waits for. Thread-safe. */
final class WaitQueues {
    private final LockSetup setup;
    private final ConcurrentMap<LockedResource, WaitQueue> queues = new ConcurrentHashMap<>();

    WaitQueues(LockSetup setup) {
        this.setup = setup;
    }

    void add(LockedResource resource, WaitQueue.Waiter waiter) {
        WaitQueue[] joined = new WaitQueue[1];
        queues.compute(resource, (key, found) -> {
            joined[0] = found == null ? new WaitQueue(setup) : found;
            joined[0].add(waiter);
            return joined[0];
        });
        joined[0].proceed();
    }

    /** Removes a waiter that waits no longer, and the queue with its last waiter. */
    void remove(LockedResource resource, WaitQueue.Waiter waiter) {
        WaitQueue queue = queues.get(resource);
        if (queue != null) {
            queue.remove(waiter);
        }
        queues.computeIfPresent(resource, (key, found) -> found.isEmpty() ? null : found);
    }

    /** The lock on the resource may be free. */
    void wake(LockedResource resource) {
        WaitQueue queue = queues.get(resource);
        if (queue != null) {
            queue.wake();
        }
    }

    /** How many resources somebody waits for. */
    int size() {
        return queues.size();
    }

    /** Whether another waiter for the resource comes before this one. */
    boolean isBehindAnother(LockedResource resource, WaitQueue.Waiter waiter) {
        WaitQueue queue = queues.get(resource);
        return queue != null && queue.isBehindAnother(waiter);
    }

    /** Removes all waiters, none of which follows another then. */
    List<WaitQueue.Waiter> removeAll() {
        return queues.values().stream()
                .flatMap(queue -> queue.removeAll().stream())
                .toList();
    }
}
