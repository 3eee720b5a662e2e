package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.lock.LockOperations;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One wait for a lock. It ends with the lock, with an error that cannot pass, or at its limit, also if the runtime does not answer.
 * Each of its tries has an owner of its own.
 */
final class LockWait implements WaitQueue.Waiter {
    private final LockClient client;
    private final LockedResource resource;
    private final Duration expiry;
    private final LockOptions options;
    private final Duration limit;
    private final LockTerm wait;
    private final CompletableFuture<AcquiredLock> result = new CompletableFuture<>();
    private @Nullable CompletableFuture<Optional<AcquiredLock>> sent;
    private @Nullable CloudRuntimesException lastFailure;
    private boolean refused;

    private LockWait(LockClient client, LockedResource resource, Duration expiry, LockOptions options, Duration limit) {
        this.client = client;
        this.resource = resource;
        this.expiry = expiry;
        this.options = options;
        this.limit = Duration.ofNanos(Nanos.of(limit));
        this.wait = new LockTerm(client.setup().nanoTime().getAsLong(), this.limit);
    }

    /** Waits behind those of this client who wait already. Cancelling the future ends the wait. */
    static CompletableFuture<AcquiredLock> begin(
            LockClient client, LockedResource resource, Duration expiry, LockOptions options, Duration limit) {
        LockWait waiter = new LockWait(client, resource, expiry, options, limit);
        DelayedTasks.Handle end = client.setup().timers().schedule(waiter.limit, waiter::limitReached);
        waiter.result.whenComplete((lock, failure) -> {
            end.cancel();
            client.queues().remove(resource, waiter);
            waiter.cancelTry();
        });
        client.queues().add(resource, waiter);
        return waiter.result;
    }

    @Override
    public CompletableFuture<Boolean> tryOnce() {
        CompletableFuture<Boolean> finished = new CompletableFuture<>();
        Duration left = wait.remaining(client.setup().nanoTime().getAsLong());
        if (result.isDone() || left.isZero()) {
            finished.complete(true);
            limitReached();
            return finished;
        }
        LockRequests requests = client.requests(resource, options);
        CompletableFuture<Optional<AcquiredLock>> current;
        synchronized (this) {
            current = LockTry.send(client, requests, expiry, options, requests.within(left));
            sent = current;
        }
        current.whenComplete((lock, failure) -> {
            if (failure != null) {
                failed(FailureMapper.of(failure), finished);
            } else if (lock.isEmpty()) {
                refused();
                finished.complete(false);
            } else {
                finished.complete(true); // first, so that the next in the queue knows that it must wait
                if (!result.complete(lock.get())) {
                    client.discard(lock.get());
                }
            }
        });
        if (result.isDone()) { // it ended before the request could be cancelled
            cancelTry();
        }
        return finished;
    }

    private synchronized void refused() {
        refused = true;
        lastFailure = null;
    }

    private void failed(CloudRuntimesException failure, CompletableFuture<Boolean> finished) {
        synchronized (this) {
            lastFailure = failure;
        }
        finished.complete(!failure.retryable());
        if (!failure.retryable()) {
            result.completeExceptionally(failure);
        }
    }

    private void limitReached() {
        if (result.isDone()) {
            return;
        }
        CloudRuntimesException failure;
        boolean held;
        synchronized (this) {
            failure = lastFailure;
            held = refused;
        }
        String reason = failure != null ? failure.reason() : held ? "it was held" : withoutAnswer();
        result.completeExceptionally(new CallTimeoutException(
                "the lock could not be acquired within " + limit.toMillis() + " ms: " + reason,
                resource.context(LockOperations.TRY_LOCK, client.runtime()),
                failure));
    }

    private String withoutAnswer() {
        return client.queues().isBehindAnother(resource, this)
                ? "other waiters of this client came first"
                : "the runtime did not answer in that time";
    }

    @Override
    public void end(CloudRuntimesException reason) {
        result.completeExceptionally(reason);
    }

    private void cancelTry() {
        CompletableFuture<Optional<AcquiredLock>> current;
        synchronized (this) {
            current = sent;
        }
        if (current != null) {
            current.cancel(true); // has no effect on one that is done
        }
    }
}
