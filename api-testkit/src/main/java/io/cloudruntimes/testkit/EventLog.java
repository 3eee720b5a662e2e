package io.cloudruntimes.testkit;

import io.cloudruntimes.pubsub.TopicEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The events that the brokers under test have stored, in order. Thread-safe. */
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

    /** The topics that have events. */
    synchronized Collection<String> topics() {
        TreeSet<String> topics = new TreeSet<>();
        events.forEach(event -> topics.add(event.pubsubName() + "/" + event.topic()));
        return topics;
    }

    /** Waits until a topic has a number of events, or the time is over. */
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
