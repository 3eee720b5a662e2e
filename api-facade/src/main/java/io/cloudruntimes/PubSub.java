package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.BulkPublishEntry;
import io.cloudruntimes.pubsub.BulkPublishFailure;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishBulkRequest;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages over one broker. Values are {@code byte[]}, {@link io.cloudruntimes.core.Bytes}, or anything the serializer knows.
 * Thread-safe. Every method throws a {@link CloudRuntimesException} where the operation fails.
 */
public final class PubSub {
    private final PubSubService service;
    private final Values values;
    private final String pubsubName;

    PubSub(PubSubService service, Values values, String pubsubName) {
        this.service = service;
        this.values = values;
        this.pubsubName = pubsubName;
    }

    /**
     * Publishes one event. When this returns, the broker has it.
     *
     * @return the id under which subscribers will see it; empty if the runtime does not tell
     */
    public Optional<String> publish(String topic, Object value) {
        return service.publishEvent(publishing(topic, value).build()).eventId();
    }

    /** As {@link #publish(String, Object)}; the event is dropped if no subscriber took it in the given whole seconds. */
    public Optional<String> publish(String topic, Object value, Duration ttl) {
        return service.publishEvent(publishing(topic, value).ttl(ttl).build()).eventId();
    }

    private PublishEventRequest.Builder publishing(String topic, Object value) {
        return PublishEventRequest.builder()
                .pubsubName(pubsubName)
                .topic(topic)
                .contentType(values.contentType(value))
                .data(values.toBytes(value));
    }

    /**
     * Publishes several events to one topic.
     *
     * @return why which of them failed, by its index in the list; empty if the broker has them all
     */
    public Map<Integer, String> publishAll(String topic, List<?> events) {
        List<BulkPublishEntry> entries = new ArrayList<>();
        for (Object event : events) {
            entries.add(BulkPublishEntry.builder()
                    .entryId(Integer.toString(entries.size()))
                    .contentType(values.contentType(event))
                    .data(values.toBytes(event))
                    .build());
        }
        PublishBulkRequest request = PublishBulkRequest.builder()
                .pubsubName(pubsubName)
                .topic(topic)
                .entries(entries)
                .build();
        Map<Integer, String> failed = new LinkedHashMap<>();
        for (BulkPublishFailure failure : service.publishBulk(request).failedEntries()) {
            failed.put(Integer.valueOf(failure.entryId()), failure.error());
        }
        return failed;
    }

    /** Subscribes with the defaults. */
    public <T> Subscription subscribe(String topic, Class<T> type, Handler<T> handler) {
        return subscribe(topic, type, SubscribeOptions.DEFAULT, handler);
    }

    /**
     * Subscribes to a topic, over lost connections, until the subscription is closed. When this returns, what is published
     * from now on arrives; only where the runtime could not be reached, {@link SubscribeOptions#onGap} was told so and the
     * connection is tried again. An event that the serializer cannot read is dropped where there is a dead-letter topic,
     * which then has it, and otherwise comes again: nothing is lost.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if the runtime refuses the subscription, for example
     *     because it does not know the broker
     */
    public <T> Subscription subscribe(String topic, Class<T> type, SubscribeOptions options, Handler<T> handler) {
        SubscribeTopicEventsRequest request = SubscribeTopicEventsRequest.builder()
                .pubsubName(pubsubName)
                .topic(topic)
                .group(options.group())
                .deadLetterTopic(options.deadLetterTopic())
                .maxDeliveries(options.maxDeliveries())
                .build();
        HandlerListener<T> listener = new HandlerListener<>(values, type, options, handler);
        Subscription subscription = listener.closedWith(service.subscribe(request, listener));
        listener.awaitSettled(subscription);
        return subscription;
    }
}
