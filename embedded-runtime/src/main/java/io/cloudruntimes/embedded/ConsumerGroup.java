package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.embedded.store.EventTable;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One group of a topic: hands each event that the group has to answer to one of its subscribers, each in turn, and carries
 * out the answers. Which events are out is known here only, so after a restart they are all due again.
 */
final class ConsumerGroup {
    private static final System.Logger LOG = System.getLogger(ConsumerGroup.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final long id;
    private final ConsumerGroups.Topic topic;
    private final ConsumerGroups groups;
    private final Database database;
    private final Clock clock;
    private final Timers timers;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final Set<Long> out = new HashSet<>();
    private int turn;
    private boolean handingOut;
    private boolean again;
    private long wakeAt = Long.MAX_VALUE;

    ConsumerGroup(
            long id, ConsumerGroups.Topic topic, ConsumerGroups groups, Database database, Clock clock, Timers timers) {
        this.id = id;
        this.topic = topic;
        this.groups = groups;
        this.database = database;
        this.clock = clock;
        this.timers = timers;
    }

    Subscription add(SubscribeTopicEventsRequest request, StreamListener<TopicEvent, TopicEventAnswer> listener) {
        Subscriber subscriber = new Subscriber(this, request, listener, timers);
        synchronized (this) {
            subscribers.add(subscriber);
        }
        timers.soon(() -> {
            subscriber.opened();
            wake();
        });
        return subscriber;
    }

    synchronized void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** Hands out what is due; one thread at a time, another only says that there may be more. */
    void wake() {
        synchronized (this) {
            if (handingOut) {
                again = true;
                return;
            }
            handingOut = true;
        }
        timers.soon(this::handOut);
    }

    private void handOut() {
        try {
            long now;
            do { // until nothing is due, or nobody is free
                now = clock.millis();
            } while (handOutOne(now) || moreSaid());
            scheduleNext(now);
        } catch (CloudRuntimesException e) {
            LOG.log(System.Logger.Level.WARNING, "events of " + topic + " could not be read; trying again", e);
            synchronized (this) {
                handingOut = false;
            }
            timers.later(FIRST_PAUSE, this::wake);
        }
    }

    private synchronized boolean moreSaid() {
        if (again) {
            again = false;
            return true;
        }
        handingOut = false;
        return false;
    }

    /** Hands out the next event that is due at the given moment; false if there is none or nobody is free. */
    private boolean handOutOne(long now) {
        Subscriber subscriber;
        List<Long> unavailable;
        synchronized (this) {
            subscriber = nextFree();
            if (subscriber == null) {
                return false;
            }
            unavailable = List.copyOf(out);
        }
        List<EventTable.Pending> due = database.read(sql -> EventTable.due(sql, id, unavailable, now, 1));
        for (EventTable.Pending event : due) {
            synchronized (this) {
                out.add(event.rowId());
            }
            if (!subscriber.deliver(event, toEvent(event))) {
                lost(event);
            }
        }
        return !due.isEmpty();
    }

    private @Nullable Subscriber nextFree() {
        for (int i = 0; i < subscribers.size(); i++) {
            turn = (turn + 1) % subscribers.size();
            if (subscribers.get(turn).isFree()) {
                return subscribers.get(turn);
            }
        }
        return null;
    }

    /** Wakes when the next is due of those that were not yet at the given moment, the one that was looked at last. */
    private void scheduleNext(long now) {
        OptionalLong next = database.read(sql -> EventTable.nextDue(sql, id, now));
        if (next.isEmpty()) {
            return;
        }
        long due = next.getAsLong();
        synchronized (this) {
            if (due >= wakeAt && wakeAt > now) {
                return; // a timer is set that is soon enough
            }
            wakeAt = due;
        }
        timers.later(Duration.ofMillis(Math.max(1, due - clock.millis())), () -> {
            synchronized (this) {
                wakeAt = Long.MAX_VALUE;
            }
            wake();
        });
    }

    private TopicEvent toEvent(EventTable.Pending event) {
        return TopicEvent.builder()
                .id(event.id())
                .topic(topic.name())
                .pubsubName(topic.broker())
                .contentType(event.contentType())
                .data(event.data())
                .time(Instant.ofEpochMilli(event.time()))
                .attempt(event.attempts() + 1)
                .build();
    }

    /** A subscriber has answered. An answer that this version does not know counts as RETRY. */
    void answered(EventTable.Pending event, SubscribeTopicEventsRequest request, TopicEventStatus status) {
        int attempts = event.attempts() + 1;
        boolean success = status.equals(TopicEventStatus.SUCCESS);
        boolean givenUp = status.equals(TopicEventStatus.DROP)
                || request.maxDeliveries().map(most -> attempts >= most).orElse(false);
        EventTable.NewEvent deadLetter = success || !givenUp
                ? null
                : request.deadLetterTopic().map(to -> deadLetter(event, to)).orElse(null);
        database.write(sql -> {
            if (deadLetter != null) {
                EventTable.publish(sql, deadLetter);
            }
            if (success || givenUp) {
                EventTable.done(sql, id, event.rowId());
            } else {
                EventTable.again(
                        sql,
                        id,
                        event.rowId(),
                        attempts,
                        clock.millis() + pause(attempts).toMillis());
            }
        });
        back(event);
        if (deadLetter != null) {
            groups.published(deadLetter);
            groups.wake(topic.broker(), deadLetter.topic());
        }
    }

    private EventTable.NewEvent deadLetter(EventTable.Pending event, String to) {
        return new EventTable.NewEvent(
                UUID.randomUUID().toString(),
                topic.broker(),
                to,
                event.contentType(),
                event.data(),
                clock.millis(),
                null);
    }

    /** The subscriber has gone before it answered: the event is due at once, and that delivery counts. */
    void lost(EventTable.Pending event) {
        database.write(sql -> {
            EventTable.again(sql, id, event.rowId(), event.attempts() + 1, 0);
        });
        back(event);
    }

    private void back(EventTable.Pending event) {
        synchronized (this) {
            out.remove(event.rowId());
        }
        wake();
    }

    private static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 6));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    void close() {
        List<Subscriber> open;
        synchronized (this) {
            open = List.copyOf(subscribers);
        }
        open.forEach(Subscriber::close);
    }
}
