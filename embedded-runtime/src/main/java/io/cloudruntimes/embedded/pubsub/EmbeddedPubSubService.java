package io.cloudruntimes.embedded.pubsub;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.pubsub.BulkPublishEntry;
import io.cloudruntimes.pubsub.BulkPublishFailure;
import io.cloudruntimes.pubsub.PubSubOperations;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishBulkRequest;
import io.cloudruntimes.pubsub.PublishBulkResponse;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.PublishEventResponse;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Events on SQLite, stored until every consumer group has acknowledged them. */
final class EmbeddedPubSubService implements PubSubService, AutoCloseable {
    private final Database database;
    private final ComponentRegistry brokers;
    private final PublishedEvents events;
    private final ConsumerGroups groups;

    /**
     * @param application the name of the application that publishes; empty if it has none
     * @param onPublished gets each event after it was stored
     */
    EmbeddedPubSubService(
            Database database,
            ComponentRegistry brokers,
            Clock clock,
            TaskScheduler scheduler,
            Optional<String> application,
            Consumer<TopicEvent> onPublished) {
        this.database = database;
        this.brokers = brokers;
        this.events = new PublishedEvents(clock, application);
        this.groups = new ConsumerGroups(database, clock, scheduler, onPublished);
    }

    @Override
    public PublishEventResponse publishEvent(PublishEventRequest request, CallOptions options) {
        return WithErrorContext.call(PubSubOperations.PUBLISH_EVENT, request, options, () -> {
            brokers.require(request.pubsubName());
            rejectMetadata(request.metadata());
            EventTable.NewEvent event = events.of(
                    request.pubsubName(), request.topic(), request.contentType(), request.data(), request.ttl());
            database.write(sql -> {
                EventTable.publish(sql, event);
            });
            groups.published(event);
            groups.dispatch(request.pubsubName(), request.topic());
            return PublishEventResponse.builder().eventId(event.id()).build();
        });
    }

    @Override
    public PublishBulkResponse publishBulk(PublishBulkRequest request, CallOptions options) {
        return WithErrorContext.call(PubSubOperations.PUBLISH_BULK, request, options, () -> {
            brokers.require(request.pubsubName());
            rejectMetadata(request.metadata());
            Set<String> ids = new HashSet<>();
            for (BulkPublishEntry entry : request.entries()) {
                if (!ids.add(entry.entryId())) {
                    throw new InvalidArgumentException(
                            "the entry id '" + entry.entryId() + "' is in this bulk twice; give each entry its own");
                }
            }
            List<BulkPublishFailure> failures = publishAll(request);
            groups.dispatch(request.pubsubName(), request.topic());
            return PublishBulkResponse.builder().failedEntries(failures).build();
        });
    }

    private List<BulkPublishFailure> publishAll(PublishBulkRequest request) {
        List<BulkPublishFailure> failures = new ArrayList<>();
        for (BulkPublishEntry entry : request.entries()) {
            try {
                rejectMetadata(entry.metadata());
                EventTable.NewEvent event = events.of(
                        request.pubsubName(), request.topic(), entry.contentType(), entry.data(), Optional.empty());
                database.write(sql -> {
                    EventTable.publish(sql, event);
                });
                groups.published(event);
            } catch (CloudRuntimesException e) {
                failures.add(BulkPublishFailure.builder()
                        .entryId(entry.entryId())
                        .error(e.reason())
                        .build());
            }
        }
        return failures;
    }

    @Override
    public Subscription subscribe(
            SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        return WithErrorContext.call(PubSubOperations.SUBSCRIBE, request, CallOptions.DEFAULT, () -> {
            brokers.require(request.pubsubName());
            rejectMetadata(request.metadata());
            return groups.subscribe(request, listener);
        });
    }

    @Override
    public void close() {
        groups.close();
    }
}
