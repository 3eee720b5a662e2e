package io.cloudruntimes.testkit;

import io.cloudruntimes.Serializer;
import io.cloudruntimes.TypeRef;
import io.cloudruntimes.Values;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.pubsub.TopicEvent;
import java.time.Instant;
import java.util.Optional;

/** An event that a broker under test has stored. */
public final class PublishedEvent {
    private final TopicEvent event;
    private final Values values;

    PublishedEvent(TopicEvent event, Serializer serializer) {
        this.event = event;
        this.values = new Values(serializer);
    }

    /** The id, as subscribers see it. */
    public String id() {
        return event.id();
    }

    /** The media type; empty if the publisher gave none. */
    public Optional<String> contentType() {
        return event.contentType();
    }

    /** The bytes. */
    public Bytes data() {
        return event.data();
    }

    /** When it was published, by the clock of the runtime. */
    public Instant time() {
        return event.time().orElseThrow();
    }

    /**
     * The value that was published, read as a subscriber reads it: a {@code String} is text where the media type is text.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if the bytes are not a value of the type
     */
    public <T> T value(Class<T> type) {
        return values.fromBytes(event.data(), event.contentType(), type);
    }

    /** As {@link #value(Class)}, of a type with type arguments. */
    public <T> T value(TypeRef<T> type) {
        return values.fromBytes(event.data(), event.contentType(), type.type());
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
