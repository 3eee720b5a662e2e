package io.cloudruntimes.core.server;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The serving side of one stream: turns the events of a service into server-sent events and the posted replies into the
 * futures that the service waits for. When the connection is lost the subscription is closed and every open future fails: the
 * service delivers again.
 */
final class SseSession<E, A> implements StreamListener<E, A> {
    static final long HEARTBEAT_SECONDS = 15;

    private static final System.Logger LOG = System.getLogger(SseSession.class.getName());

    private final StreamRoute<E, A> route;
    private final PendingDeliveries deliveries;
    private final DeliveryWindow<E, A> window = new DeliveryWindow<>();
    private @Nullable SseSink sink;
    private @Nullable Subscription subscription;
    private @Nullable ScheduledFuture<?> heartbeat;
    private boolean ended;

    SseSession(StreamRoute<E, A> route, PendingDeliveries deliveries) {
        this.route = route;
        this.deliveries = deliveries;
    }

    /** Begins to send; events that came before this were kept. */
    void start(SseSink sink, Subscription subscription, ScheduledExecutorService timer) {
        boolean over;
        synchronized (this) {
            this.sink = sink;
            this.subscription = subscription;
            over = ended;
            if (!over) {
                heartbeat =
                        timer.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            }
        }
        if (over) {
            subscription.close();
            sink.close();
            return;
        }
        beat(); // shows the client at once that the stream is open
        window.start(new Events());
    }

    @Override
    public CompletionStage<A> onEvent(E event) {
        return window.add(event);
    }

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        end();
    }

    /** Completes one delivery with the reply that was posted. */
    void answer(String id, Bytes body) {
        JsonCodec<A> codec = route.answer();
        CompletableFuture<A> answer = window.take(id);
        if (answer == null || codec == null) {
            return;
        }
        try {
            answer.complete(Json.fromBytes(codec, body));
        } catch (IOException e) {
            InvalidArgumentException error =
                    new InvalidArgumentException("the reply is not the JSON that is expected: " + e.getMessage());
            answer.completeExceptionally(error);
            throw error;
        } finally {
            window.sendWaiting();
        }
    }

    /** The connection is lost, the service has ended the stream, or the server stops. */
    void end() {
        Subscription feeding;
        SseSink out;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            feeding = subscription;
            out = sink;
            if (heartbeat != null) {
                heartbeat.cancel(false);
            }
        }
        if (feeding != null) {
            feeding.close();
        }
        window.end().forEach(deliveries::remove);
        if (out != null) {
            out.close();
        }
    }

    private final class Events implements DeliveryWindow.Output<E> {
        @Override
        public @Nullable String id(E event) {
            return route.answer() == null ? null : deliveries.add(SseSession.this);
        }

        @Override
        public void send(E event, @Nullable String id) throws IOException {
            String delivery = id == null ? "" : "id: " + id + "\n";
            write("event: " + route.eventName() + "\n" + delivery + "data: " + Json.toText(route.event(), event)
                    + "\n\n");
        }

        @Override
        public void failed(Exception cause) {
            if (!(cause instanceof IOException)) { // else the client has gone
                LOG.log(
                        System.Logger.Level.WARNING,
                        route.operation().name() + ": an event cannot be written, so its stream ends",
                        cause);
            }
            end(); // the client opens the stream again
        }
    }

    private void beat() {
        try {
            write(":\n\n");
        } catch (IOException e) {
            end();
        }
    }

    private synchronized void write(String text) throws IOException {
        if (sink != null && !ended) {
            sink.write(text);
        }
    }
}
