package io.cloudruntimes.testkit;

import io.cloudruntimes.pubsub.TopicEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What brokers under test have taken, in that order. Thread-safe. */
final class EventLog {
    private final List<TopicEvent> events = new ArrayList<>();

    synchronized void add(TopicEvent event) {
        events.add(event);
        notifyAll();
    }

    synchronized void clear() {
        events.clear();
    }

    synchronized List<TopicEvent> of(String pubsubName, String topic) {
        return events.stream()
                .filter(event -> pubsubName.equals(event.pubsubName()) && topic.equals(event.topic()))
                .toList();
    }

    /** Where anything was published. */
    synchronized Collection<String> places() {
        TreeSet<String> places = new TreeSet<>();
        events.forEach(event -> places.add(event.pubsubName() + "/" + event.topic()));
        return places;
    }

    /** Waits until there are so many of a topic, or the time is over. */
    synchronized List<TopicEvent> await(String pubsubName, String topic, int count, long nanos)
            throws InterruptedException {
        long end = System.nanoTime() + nanos;
        List<TopicEvent> found = of(pubsubName, topic);
        for (long left = nanos; found.size() < count && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            found = of(pubsubName, topic);
        }
        return found;
    }
}
