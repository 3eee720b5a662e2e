package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.AsyncPubSubService;
import io.cloudruntimes.pubsub.PubSubOperations;
import io.cloudruntimes.pubsub.PubSubService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Messages over one broker. Values are {@code byte[]}, {@link io.cloudruntimes.core.Bytes}, or anything the serializer knows.
 * Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails.
 */
public final class PubSub {
    private final PubSubService service;
    private final Supplier<AsyncPubSubService> async;
    private final PubSubRequests requests;
    private final Executor handlers;

    PubSub(
            PubSubService service,
            Supplier<AsyncPubSubService> async,
            Values values,
            Executor handlers,
            String pubsubName) {
        this.service = service;
        this.async = async;
        this.requests = new PubSubRequests(values, pubsubName);
        this.handlers = handlers;
    }

    /** The same operations with futures. */
    public AsyncPubSub async() {
        return new AsyncPubSub(async.get(), requests, handlers);
    }

    /**
     * Publishes one event. When this returns, the broker has it.
     *
     * @return the id under which subscribers will see it; empty if the runtime does not return it
     */
    public Optional<String> publish(String topic, Object value) {
        return publish(topic, value, PublishOptions.DEFAULT);
    }

    /** As {@link #publish(String, Object)}; the event is dropped if no subscriber took it in the given whole seconds. */
    public Optional<String> publish(String topic, Object value, Duration ttl) {
        Duration given = Arguments.required(PubSubOperations.PUBLISH_EVENT, "ttl", ttl);
        return publish(topic, value, PublishOptions.expiringAfter(given));
    }

    /** As {@link #publish(String, Object)}, with options. */
    public Optional<String> publish(String topic, Object value, PublishOptions options) {
        return service.publishEvent(requests.publish(topic, value, options), options.call())
                .eventId();
    }

    /**
     * Publishes several events to one topic.
     *
     * @return the reason of each event that failed, by its index in the list; empty if the broker has them all
     */
    public Map<Integer, String> publishAll(String topic, List<?> events) {
        return publishAll(topic, events, PublishOptions.DEFAULT);
    }

    /**
     * As {@link #publishAll(String, List)}. Media type and metadata hold for each event.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if the options have a ttl, which a bulk does not carry
     */
    public Map<Integer, String> publishAll(String topic, List<?> events, PublishOptions options) {
        return requests.failures(service.publishBulk(requests.publishAll(topic, events, options), options.call()));
    }

    /** Subscribes with the defaults. */
    public <T> Subscription subscribe(String topic, Class<T> type, Handler<T> handler) {
        return subscribe(topic, type, SubscribeOptions.DEFAULT, handler);
    }

    /** Subscribes with the defaults, to events of a type with type arguments. */
    public <T> Subscription subscribe(String topic, TypeRef<T> type, Handler<T> handler) {
        return subscribe(topic, type, SubscribeOptions.DEFAULT, handler);
    }

    /**
     * Subscribes to a topic, over lost connections, until the subscription is closed. When this returns, what is published
     * from now on arrives. If the runtime cannot be reached yet, this returns after {@link SubscribeOptions#onGap} was called,
     * and the client tries again. An event that cannot be read as the type goes to the dead-letter topic; without one it comes
     * again, so that nothing is lost. {@link SubscribeOptions#onHandlerError} gets the reason.
     *
     * @throws CloudRuntimesException if the runtime refuses the subscription, for example because it does not know the broker
     */
    public <T> Subscription subscribe(String topic, Class<T> type, SubscribeOptions options, Handler<T> handler) {
        return HandlerRunner.open(
                requests.adapter(topic, type, options, handler),
                options,
                PubSubRequests.ONE_BY_ONE,
                handlers,
                listener -> service.subscribe(requests.subscribe(topic, options), listener));
    }

    /** As {@link #subscribe(String, Class, SubscribeOptions, Handler)}, to events of a type with type arguments. */
    public <T> Subscription subscribe(String topic, TypeRef<T> type, SubscribeOptions options, Handler<T> handler) {
        return HandlerRunner.open(
                requests.adapter(topic, TypeRef.typeOf(type), options, handler),
                options,
                PubSubRequests.ONE_BY_ONE,
                handlers,
                listener -> service.subscribe(requests.subscribe(topic, options), listener));
    }
}
