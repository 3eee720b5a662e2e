package io.cloudruntimes.embedded.pubsub;

import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.FatalErrors;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group of a topic. It delivers each event that the group has not acknowledged to one of its subscribers, in turn,
 * and carries out the acknowledgements. Only memory knows which events are in flight: after a restart they are all due again.
 */
final class ConsumerGroup {
    private static final System.Logger LOG = System.getLogger(ConsumerGroup.class.getName());
    private static final Duration MIN_BACKOFF = Duration.ofSeconds(1);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(60);

    private final long id;
    private final ConsumerGroups.Topic topic;
    private final ConsumerGroups groups;
    private final Database database;
    private final Clock clock;
    private final TaskScheduler scheduler;
    private final SubscriberSelector subscribers = new SubscriberSelector();
    private final Set<Long> inFlight = new HashSet<>();
    private boolean dispatching;
    private boolean dispatchAgain;
    private long nextWake = Long.MAX_VALUE;

    ConsumerGroup(
            long id,
            ConsumerGroups.Topic topic,
            ConsumerGroups groups,
            Database database,
            Clock clock,
            TaskScheduler scheduler) {
        this.id = id;
        this.topic = topic;
        this.groups = groups;
        this.database = database;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    Subscription add(SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        Subscriber subscriber = new Subscriber(this, request, listener, scheduler);
        subscribers.add(subscriber);
        scheduler.execute(() -> {
            subscriber.opened();
            dispatch();
        });
        return subscriber;
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** Delivers what is due. One thread does this at a time; a second call makes it look once more. */
    void dispatch() {
        synchronized (this) {
            if (dispatching) {
                dispatchAgain = true;
                return;
            }
            dispatching = true;
        }
        scheduler.execute(this::dispatchAll);
    }

    private void dispatchAll() {
        boolean again;
        do {
            again = dispatchDue();
        } while (again);
    }

    /** Delivers what is due; true if it must look once more. */
    private boolean dispatchDue() {
        try {
            long now = clock.millis();
            while (dispatchOne(now)) { // until no event is due, or no subscriber has capacity
                now = clock.millis();
            }
            scheduleNext(now);
        } catch (Throwable e) { // whatever it is, the group goes on
            FatalErrors.report(e);
            LOG.log(System.Logger.Level.WARNING, "events of " + topic + " could not be read; trying again", e);
            scheduler.after(MIN_BACKOFF, this::dispatch);
        }
        return shouldDispatchAgain();
    }

    private synchronized boolean shouldDispatchAgain() {
        if (dispatchAgain) {
            dispatchAgain = false;
            return true;
        }
        dispatching = false;
        return false;
    }

    /** Delivers the next event that is due at the given time; false if no event is due or no subscriber has capacity. */
    private boolean dispatchOne(long now) {
        Subscriber subscriber = subscribers.next();
        if (subscriber == null) {
            return false;
        }
        List<Long> excluded;
        synchronized (this) {
            excluded = List.copyOf(inFlight);
        }
        List<EventTable.Pending> due = database.read(sql -> EventTable.due(sql, id, excluded, now, 1));
        for (EventTable.Pending event : due) {
            synchronized (this) {
                inFlight.add(event.rowId());
            }
            deliver(event, subscriber);
        }
        return !due.isEmpty();
    }

    private void deliver(EventTable.Pending event, Subscriber subscriber) {
        try {
            if (subscriber.deliver(event, toEvent(event))) {
                subscribers.took(subscriber);
            } else {
                abandoned(event);
            }
        } catch (Throwable e) {
            deliverAgain(event, e);
        }
    }

    /** Dispatches again when the next event becomes due that was not due at the given time, the time of the last look. */
    private void scheduleNext(long now) {
        OptionalLong next = database.read(sql -> EventTable.nextDue(sql, id, now));
        if (next.isEmpty()) {
            return;
        }
        long due = next.getAsLong();
        synchronized (this) {
            if (due >= nextWake && nextWake > now) {
                return; // an earlier task is scheduled
            }
            nextWake = due;
        }
        scheduler.at(Instant.ofEpochMilli(due), () -> {
            synchronized (this) {
                nextWake = Long.MAX_VALUE;
            }
            dispatch();
        });
    }

    private TopicEvent toEvent(EventTable.Pending event) {
        return TopicEvent.builder()
                .id(event.id())
                .topic(topic.name())
                .pubsubName(topic.broker())
                .contentType(event.contentType())
                .data(event.data())
                .time(event.time())
                .attempt(event.attempts() + 1)
                .source(event.attributes().source())
                .type(event.attributes().type())
                .metadata(event.attributes().others())
                .build();
    }

    /** A subscriber has acknowledged an event. A status that this version does not know counts as RETRY. */
    void acknowledged(EventTable.Pending event, SubscribeTopicEventsRequest request, TopicEventStatus status) {
        EventTable.NewEvent deadLetter;
        try {
            deadLetter = store(event, request, status);
        } catch (Throwable e) {
            deliverAgain(event, e);
            return;
        }
        release(event);
        if (deadLetter != null) {
            groups.dispatch(topic.broker(), deadLetter.topic());
            groups.published(deadLetter);
        }
    }

    /** Stores an acknowledgement; returns the event that it makes for the dead-letter topic, or null. */
    private EventTable.@Nullable NewEvent store(
            EventTable.Pending event, SubscribeTopicEventsRequest request, TopicEventStatus status) {
        int attempts = event.attempts() + 1;
        boolean success = status.equals(TopicEventStatus.SUCCESS);
        boolean givenUp = status.equals(TopicEventStatus.DROP)
                || request.maxDeliveries().map(max -> attempts >= max).orElse(false);
        EventTable.NewEvent deadLetter = success || !givenUp
                ? null
                : request.deadLetterTopic().map(to -> deadLetter(event, to)).orElse(null);
        database.write(sql -> {
            if (deadLetter != null) {
                EventTable.publish(sql, deadLetter);
            }
            if (success || givenUp) {
                EventTable.acknowledge(sql, id, event.rowId());
            } else {
                long due = clock.millis() + backoff(attempts).toMillis();
                EventTable.redeliver(sql, id, event.rowId(), attempts, due);
            }
        });
        return deadLetter;
    }

    /**
     * Whatever kept the end of a delivery from being stored, the event comes again. It does so after a pause, since what failed
     * may fail again, and its deliveries are not counted.
     */
    private void deliverAgain(EventTable.Pending event, Throwable failure) {
        FatalErrors.report(failure);
        LOG.log(
                System.Logger.Level.WARNING,
                "the end of a delivery of " + topic + " could not be stored; event " + event.id()
                        + " is delivered again",
                failure);
        scheduler.after(MIN_BACKOFF, () -> release(event));
    }

    private EventTable.NewEvent deadLetter(EventTable.Pending event, String to) {
        return new EventTable.NewEvent(
                UUID.randomUUID().toString(),
                topic.broker(),
                to,
                event.contentType(),
                event.data(),
                Instant.ofEpochMilli(clock.millis()),
                null,
                event.attributes());
    }

    /** A subscriber has closed without acknowledging an event. The event is due at once, and the delivery counts. */
    void abandoned(EventTable.Pending event) {
        try {
            database.write(sql -> EventTable.redeliver(sql, id, event.rowId(), event.attempts() + 1, 0));
        } catch (Throwable e) {
            deliverAgain(event, e);
            return;
        }
        release(event);
    }

    private void release(EventTable.Pending event) {
        synchronized (this) {
            inFlight.remove(event.rowId());
        }
        dispatch();
    }

    private static Duration backoff(int attempts) {
        Duration doubled = MIN_BACKOFF.multipliedBy(1L << Math.min(attempts - 1, 6));
        return doubled.compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : doubled;
    }

    void close() {
        subscribers.all().forEach(Subscriber::close);
    }
}
