package io.cloudruntimes.embedded.pubsub;

import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A subscriber of a consumer group. Its listener gets one event after the other, in order, and acknowledges each when it is done. */
final class Subscriber implements Subscription {
    /** How long the listener may still acknowledge its events after the subscription was closed. */
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(10);

    /** The limit of unacknowledged events that the API's document states. */
    private static final int MAX_IN_FLIGHT = 64;

    /** The limit of their data. One event may exceed it, so that every event can be delivered. */
    private static final long MAX_IN_FLIGHT_BYTES = 1 << 20;

    private static final System.Logger LOG = System.getLogger(Subscriber.class.getName());

    private final ConsumerGroup group;
    private final SubscribeTopicEventsRequest request;
    private final StreamListener<TopicEvent, TopicEventAnswer> listener;
    private final TaskScheduler scheduler;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private final Map<Long, EventTable.Pending> inFlight = new LinkedHashMap<>();
    private final Set<Long> withListener = new HashSet<>();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private long inFlightBytes;
    private boolean draining;
    private boolean open = true;

    Subscriber(
            ConsumerGroup group,
            SubscribeTopicEventsRequest request,
            StreamListener<TopicEvent, TopicEventAnswer> listener,
            TaskScheduler scheduler) {
        this.group = group;
        this.request = request;
        this.listener = listener;
        this.scheduler = scheduler;
    }

    void opened() {
        listener.onOpen();
    }

    synchronized int unanswered() {
        return inFlight.size();
    }

    synchronized boolean hasCapacity() {
        return open && inFlight.size() < MAX_IN_FLIGHT && inFlightBytes < MAX_IN_FLIGHT_BYTES;
    }

    /** Queues an event for the listener; false if the subscription is closed. */
    boolean deliver(EventTable.Pending pending, TopicEvent event) {
        boolean begin;
        synchronized (this) {
            if (!open) {
                return false;
            }
            inFlight.put(pending.rowId(), pending);
            inFlightBytes += pending.data().length();
            queue.add(() -> callListener(pending, event));
            begin = !draining;
            draining = true;
        }
        if (begin) {
            scheduler.execute(this::drain);
        }
        return true;
    }

    private void drain() {
        for (Runnable next = poll(); next != null; next = poll()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable poll() {
        Runnable next = open ? queue.poll() : null;
        draining = next != null;
        return next;
    }

    private void callListener(EventTable.Pending pending, TopicEvent event) {
        synchronized (this) {
            if (!open) {
                return; // close() has given the event back
            }
            withListener.add(pending.rowId());
        }
        try {
            listener.onEvent(event)
                    .whenComplete((answer, failure) -> scheduler.execute(() -> {
                        if (failure != null && !isOpen()) {
                            abandon(pending);
                        } else {
                            acknowledge(
                                    pending,
                                    failure == null && answer != null ? answer.status() : TopicEventStatus.RETRY);
                        }
                    }));
        } catch (Throwable e) { // a listener is a user's code
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the listener of topic '" + event.topic() + "' failed at event " + event.id()
                            + "; the event is delivered again",
                    e);
            acknowledge(pending, TopicEventStatus.RETRY);
        }
    }

    /** The subscription was closed while the listener had the event, and no acknowledgement will come. */
    private void abandon(EventTable.Pending pending) {
        if (take(pending)) {
            group.abandoned(pending);
        }
    }

    private void acknowledge(EventTable.Pending pending, TopicEventStatus status) {
        if (!take(pending)) {
            return; // close() has given the event back
        }
        group.acknowledged(pending, request, status);
    }

    /** Ends the delivery of an event; false if it has ended before. */
    private synchronized boolean take(EventTable.Pending pending) {
        withListener.remove(pending.rowId());
        return remove(pending);
    }

    private boolean remove(EventTable.Pending pending) {
        boolean removed = inFlight.remove(pending.rowId()) != null;
        inFlightBytes -= removed ? pending.data().length() : 0;
        return removed;
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        List<EventTable.Pending> queued;
        boolean listenerBusy;
        synchronized (this) {
            if (!open) {
                return;
            }
            open = false;
            queue.clear();
            queued = takeAll(row -> !withListener.contains(row));
            listenerBusy = !inFlight.isEmpty();
        }
        group.remove(this);
        queued.forEach(group::abandoned);
        if (listenerBusy) {
            scheduler.after(GRACE_PERIOD, this::abandonAll);
        }
        try {
            listener.onClosed(null);
        } finally {
            closed.complete(null);
        }
    }

    private void abandonAll() {
        List<EventTable.Pending> unacknowledged;
        synchronized (this) {
            unacknowledged = takeAll(row -> true);
        }
        unacknowledged.forEach(group::abandoned);
    }

    private List<EventTable.Pending> takeAll(Predicate<Long> condition) {
        List<EventTable.Pending> taken = inFlight.values().stream()
                .filter(pending -> condition.test(pending.rowId()))
                .toList();
        taken.forEach(this::remove);
        return taken;
    }
}
