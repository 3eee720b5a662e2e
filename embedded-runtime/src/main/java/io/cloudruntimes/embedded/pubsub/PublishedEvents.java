package io.cloudruntimes.embedded.pubsub;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.callback.CloudEvents;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.pubsub.EventTable.Attributes;
import io.cloudruntimes.embedded.pubsub.EventTable.NewEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of what is published. A body of the media type {@code application/cloudevents+json} is the event itself: its
 * attributes are those of the event, and its data are the data.
 */
final class PublishedEvents {
    private final Clock clock;
    private final @Nullable String source;

    /**
     * @param source the source of events that name none; empty if they have none then
     */
    PublishedEvents(Clock clock, Optional<String> source) {
        this.clock = clock;
        this.source = source.orElse(null);
    }

    /**
     * The event.
     *
     * @throws InvalidArgumentException if the body should be an event and is none
     */
    NewEvent of(String broker, String topic, Optional<String> contentType, Bytes data, Optional<Duration> ttl) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Long expires = ttl.map(time -> now.plus(time).toEpochMilli()).orElse(null);
        if (contentType.filter(CloudEvents::isEvent).isEmpty()) {
            return new NewEvent(
                    UUID.randomUUID().toString(),
                    broker,
                    topic,
                    contentType.orElse(null),
                    data,
                    now,
                    expires,
                    new Attributes(source, null, Map.of()));
        }
        Map<String, String> attributes = new LinkedHashMap<>(CloudEvents.rest(data, "data", "data_base64"));
        String id = attributes.remove("id");
        String time = attributes.remove("time");
        String mediaType = attributes.remove("datacontenttype");
        attributes.keySet().removeAll(Set.of("specversion", "topic", "pubsubname"));
        return new NewEvent(
                id == null || id.isEmpty() ? UUID.randomUUID().toString() : id,
                broker,
                topic,
                mediaType,
                CloudEvents.data(data),
                time == null ? now : moment(time, now),
                expires,
                new Attributes(attributes.remove("source"), attributes.remove("type"), attributes));
    }

    private static Instant moment(String time, Instant otherwise) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
