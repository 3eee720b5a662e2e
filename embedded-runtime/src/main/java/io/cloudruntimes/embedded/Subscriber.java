package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.store.EventTable;
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

/** One subscriber: is handed events one after the other, in order, and answers each when it is done with it. */
final class Subscriber implements Subscription {
    /** How long after it was closed what is being handled may still be answered. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** The most events that are out at one subscriber, as the document says. */
    private static final int MAX_OPEN = 64;

    private static final System.Logger LOG = System.getLogger(Subscriber.class.getName());

    private final ConsumerGroup group;
    private final SubscribeTopicEventsRequest request;
    private final StreamListener<TopicEvent, TopicEventAnswer> listener;
    private final Timers timers;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private final Map<Long, EventTable.Pending> out = new LinkedHashMap<>();
    private final Set<Long> handed = new HashSet<>();
    private final Queue<Runnable> handovers = new ArrayDeque<>();
    private boolean handingOver;
    private boolean open = true;

    Subscriber(
            ConsumerGroup group,
            SubscribeTopicEventsRequest request,
            StreamListener<TopicEvent, TopicEventAnswer> listener,
            Timers timers) {
        this.group = group;
        this.request = request;
        this.listener = listener;
        this.timers = timers;
    }

    void opened() {
        listener.onOpen();
    }

    synchronized boolean isFree() {
        return open && out.size() < MAX_OPEN;
    }

    /** Takes an event, to be handed over after those before it; false if this is closed. */
    boolean deliver(EventTable.Pending pending, TopicEvent event) {
        boolean begin;
        synchronized (this) {
            if (!open) {
                return false;
            }
            out.put(pending.rowId(), pending);
            handovers.add(() -> handOver(pending, event));
            begin = !handingOver;
            handingOver = true;
        }
        if (begin) {
            timers.soon(this::handOverAll);
        }
        return true;
    }

    private void handOverAll() {
        for (Runnable next = nextHandover(); next != null; next = nextHandover()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable nextHandover() {
        Runnable next = open ? handovers.poll() : null;
        handingOver = next != null;
        return next;
    }

    private void handOver(EventTable.Pending pending, TopicEvent event) {
        synchronized (this) {
            if (!open) {
                return; // it is another's by now
            }
            handed.add(pending.rowId());
        }
        try {
            listener.onEvent(event)
                    .whenComplete((answer, failure) -> timers.soon(() -> {
                        if (failure != null && !isOpen()) {
                            givenBack(pending);
                        } else {
                            answered(
                                    pending,
                                    failure == null && answer != null ? answer.status() : TopicEventStatus.RETRY);
                        }
                    }));
        } catch (Exception e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the listener of topic '" + event.topic() + "' failed at event " + event.id() + "; it comes again",
                    e);
            answered(pending, TopicEventStatus.RETRY);
        }
    }

    /** It ended while the event was being handled, and nobody says what came of that: the event is another's. */
    private void givenBack(EventTable.Pending pending) {
        boolean was;
        synchronized (this) {
            handed.remove(pending.rowId());
            was = out.remove(pending.rowId()) != null;
        }
        if (was) {
            group.lost(pending);
        }
    }

    private void answered(EventTable.Pending pending, TopicEventStatus status) {
        synchronized (this) {
            handed.remove(pending.rowId());
            if (out.remove(pending.rowId()) == null) {
                return; // closed before: the event is another's by now
            }
        }
        try {
            group.answered(pending, request, status);
        } catch (CloudRuntimesException e) {
            LOG.log(System.Logger.Level.WARNING, "an answer could not be kept; the event comes again", e);
            group.lost(pending);
        }
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
        List<EventTable.Pending> notHanded;
        boolean handling;
        synchronized (this) {
            if (!open) {
                return;
            }
            open = false;
            handovers.clear();
            notHanded = takeUnless(handed::contains);
            handling = !out.isEmpty();
        }
        group.remove(this);
        notHanded.forEach(group::lost);
        if (handling) {
            timers.later(GRACE, this::giveUp);
        }
        try {
            listener.onClosed(null);
        } finally {
            closed.complete(null);
        }
    }

    /** What is still not answered becomes another's. */
    private void giveUp() {
        List<EventTable.Pending> unanswered;
        synchronized (this) {
            unanswered = takeUnless(row -> false);
        }
        unanswered.forEach(group::lost);
    }

    private List<EventTable.Pending> takeUnless(Predicate<Long> stays) {
        List<EventTable.Pending> taken = out.values().stream()
                .filter(pending -> !stays.test(pending.rowId()))
                .toList();
        taken.forEach(pending -> out.remove(pending.rowId()));
        return taken;
    }
}
