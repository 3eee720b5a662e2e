package io.cloudruntimes.embedded;

import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.embedded.store.EventTable;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The groups that have subscribers in this process. */
final class ConsumerGroups implements AutoCloseable {
    private static final String DEFAULT_GROUP = "default";

    private final Database database;
    private final Clock clock;
    private final Timers timers;
    private final Map<Topic, Map<String, ConsumerGroup>> groups = new ConcurrentHashMap<>();

    private final Consumer<TopicEvent> onPublished;

    ConsumerGroups(Database database, Clock clock, Timers timers, Consumer<TopicEvent> onPublished) {
        this.database = database;
        this.clock = clock;
        this.timers = timers;
        this.onPublished = onPublished;
    }

    /** A topic of a broker. */
    record Topic(String broker, String name) {}

    Subscription subscribe(SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        Topic topic = new Topic(request.pubsubName(), request.topic());
        String name = request.group().orElse(DEFAULT_GROUP);
        ConsumerGroup group = groups.computeIfAbsent(topic, missing -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, missing -> {
                    database.write(sql -> EventTable.makeGroup(sql, topic.broker(), topic.name(), name));
                    long id = database.read(sql -> EventTable.group(sql, topic.broker(), topic.name(), name));
                    return new ConsumerGroup(id, topic, this, database, clock, timers);
                });
        return group.add(request, listener);
    }

    /** There may be something to deliver from a topic. */
    void wake(String broker, String topic) {
        groups.getOrDefault(new Topic(broker, topic), Map.of()).values().forEach(ConsumerGroup::wake);
    }

    /** There may be something to deliver from any topic. */
    void wake() {
        groups.values().forEach(byName -> byName.values().forEach(ConsumerGroup::wake));
    }

    /** An event was taken. */
    void published(EventTable.NewEvent event) {
        onPublished.accept(TopicEvent.builder()
                .id(event.id())
                .topic(event.topic())
                .pubsubName(event.broker())
                .contentType(event.contentType())
                .data(event.data())
                .time(Instant.ofEpochMilli(event.time()))
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
