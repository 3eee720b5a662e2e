package io.cloudruntimes.core.server;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The serving side of one stream: turns the events of a service into server-sent events and the posted answers into the
 * futures that the service waits for. At most {@value #MOST_OPEN} deliveries are sent and not answered; later events wait
 * here, so a service that wants to hold little back should keep to that bound as well. When the connection is lost the
 * subscription is closed and every open future fails with {@link CancelledException}: the service delivers again.
 */
final class SseSession<E, A> implements StreamListener<E, A> {
    /** The most deliveries that are sent and not answered, as the document says. */
    static final int MOST_OPEN = 64;

    static final long HEARTBEAT_SECONDS = 15;

    private final StreamRoute<E, A> route;
    private final OpenDeliveries deliveries;
    private final Map<String, CompletableFuture<A>> open = new HashMap<>();
    private final Queue<Waiting<E, A>> waiting = new ArrayDeque<>();
    private @Nullable SseSink sink;
    private @Nullable Subscription subscription;
    private @Nullable ScheduledFuture<?> heartbeat;
    private boolean ended;

    SseSession(StreamRoute<E, A> route, OpenDeliveries deliveries) {
        this.route = route;
        this.deliveries = deliveries;
    }

    private record Waiting<E, A>(E event, CompletableFuture<A> answer) {}

    /** Begins to send; events that came before this were kept. */
    void start(SseSink sink, Subscription subscription, ScheduledExecutorService timer) {
        boolean over;
        synchronized (this) {
            this.sink = sink;
            this.subscription = subscription;
            over = ended;
            if (!over) {
                heartbeat = timer.scheduleAtFixedRate(
                        () -> send(":\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            }
        }
        if (over) {
            subscription.close();
            sink.close();
            return;
        }
        send(":\n\n"); // tells the client at once that the stream is open
        sendWaiting();
    }

    @Override
    public CompletionStage<A> onEvent(E event) {
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

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        end();
    }

    /** Completes one delivery with the answer that was posted. */
    void answer(String id, Bytes body) {
        JsonCodec<A> codec = route.answer();
        CompletableFuture<A> answer;
        synchronized (this) {
            answer = open.remove(id);
        }
        if (answer == null || codec == null) {
            return;
        }
        try {
            answer.complete(Json.fromBytes(codec, body));
        } catch (IOException e) {
            InvalidArgumentException error =
                    new InvalidArgumentException("the answer is not the JSON that is expected: " + e.getMessage());
            answer.completeExceptionally(error);
            throw error;
        } finally {
            sendWaiting();
        }
    }

    /** The connection is lost, the service has ended the stream, or the server stops. */
    void end() {
        List<CompletableFuture<A>> unanswered;
        Subscription feeding;
        SseSink out;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            open.keySet().forEach(deliveries::remove);
            unanswered = new ArrayList<>(open.values());
            waiting.forEach(event -> unanswered.add(event.answer()));
            open.clear();
            waiting.clear();
            feeding = subscription;
            out = sink;
            if (heartbeat != null) {
                heartbeat.cancel(false);
            }
        }
        if (feeding != null) {
            feeding.close();
        }
        for (CompletableFuture<A> answer : unanswered) {
            answer.completeExceptionally(new CancelledException("the stream ended before the event was answered"));
        }
        if (out != null) {
            out.close();
        }
    }

    private void sendWaiting() {
        for (Waiting<E, A> next = nextToSend(); next != null; next = nextToSend()) {
            String data = Json.toText(route.event(), next.event());
            String id = "";
            if (route.answer() == null) {
                next.answer().complete(null);
            } else {
                id = "id: " + track(next.answer()) + "\n";
            }
            send("event: " + route.eventName() + "\n" + id + "data: " + data + "\n\n");
        }
    }

    private synchronized @Nullable Waiting<E, A> nextToSend() {
        return sink == null || ended || open.size() >= MOST_OPEN ? null : waiting.poll();
    }

    private synchronized String track(CompletableFuture<A> answer) {
        String id = deliveries.add(this);
        open.put(id, answer);
        return id;
    }

    private void send(String text) {
        try {
            synchronized (this) {
                if (sink == null || ended) {
                    return;
                }
                sink.write(text);
            }
        } catch (IOException e) {
            end();
        }
    }
}
