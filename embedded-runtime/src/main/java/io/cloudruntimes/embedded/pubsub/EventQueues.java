package io.cloudruntimes.embedded.pubsub;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Queues of events for other modules. They are stored and delivered as the events of topics, under the name of a broker that no
 * request can have: it holds a slash.
 */
public final class EventQueues implements AutoCloseable {
    private final Database database;
    private final Clock clock;
    private final String broker;
    private final ConsumerGroups groups;

    /**
     * The queues of a module, with those that were stored before.
     *
     * @param module the name of the module
     */
    public EventQueues(Database database, Clock clock, TaskScheduler scheduler, String module) {
        this.database = database;
        this.clock = clock;
        this.broker = "/" + module;
        this.groups = new ConsumerGroups(database, clock, scheduler, event -> {});
    }

    /** Adds an event, which is delivered to one of the subscribers of the queue; without any it waits for the first. */
    public void add(String queue, Optional<String> contentType, Bytes data, Map<String, String> metadata) {
        EventTable.NewEvent event = new EventTable.NewEvent(
                UUID.randomUUID().toString(),
                broker,
                queue,
                contentType.orElse(null),
                data,
                Instant.ofEpochMilli(clock.millis()),
                null,
                new EventTable.Attributes(null, null, metadata));
        database.write(sql -> EventTable.publish(sql, event));
        groups.dispatch(broker, queue);
    }

    /** Subscribes to a queue. An event is delivered until a subscriber has replied SUCCESS or DROP. */
    public Subscription subscribe(String queue, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        return groups.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("queues")
                        .topic(queue)
                        .build(),
                new ConsumerGroups.Topic(broker, queue),
                listener);
    }

    @Override
    public void close() {
        groups.close();
    }
}
