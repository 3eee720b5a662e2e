package io.cloudruntimes;

import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.AsyncPubSubService;
import io.cloudruntimes.pubsub.PublishEventResponse;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The operations of {@link PubSub} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link PubSub} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncPubSub {
    private final AsyncPubSubService service;
    private final PubSubRequests requests;
    private final Executor handlers;

    AsyncPubSub(AsyncPubSubService service, PubSubRequests requests, Executor handlers) {
        this.service = service;
        this.requests = requests;
        this.handlers = handlers;
    }

    /** As {@link PubSub#publish(String, Object)}. */
    public CompletableFuture<Optional<String>> publish(String topic, Object value) {
        return publish(topic, value, PublishOptions.DEFAULT);
    }

    /** As {@link PubSub#publish(String, Object, PublishOptions)}. */
    public CompletableFuture<Optional<String>> publish(String topic, Object value, PublishOptions options) {
        return Futures.of(() -> service.publishEvent(requests.publish(topic, value, options), options.call())
                .thenApply(PublishEventResponse::eventId));
    }

    /** As {@link PubSub#publishAll(String, List)}. */
    public CompletableFuture<Map<Integer, String>> publishAll(String topic, List<?> events) {
        return publishAll(topic, events, PublishOptions.DEFAULT);
    }

    /** As {@link PubSub#publishAll(String, List, PublishOptions)}. */
    public CompletableFuture<Map<Integer, String>> publishAll(String topic, List<?> events, PublishOptions options) {
        return Futures.of(() -> service.publishBulk(requests.publishAll(topic, events, options), options.call())
                .thenApply(requests::failures));
    }

    /**
     * As {@link PubSub#subscribe(String, Class, SubscribeOptions, Handler)}; the future completes where that method would
     * return. Cancelling it closes the subscription.
     */
    public <T> CompletableFuture<Subscription> subscribe(
            String topic, Class<T> type, SubscribeOptions options, Handler<T> handler) {
        return subscribe(topic, (Type) type, options, handler);
    }

    /** As {@link #subscribe(String, Class, SubscribeOptions, Handler)}, to events of a type with type arguments. */
    public <T> CompletableFuture<Subscription> subscribe(
            String topic, TypeRef<T> type, SubscribeOptions options, Handler<T> handler) {
        return subscribe(topic, TypeRef.typeOf(type), options, handler);
    }

    private <T> CompletableFuture<Subscription> subscribe(
            String topic, Type type, SubscribeOptions options, Handler<T> handler) {
        return Futures.of(() -> HandlerRunner.openAsync(
                requests.adapter(topic, type, options, handler),
                options,
                PubSubRequests.ONE_BY_ONE,
                handlers,
                listener -> service.subscribe(requests.subscribe(topic, options), listener)));
    }
}
