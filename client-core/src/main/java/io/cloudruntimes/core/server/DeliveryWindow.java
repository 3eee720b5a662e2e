package io.cloudruntimes.core.server;

import io.cloudruntimes.core.error.CancelledException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The events of one served stream on their way to its client. At most {@value #MAX_OPEN} are sent and have no reply; later
 * ones wait here, so a service that wants to buffer little should keep to that limit as well. Each returned future
 * is completed: by the client's reply, or with {@link CancelledException} if the stream ends first.
 */
public final class DeliveryWindow<E, A> {
    /** The maximum of deliveries that are sent and have no reply, as the documents define. */
    static final int MAX_OPEN = 64;

    private final Map<String, Queue<CompletableFuture<A>>> open = new HashMap<>();
    private final Queue<Waiting<E, A>> waiting = new ArrayDeque<>();
    private int openCount;
    private @Nullable Output<E> output;
    private boolean ended;

    private record Waiting<E, A>(E event, CompletableFuture<A> answer) {}

    /** What takes the events. */
    public interface Output<E> {
        /** The id of the delivery of the event; null if no reply is expected. */
        @Nullable
        String id(E event);

        /** Sends an event; one call at a time. */
        void send(E event, @Nullable String id) throws IOException;

        /**
         * An event could not be sent, and nothing is sent after it.
         *
         * @param cause an {@link IOException} if the client cannot be reached any more, else why the event cannot be written
         */
        void failed(Exception cause);
    }

    /** Begins to send; events that came before this were kept. */
    public void start(Output<E> to) {
        synchronized (this) {
            output = to;
        }
        sendWaiting();
    }

    /** Takes an event; the future has the client's reply. */
    public CompletableFuture<A> add(E event) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        synchronized (this) {
            if (ended) {
                answer.completeExceptionally(new CancelledException("the stream has ended"));
                return answer;
            }
            waiting.add(new Waiting<>(event, answer));
        }
        sendWaiting();
        return answer;
    }

    /** The client replies to a delivery: returns the future to complete, null if there is none. Call {@link #sendWaiting} afterwards. */
    public synchronized @Nullable CompletableFuture<A> take(String id) {
        Queue<CompletableFuture<A>> answers = open.get(id);
        if (answers == null) {
            return null;
        }
        CompletableFuture<A> answer = answers.poll();
        if (answers.isEmpty()) {
            open.remove(id);
        }
        openCount--;
        return answer;
    }

    /** Ends it: the ids of the deliveries that were open, whose futures have failed. */
    public List<String> end() {
        List<String> ids;
        List<CompletableFuture<A>> unanswered = new ArrayList<>();
        synchronized (this) {
            ended = true;
            ids = List.copyOf(open.keySet());
            open.values().forEach(unanswered::addAll);
            waiting.forEach(event -> unanswered.add(event.answer()));
            open.clear();
            waiting.clear();
        }
        for (CompletableFuture<A> answer : unanswered) {
            answer.completeExceptionally(new CancelledException("the stream ended before the reply to the event"));
        }
        return ids;
    }

    /** Sends what may be sent now. */
    public void sendWaiting() {
        Output<E> to;
        Exception failure = null;
        synchronized (this) {
            to = output;
            while (to != null && !ended && failure == null && openCount < MAX_OPEN && !waiting.isEmpty()) {
                failure = send(to, waiting.remove());
            }
        }
        if (to != null && failure != null) {
            to.failed(failure); // not under the lock: it ends the subscription, which may wait for other threads
        }
    }

    /** Sends one; why that failed, null if it did not. */
    private @Nullable Exception send(Output<E> to, Waiting<E, A> next) {
        String id = to.id(next.event());
        if (id == null) {
            next.answer().complete(null);
        } else {
            open.computeIfAbsent(id, missing -> new ArrayDeque<>(1)).add(next.answer());
            openCount++;
        }
        try {
            to.send(next.event(), id);
            return null;
        } catch (IOException
                | RuntimeException e) { // also an event that cannot be written: it must not take a place for ever
            return e;
        }
    }
}
