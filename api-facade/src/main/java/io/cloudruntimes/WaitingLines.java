package io.cloudruntimes;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The waiters of one client, a line for each resource that somebody waits for. Thread-safe. */
final class WaitingLines {
    private final LockSetup setup;
    private final ConcurrentMap<LockedResource, WaitingLine> lines = new ConcurrentHashMap<>();

    WaitingLines(LockSetup setup) {
        this.setup = setup;
    }

    void add(LockedResource resource, WaitingLine.Waiter waiter) {
        WaitingLine[] joined = new WaitingLine[1];
        lines.compute(resource, (key, found) -> {
            joined[0] = found == null ? new WaitingLine(setup) : found;
            joined[0].add(waiter);
            return joined[0];
        });
        joined[0].proceed();
    }

    /** Removes a waiter that waits no longer, and the line with its last waiter. */
    void remove(LockedResource resource, WaitingLine.Waiter waiter) {
        WaitingLine line = lines.get(resource);
        if (line != null) {
            line.remove(waiter);
        }
        lines.computeIfPresent(resource, (key, found) -> found.isEmpty() ? null : found);
    }

    /** The lock on the resource may be free. */
    void wake(LockedResource resource) {
        WaitingLine line = lines.get(resource);
        if (line != null) {
            line.wake();
        }
    }

    /** How many resources somebody waits for. */
    int size() {
        return lines.size();
    }

    List<WaitingLine.Waiter> waiters() {
        return lines.values().stream().flatMap(line -> line.waiters().stream()).toList();
    }
}
