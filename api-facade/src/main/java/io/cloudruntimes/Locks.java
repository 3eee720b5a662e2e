package io.cloudruntimes;

import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * The locks of one store. Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails.
 *
 * <p>A lock expires: whoever needs it for longer than its expiry renews it, where the runtime can ({@link LockOptions#withRenewal}), or
 * acquires it with a longer expiry. A holder that was stopped for longer than the expiry does not know that another has the lock;
 * {@link Lock#isHeld} tells it, and {@link Lock#fencingToken} protects the resource.
 *
 * <p>If the response to a request is lost, or the call is cancelled, nobody knows whether the lock was granted. The client then releases
 * it in the background.
 */
public final class Locks {
    private final AsyncLocks async;

    Locks(LockClient client, String storeName) {
        this.async = new AsyncLocks(client, storeName);
    }

    /** The same operations with futures. */
    public AsyncLocks async() {
        return async;
    }

    /** As {@link #tryAcquire(String, Duration, LockOptions)}, with the default options. */
    public Optional<Lock> tryAcquire(String resource, Duration expiry) {
        return tryAcquire(resource, expiry, LockOptions.DEFAULT);
    }

    /**
     * Acquires a lock if nobody holds it. It sends one request, and does not wait.
     *
     * @param resource the resource to lock
     * @param expiry how long the lock is held if it is not released: whole seconds, from 1 to 2,147,483,647
     * @return the lock; empty if it is held
     * @throws UnsupportedByRuntimeException if the options ask for renewal and the runtime cannot renew; nothing was sent
     */
    public Optional<Lock> tryAcquire(String resource, Duration expiry, LockOptions options) {
        requireNotInterrupted();
        return Futures.await(async.tryAcquire(resource, expiry, options, Lock::new));
    }

    /** As {@link #acquire(String, Duration, LockOptions)}, with the default options. */
    public Lock acquire(String resource, Duration expiry) {
        return acquire(resource, expiry, LockOptions.DEFAULT);
    }

    /**
     * Acquires a lock, and waits while it is held. Those of one connection who wait for one resource get it in their order, and only
     * the first of them asks the runtime: at least twice a second, and at once when this connection has released the lock. A failed
     * try is repeated if a later one can succeed.
     *
     * @param resource the resource to lock
     * @param expiry how long the lock is held if it is not released: whole seconds, from 1 to 2,147,483,647
     * @param options with the limit of the wait; if none is set, the timeout of the connection
     * @return the lock
     * @throws CallTimeoutException if it could not be acquired within the limit
     * @throws UnsupportedByRuntimeException if the options ask for renewal and the runtime cannot renew; nothing was sent
     * @throws CancelledException if the thread is interrupted, or the connection is closed
     */
    public Lock acquire(String resource, Duration expiry, LockOptions options) {
        requireNotInterrupted();
        return Futures.await(async.acquire(resource, expiry, options, Lock::new));
    }

    private static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException("the thread was interrupted before the call; nothing was sent");
        }
    }
}
