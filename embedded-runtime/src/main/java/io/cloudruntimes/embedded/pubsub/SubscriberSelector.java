package io.cloudruntimes.embedded.pubsub;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the subscriber of a group that gets the next event: the one with the fewest unacknowledged events, so that a
 * silent one is passed over; of several the one that had the fewest turns; of those the one whose last turn is the longest ago.
 * Thread-safe.
 */
final class SubscriberSelector {
    /** The turns of each; the order is that of their last turns. */
    private final Map<Subscriber, Long> turns = new LinkedHashMap<>();

    synchronized void add(Subscriber subscriber) {
        turns.put(subscriber, most() - 1);
    }

    synchronized void remove(Subscriber subscriber) {
        turns.remove(subscriber);
    }

    synchronized Iterable<Subscriber> all() {
        return turns.keySet().stream().toList();
    }

    /** The one that gets the next event; null if none has capacity. */
    synchronized @Nullable Subscriber next() {
        return turns.entrySet().stream()
                .filter(entry -> entry.getKey().hasCapacity())
                .min(Comparator.<Map.Entry<Subscriber, Long>>comparingInt(
                                entry -> entry.getKey().unanswered())
                        .thenComparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** One has got an event. */
    synchronized void took(Subscriber subscriber) {
        Long before = turns.remove(subscriber);
        if (before == null) {
            return; // it has left
        }
        turns.put(subscriber, before + 1);
        // a subscriber that was skipped while it was silent does not get all missed events once it acknowledges again
        long fewest = most() - 1;
        turns.replaceAll((other, count) -> Math.max(count, fewest));
    }

    private long most() {
        return turns.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }
}
