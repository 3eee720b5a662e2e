package io.cloudruntimes;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.lock.LockOperations;
import io.cloudruntimes.lock.UnlockResponse;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One acquired lock: its state, the timer of its end, its renewal, and its release. Thread-safe. */
final class AcquiredLock {
    private final LockClient client;
    private final LockRequests requests;
    private final LockOptions options;
    private final OptionalLong fencingToken;
    private final LockTerm acquired;
    private final Lease lease;
    private DelayedTasks.@Nullable Handle end;
    private @Nullable LockRenewal renewal;
    private @Nullable CompletableFuture<UnlockStatus> release;

    AcquiredLock(
            LockClient client, LockRequests requests, LockOptions options, LockTerm term, OptionalLong fencingToken) {
        this.client = client;
        this.requests = requests;
        this.options = options;
        this.fencingToken = fencingToken;
        this.acquired = term;
        this.lease = new Lease(term, client.setup().nanoTime());
    }

    /** Begins to watch its end, and to renew it. If it fails, nothing has begun; the owner is still to be released. */
    void begin() {
        try {
            watchAndRenew();
        } catch (Throwable e) {
            stopTimers();
            throw e;
        }
        client.began(this);
    }

    private synchronized void watchAndRenew() {
        watchEnd();
        if (options.renewal()) {
            renewal = new LockRenewal(
                    lease,
                    acquired,
                    options.longestHold(),
                    client.setup(),
                    timeout -> client.service().renewLock(requests.renew(acquired.expiry()), requests.within(timeout)),
                    this::notRenewed);
        }
    }

    String resource() {
        return requests.resource();
    }

    boolean isHeld() {
        return lease.isHeld();
    }

    Duration remaining() {
        return lease.remaining();
    }

    OptionalLong fencingToken() {
        return fencingToken;
    }

    private synchronized void watchEnd() {
        if (release == null) {
            end = client.setup().timers().schedule(lease.remaining(), this::endOfTerm);
        }
    }

    private void endOfTerm() {
        if (lease.expire()) {
            lost(LockLoss.Cause.EXPIRED);
            if (options.renewal()) { // one that is still on its way would hold the lock for nobody
                client.cleanup().release(requests, acquired.expiry());
            }
        } else if (lease.isHeld()) { // it was renewed
            watchEnd();
        }
    }

    private void notRenewed() {
        if (lease.notRenewed()) {
            lost(LockLoss.Cause.NOT_RENEWED);
        }
    }

    private void lost(LockLoss.Cause cause) {
        stopTimers();
        client.ended(this);
        client.tellLoss(options.onLost(), new LockLoss(resource(), cause));
    }

    private void stopTimers() {
        LockRenewal stopped;
        synchronized (this) {
            if (end != null) {
                end.cancel();
            }
            stopped = renewal;
        }
        if (stopped != null) {
            stopped.stop();
        }
    }

    /** Releases it; each call has the same result, and only the first sends something. */
    CompletableFuture<UnlockStatus> unlock() {
        CompletableFuture<UnlockStatus> result;
        synchronized (this) {
            if (release != null) {
                return release;
            }
            release = new CompletableFuture<>();
            result = release;
        }
        boolean held = lease.release();
        if (lease.expire()) { // before its timer has noticed
            lost(LockLoss.Cause.EXPIRED);
        }
        stopTimers();
        Futures.of(() -> client.service().unlock(requests.unlock(), requests.call()))
                .whenComplete((response, failure) -> {
                    released(result, held, response, failure);
                    client.ended(this); // last: whoever closes the client waits for it until here
                });
        return result;
    }

    private void released(
            CompletableFuture<UnlockStatus> result,
            boolean held,
            @Nullable UnlockResponse response,
            @Nullable Throwable failure) {
        if (response == null) {
            var error = FailureMapper.of(failure == null ? new IllegalStateException("no response") : failure);
            if (OwnerCleanup.isOpen(error)) {
                client.cleanup().release(requests, acquired.expiry());
            }
            result.completeExceptionally(error);
            return;
        }
        client.wake(requests.lockedResource());
        // the runtime counts longer than the client, for which the lock was lost
        boolean late = !held && response.status().equals(UnlockStatus.SUCCESS);
        result.complete(late ? UnlockStatus.NOT_HELD : response.status());
    }

    /**
     * Releases it, unless that was done before.
     *
     * @return fails with the one error of a lock that was not held until now, or could not be released
     */
    CompletableFuture<@Nullable Void> close() {
        synchronized (this) {
            if (release != null) {
                return release.handle((status, failure) -> null); // whoever released it was told the outcome
            }
        }
        CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
        unlock().whenComplete((status, failure) -> {
            var error = failure == null ? null : FailureMapper.of(failure);
            if (lease.loss().isPresent()) {
                result.completeExceptionally(notHeld(status, error));
            } else if (error != null) {
                result.completeExceptionally(error);
            } else {
                UnlockStatus answered = Objects.requireNonNull(status);
                switch (answered.known()) {
                    case SUCCESS -> result.complete(null);
                    case NOT_HELD, HELD_BY_ANOTHER -> result.completeExceptionally(notHeld(answered, null));
                    case UNKNOWN -> result.completeExceptionally(unknown(answered));
                }
            }
        });
        return result;
    }

    private InternalException unknown(UnlockStatus status) {
        return new InternalException(
                "the runtime answered with a status that this version does not know: status "
                        + HasResource.quote(status.value()) + "; it is not known whether the lock was released",
                requests.lockedResource().context(LockOperations.UNLOCK, client.runtime()),
                null);
    }

    private ConflictException notHeld(@Nullable UnlockStatus status, @Nullable Throwable failure) {
        String how = lease.loss()
                .map(cause -> switch (cause) {
                    case EXPIRED -> "its time was over before it was released";
                    case NOT_RENEWED -> "the runtime did not renew it, since this owner no longer held it";
                })
                .orElse("the runtime answered " + status + " when it was released");
        return new ConflictException(
                "the lock was lost: " + how + "; others may have held it meanwhile",
                requests.lockedResource().context(LockOperations.UNLOCK, client.runtime()),
                failure);
    }
}
