package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.pubsub.BulkPublishEntry;
import io.cloudruntimes.pubsub.BulkPublishFailure;
import io.cloudruntimes.pubsub.PubSubOperations;
import io.cloudruntimes.pubsub.PublishBulkRequest;
import io.cloudruntimes.pubsub.PublishBulkResponse;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of one broker; the same for calls that wait and calls that do not. */
final class PubSubRequests {
    /** The concurrency that keeps the order of events. */
    static final int ONE_BY_ONE = 1;

    private final Values values;
    private final String pubsubName;

    PubSubRequests(Values values, String pubsubName) {
        this.values = values;
        this.pubsubName = pubsubName;
    }

    PublishEventRequest publish(String topic, Object value, PublishOptions options) {
        Arguments.of(PubSubOperations.PUBLISH_EVENT).require("topic", topic).require("options", options);
        return PublishEventRequest.builder()
                .pubsubName(pubsubName)
                .topic(topic)
                .contentType(contentType(value, options))
                .ttl(options.ttl())
                .metadata(options.metadata())
                .data(bytes(PubSubOperations.PUBLISH_EVENT, topic, value, options))
                .build();
    }

    PublishBulkRequest publishAll(String topic, List<?> events, PublishOptions options) {
        Arguments.of(PubSubOperations.PUBLISH_BULK)
                .require("topic", topic)
                .require("events", events)
                .require("options", options);
        if (options.ttl() != null) {
            throw new InvalidArgumentException(
                    "broker '" + pubsubName + "', topic '" + topic + "': several events at once have no ttl");
        }
        List<BulkPublishEntry> entries = new ArrayList<>();
        for (Object event : events) {
            entries.add(BulkPublishEntry.builder()
                    .entryId(Integer.toString(entries.size()))
                    .contentType(contentType(event, options))
                    .metadata(options.metadata())
                    .data(bytes(PubSubOperations.PUBLISH_BULK, topic, event, options))
                    .build());
        }
        return PublishBulkRequest.builder()
                .pubsubName(pubsubName)
                .topic(topic)
                .entries(entries)
                .build();
    }

    Map<Integer, String> failures(PublishBulkResponse response) {
        Map<Integer, String> failed = new LinkedHashMap<>();
        for (BulkPublishFailure failure : response.failedEntries()) {
            failed.put(Integer.valueOf(failure.entryId()), failure.error());
        }
        return failed;
    }

    SubscribeTopicEventsRequest subscribe(String topic, SubscribeOptions options) {
        return SubscribeTopicEventsRequest.builder()
                .pubsubName(pubsubName)
                .topic(topic)
                .group(options.group())
                .deadLetterTopic(options.deadLetterTopic())
                .maxDeliveries(options.maxDeliveries())
                .metadata(options.metadata())
                .build();
    }

    /** What calls the handler of a subscription with the given arguments. */
    <T> EventHandlerAdapter<T> adapter(String topic, Type type, SubscribeOptions options, Handler<T> handler) {
        Arguments.of(PubSubOperations.SUBSCRIBE)
                .require("topic", topic)
                .require("type", type)
                .require("options", options)
                .require("handler", handler);
        return new EventHandlerAdapter<>(values, type, handler, options.deadLetterTopic() != null);
    }

    private Bytes bytes(OperationInfo operation, String topic, Object value, PublishOptions options) {
        try {
            Object event = Values.required(operation, value, "publish Bytes.EMPTY where an event has no data");
            String chosen = options.contentType();
            return chosen == null ? values.toBytes(event) : values.toBytes(event, chosen);
        } catch (InvalidArgumentException e) {
            throw e.inContext(ErrorContext.EMPTY.withResource(
                    "pubsubName " + HasResource.quote(pubsubName) + ", topic " + HasResource.quote(topic)));
        }
    }

    private String contentType(Object value, PublishOptions options) {
        String chosen = options.contentType();
        return chosen == null ? values.contentType(value) : chosen;
    }
}
