package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.error.CancelledException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The subscriptions of one client: opens them, one reading thread each, and closes those that are left. */
public final class OpenSubscriptions implements AutoCloseable {
    /** How long closing waits for the replies to what is being handled. */
    private static final Duration LAST_REPLIES = Duration.ofSeconds(2);

    private final StreamChannel channel;
    private final Set<ReconnectingSubscription<?, ?>> open = ConcurrentHashMap.newKeySet();

    public OpenSubscriptions(StreamChannel channel) {
        this.channel = channel;
    }

    /** Opens a stream. It reconnects after a lost connection, until it is closed or fails for good. */
    public <E, A> Subscription open(ClientStream<E, A> stream, StreamListener<E, A> listener) {
        if (channel.isClosed()) {
            throw new CancelledException("the client is closed");
        }
        ReconnectingSubscription<E, A> subscription =
                new ReconnectingSubscription<>(channel, stream, listener, open::remove);
        open.add(subscription);
        subscription.start();
        return subscription;
    }

    @Override
    public void close() {
        List<ReconnectingSubscription<?, ?>> left = List.copyOf(open);
        left.forEach(ReconnectingSubscription::close);
        try {
            CompletableFuture.allOf(left.stream()
                            .map(ReconnectingSubscription::disconnected)
                            .toArray(CompletableFuture<?>[]::new))
                    .get(LAST_REPLIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // the runtime delivers events without a reply again
        }
    }
}
