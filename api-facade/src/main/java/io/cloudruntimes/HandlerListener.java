package io.cloudruntimes;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.http.TaskExecutors;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a handler on threads of its own and answers what it says. */
final class HandlerListener<T> implements StreamListener<TopicEvent, TopicEventAnswer> {
    private static final System.Logger LOG = System.getLogger(PubSub.class.getName());
    private static final long CLOSE_SECONDS = 10;

    private final Values values;
    private final Type type;
    private final SubscribeOptions options;
    private final Handler<T> handler;
    private final ExecutorService executor;
    /** Done when the stream was opened, or could not be for the first time; failed when it cannot be. */
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    HandlerListener(Values values, Type type, SubscribeOptions options, Handler<T> handler) {
        this.values = values;
        this.type = type;
        this.options = options;
        this.handler = handler;
        this.executor =
                Executors.newFixedThreadPool(options.concurrency(), TaskExecutors.daemons("cloud-runtimes-handler"));
    }

    @Override
    public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
        CompletableFuture<TopicEventAnswer> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> answer.complete(answer(handle(event))));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new CancelledException("the subscription is closed"));
        }
        return answer;
    }

    private Ack handle(TopicEvent event) {
        T value;
        try {
            value = values.fromBytes(event.data(), type);
        } catch (RuntimeException e) {
            // it will not be readable the next time either: to the dead-letter topic, or else nothing may be lost
            return failed(event, e, options.deadLetterTopic() == null ? Ack.RETRY : Ack.DROP);
        }
        try {
            return handler.handle(new Event<>(value, event));
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return failed(event, e, Ack.RETRY);
        }
    }

    private static Ack failed(TopicEvent event, Exception failure, Ack ack) {
        LOG.log(
                System.Logger.Level.WARNING,
                "event " + event.id() + " of topic '" + event.topic() + "' of '" + event.pubsubName()
                        + "' could not be handled and is answered " + ack,
                failure);
        return ack;
    }

    private static TopicEventAnswer answer(Ack ack) {
        TopicEventStatus status = switch (ack) {
            case SUCCESS -> TopicEventStatus.SUCCESS;
            case RETRY -> TopicEventStatus.RETRY;
            case DROP -> TopicEventStatus.DROP;
        };
        return TopicEventAnswer.builder().status(status).build();
    }

    @Override
    public void onOpen() {
        settled.complete(null);
    }

    @Override
    public void onGap(StreamGap gap) {
        try {
            options.onGap().accept(gap);
        } finally {
            settled.complete(null);
        }
    }

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        executor.shutdown();
        try {
            options.onClosed().accept(error);
        } finally {
            if (error == null) {
                settled.complete(null);
            } else {
                settled.completeExceptionally(error);
            }
        }
    }

    /** Waits until the first attempt to open the stream has had its outcome. */
    void awaitSettled(Subscription subscription) {
        try {
            settled.get();
        } catch (ExecutionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause()); // only onClosed() fails it
        } catch (InterruptedException e) {
            subscription.close();
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted while it subscribed", ErrorContext.EMPTY, e);
        }
    }

    /** The subscription, whose {@code close()} also waits, for a while, for the handlers that are running. */
    Subscription closedWith(Subscription subscription) {
        return new Subscription() {
            @Override
            public boolean isOpen() {
                return subscription.isOpen();
            }

            @Override
            public CompletableFuture<@Nullable Void> closed() {
                return subscription.closed();
            }

            @Override
            public void close() {
                subscription.close();
                executor.shutdown();
                try {
                    if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                        LOG.log(System.Logger.Level.WARNING, "a handler still runs after the subscription was closed");
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
