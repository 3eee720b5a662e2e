package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.store.EventTable;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One subscriber: is handed events one after the other, in order, and answers each when it is done with it. */
final class Subscriber implements Subscription {
    /** The most events that are out at one subscriber, as the document says. */
    private static final int MOST_OPEN = 64;

    private static final System.Logger LOG = System.getLogger(Subscriber.class.getName());

    private final Group group;
    private final SubscribeTopicEventsRequest request;
    private final StreamListener<TopicEvent, TopicEventAnswer> listener;
    private final Timers timers;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private final Map<Long, EventTable.Pending> out = new LinkedHashMap<>();
    private final Queue<Runnable> handovers = new ArrayDeque<>();
    private boolean handingOver;
    private boolean open = true;

    Subscriber(
            Group group,
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
        return open && out.size() < MOST_OPEN;
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
        try {
            listener.onEvent(event)
                    .whenComplete((answer, failure) -> timers.soon(() -> answered(
                            pending, failure == null && answer != null ? answer.status() : TopicEventStatus.RETRY)));
        } catch (Exception e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the listener of topic '" + event.topic() + "' failed at event " + event.id() + "; it comes again",
                    e);
            answered(pending, TopicEventStatus.RETRY);
        }
    }

    private void answered(EventTable.Pending pending, TopicEventStatus status) {
        synchronized (this) {
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
        List<EventTable.Pending> unanswered;
        synchronized (this) {
            if (!open) {
                return;
            }
            open = false;
            unanswered = List.copyOf(out.values());
            out.clear();
            handovers.clear();
        }
        group.remove(this);
        unanswered.forEach(group::lost);
        try {
            listener.onClosed(null);
        } finally {
            closed.complete(null);
        }
    }
}
