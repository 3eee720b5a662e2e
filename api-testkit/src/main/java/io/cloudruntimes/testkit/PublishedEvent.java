package io.cloudruntimes.testkit;

import io.cloudruntimes.Serializer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.pubsub.TopicEvent;
import java.time.Instant;
import java.util.Optional;

/** An event that a broker under test has taken. */
public final class PublishedEvent {
    private final TopicEvent event;
    private final Serializer serializer;

    PublishedEvent(TopicEvent event, Serializer serializer) {
        this.event = event;
        this.serializer = serializer;
    }

    /** Its id, as subscribers see it. */
    public String id() {
        return event.id();
    }

    /** The media type; empty if the publisher gave none. */
    public Optional<String> contentType() {
        return event.contentType();
    }

    /** Its bytes. */
    public Bytes data() {
        return event.data();
    }

    /** When it was published, by the clock of the test. */
    public Instant time() {
        return event.time().orElseThrow();
    }

    /**
     * What was published.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if its bytes are no value of the type
     */
    public <T> T value(Class<T> type) {
        return type.cast(serializer.deserialize(event.data(), type));
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
