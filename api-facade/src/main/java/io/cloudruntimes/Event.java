package io.cloudruntimes;

import io.cloudruntimes.pubsub.TopicEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An event that a handler receives. */
public final class Event<T> {
    private final T value;
    private final TopicEvent event;

    Event(T value, TopicEvent event) {
        this.value = value;
        this.event = event;
    }

    /** What was published; null only where {@code Void} was subscribed to. */
    public T value() {
        return value;
    }

    /** The id of the event, the same each time it is delivered. */
    public String id() {
        return event.id();
    }

    /** The topic. */
    public String topic() {
        return event.topic();
    }

    /** When the broker accepted it; empty if the broker does not report that. */
    public Optional<Instant> time() {
        return event.time();
    }

    /** Which delivery to this group this is, from 1; empty if the broker does not count. */
    public Optional<Integer> attempt() {
        return event.attempt();
    }

    /** The media type of the data; empty if the publisher gave none. */
    public Optional<String> contentType() {
        return event.contentType();
    }

    /** Metadata of the publisher and the broker; empty if none. */
    public Map<String, String> metadata() {
        return event.metadata();
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
