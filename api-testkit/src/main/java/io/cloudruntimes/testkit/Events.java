package io.cloudruntimes.testkit;

import io.cloudruntimes.Serializer;
import io.cloudruntimes.TypeRef;
import io.cloudruntimes.pubsub.TopicEvent;
import java.time.Duration;
import java.util.List;

/**
 * The events of one topic that a broker under test has stored, in order, from all publishers and over all wires. Events that the
 * broker itself put into a dead-letter topic are events of that topic. An event is here before its publisher gets the response.
 */
public final class Events {
    private static final Duration AWAIT_TIMEOUT = Duration.ofSeconds(10);

    private final EventLog log;
    private final Serializer serializer;
    private final String pubsubName;
    private final String topic;

    Events(EventLog log, Serializer serializer, String pubsubName, String topic) {
        this.log = log;
        this.serializer = serializer;
        this.pubsubName = pubsubName;
        this.topic = topic;
    }

    /** The events until now. */
    public List<PublishedEvent> all() {
        return log.of(pubsubName, topic).stream().map(this::published).toList();
    }

    /** The values of the events until now. */
    public <T> List<T> values(Class<T> type) {
        return all().stream().map(event -> event.value(type)).toList();
    }

    /** As {@link #values(Class)}, of a type with type arguments. */
    public <T> List<T> values(TypeRef<T> type) {
        return all().stream().map(event -> event.value(type)).toList();
    }

    /**
     * Waits until the topic has at least a number of events, at most 10 seconds of real time, and returns all.
     *
     * @throws AssertionError if it has fewer by then
     */
    public List<PublishedEvent> await(int count) {
        return await(count, AWAIT_TIMEOUT);
    }

    /**
     * Waits until the topic has at least a number of events, and returns all.
     *
     * @param timeout how long to wait, in real time
     * @throws AssertionError if it has fewer by then
     */
    public List<PublishedEvent> await(int count, Duration timeout) {
        List<TopicEvent> found;
        try {
            found = log.await(pubsubName, topic, count, timeout.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(
                    "the test was interrupted while it waited for events of " + pubsubName + "/" + topic, e);
        }
        if (found.size() < count) {
            throw new AssertionError("expected " + count + " events of " + pubsubName + "/" + topic + " within "
                    + timeout.toMillis() + " ms, there are " + found.size() + ": " + found
                    + ". The topics with events are "
                    + log.topics() + "; calls(\"publishEvent\") returns the calls, with those that failed");
        }
        return found.stream().map(this::published).toList();
    }

    private PublishedEvent published(TopicEvent event) {
        return new PublishedEvent(event, serializer);
    }
}
