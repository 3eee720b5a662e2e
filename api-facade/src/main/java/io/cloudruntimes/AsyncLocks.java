package io.cloudruntimes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The operations of {@link Locks} with futures. No method throws: each failure is in the future, with the exception that the method of
 * {@link Locks} would throw. Cancelling a future ends the wait and cancels the call; a lock that was granted meanwhile is released.
 * Thread-safe.
 */
public final class AsyncLocks {
    private final LockClient client;
    private final String storeName;

    AsyncLocks(LockClient client, String storeName) {
        this.client = client;
        this.storeName = storeName;
    }

    /** As {@link Locks#tryAcquire(String, Duration)}. */
    public CompletableFuture<Optional<AsyncLock>> tryAcquire(String resource, Duration expiry) {
        return tryAcquire(resource, expiry, LockOptions.DEFAULT);
    }

    /** As {@link Locks#tryAcquire(String, Duration, LockOptions)}. */
    public CompletableFuture<Optional<AsyncLock>> tryAcquire(String resource, Duration expiry, LockOptions options) {
        return tryAcquire(resource, expiry, options, AsyncLock::new);
    }

    /** As {@link Locks#acquire(String, Duration)}. */
    public CompletableFuture<AsyncLock> acquire(String resource, Duration expiry) {
        return acquire(resource, expiry, LockOptions.DEFAULT);
    }

    /** As {@link Locks#acquire(String, Duration, LockOptions)}. */
    public CompletableFuture<AsyncLock> acquire(String resource, Duration expiry, LockOptions options) {
        return acquire(resource, expiry, options, AsyncLock::new);
    }

    <L> CompletableFuture<Optional<L>> tryAcquire(
            String resource, Duration expiry, LockOptions options, Function<AcquiredLock, L> handle) {
        return Futures.of(() -> Futures.map(
                client.tryAcquire(new LockedResource(storeName, resource), expiry, options),
                lock -> lock.map(handle),
                lock -> lock.ifPresent(client::discard)));
    }

    <L> CompletableFuture<L> acquire(
            String resource, Duration expiry, LockOptions options, Function<AcquiredLock, L> handle) {
        return Futures.of(() -> Futures.map(
                client.acquire(new LockedResource(storeName, resource), expiry, options), handle, client::discard));
    }
}
