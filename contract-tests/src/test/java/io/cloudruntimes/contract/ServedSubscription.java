package io.cloudruntimes.contract;

import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A subscription that its service never closes. */
final class ServedSubscription implements Subscription {
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

    @Override
    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        closed.complete(null);
    }
}
