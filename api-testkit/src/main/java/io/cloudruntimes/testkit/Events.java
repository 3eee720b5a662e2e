package io.cloudruntimes.testkit;

import io.cloudruntimes.Serializer;
import io.cloudruntimes.pubsub.TopicEvent;
import java.time.Duration;
import java.util.List;

/**
 * What a broker under test has taken for one topic, in that order, whoever published it and over whatever wire; events that
 * were put into it as a dead-letter topic are among them. An event is here before its publisher is told that it was taken.
 */
public final class Events {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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

    /** Those that there are now; empty if none. */
    public List<PublishedEvent> all() {
        return log.of(pubsubName, topic).stream().map(this::published).toList();
    }

    /** What those that there are now carry, read as values of a type; empty if none. */
    public <T> List<T> values(Class<T> type) {
        return all().stream().map(event -> event.value(type)).toList();
    }

    /**
     * Waits until there are at least so many, at most 10 seconds of real time, and gives all.
     *
     * @throws AssertionError if there are fewer by then
     */
    public List<PublishedEvent> await(int count) {
        return await(count, PATIENCE);
    }

    /**
     * Waits until there are at least so many, and gives all.
     *
     * @param atMost how long to wait, in real time
     * @throws AssertionError if there are fewer by then
     */
    public List<PublishedEvent> await(int count, Duration atMost) {
        List<TopicEvent> found;
        try {
            found = log.await(pubsubName, topic, count, atMost.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(
                    "the test was interrupted while it waited for events of " + pubsubName + "/" + topic, e);
        }
        if (found.size() < count) {
            throw new AssertionError("expected " + count + " events of " + pubsubName + "/" + topic + " within "
                    + atMost.toMillis() + " ms, there are " + found.size() + ": " + found
                    + ". Anything was published to "
                    + log.places() + " only; calls(\"publishEvent\") tells which calls failed");
        }
        return found.stream().map(this::published).toList();
    }

    private PublishedEvent published(TopicEvent event) {
        return new PublishedEvent(event, serializer);
    }
}
