package io.cloudruntimes.embedded.pubsub;

import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The consumer groups that have subscribers in this process. */
final class ConsumerGroups implements AutoCloseable {
    private static final String DEFAULT_GROUP = "default";

    private final Database database;
    private final Clock clock;
    private final TaskScheduler scheduler;
    private final Consumer<TopicEvent> onPublished;
    private final Map<Topic, Map<String, ConsumerGroup>> groups = new ConcurrentHashMap<>();

    ConsumerGroups(Database database, Clock clock, TaskScheduler scheduler, Consumer<TopicEvent> onPublished) {
        this.database = database;
        this.clock = clock;
        this.scheduler = scheduler;
        this.onPublished = onPublished;
    }

    /** A topic of a broker. */
    record Topic(String broker, String name) {}

    Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        return subscribe(request, new Topic(request.pubsubName(), request.topic()), listener);
    }

    /** Subscribes to a topic other than that of the request, which has the settings alone. */
    Subscription subscribe(
            SubscribeTopicEventsRequest request, Topic topic, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        String name = request.group().orElse(DEFAULT_GROUP);
        return groups.computeIfAbsent(topic, missing -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, missing -> create(topic, name))
                .add(request, listener);
    }

    private ConsumerGroup create(Topic topic, String name) {
        database.write(sql -> EventTable.createGroup(sql, topic.broker(), topic.name(), name));
        long id = database.read(sql -> EventTable.groupId(sql, topic.broker(), topic.name(), name));
        return new ConsumerGroup(id, topic, this, database, clock, scheduler);
    }

    /** Dispatches what is due in the groups of a topic. */
    void dispatch(String broker, String topic) {
        groups.getOrDefault(new Topic(broker, topic), Map.of()).values().forEach(ConsumerGroup::dispatch);
    }

    /** Reports an event that was stored. */
    void published(EventTable.NewEvent event) {
        onPublished.accept(TopicEvent.builder()
                .id(event.id())
                .topic(event.topic())
                .pubsubName(event.broker())
                .contentType(event.contentType())
                .data(event.data())
                .time(event.time())
                .source(event.attributes().source())
                .type(event.attributes().type())
                .metadata(event.attributes().others())
                .build());
    }

    @Override
    public void close() {
        List<ConsumerGroup> all = groups.values().stream()
                .flatMap(byName -> byName.values().stream())
                .toList();
        all.forEach(ConsumerGroup::close);
    }
}
