package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.lock.RenewLockResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renews one lock until it is stopped or the lock has ended. One renewal is on its way at a time; it is given up when the next one
 * is due. A failed renewal is repeated soon. Thread-safe.
 */
final class LockRenewal {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Lease lease;
    private final Duration expiry;
    private final @Nullable Long lastEnd;
    private final LockSetup setup;
    private final Function<Duration, CompletableFuture<RenewLockResponse>> send;
    private final Runnable onNotRenewed;
    private DelayedTasks.@Nullable Handle next;
    private @Nullable CompletableFuture<RenewLockResponse> sent;
    private boolean stopped;

    /**
     * A renewal that has not begun.
     *
     * @param term the term of the acquisition
     * @param longestHold how long renewals keep the lock at most, from its acquisition; null for no limit
     * @param send sends a renewal with a timeout
     * @param onNotRenewed called if the runtime says that the lock is not held
     */
    LockRenewal(
            Lease lease,
            LockTerm term,
            @Nullable Duration longestHold,
            LockSetup setup,
            Function<Duration, CompletableFuture<RenewLockResponse>> send,
            Runnable onNotRenewed) {
        this.lease = lease;
        this.expiry = term.expiry();
        this.lastEnd = longestHold == null ? null : term.start() + Nanos.of(longestHold);
        this.setup = setup;
        this.send = send;
        this.onNotRenewed = onNotRenewed;
        schedule(interval().minus(Duration.ofNanos(setup.nanoTime().getAsLong() - term.start())));
    }

    /** Sends nothing more, and gives up what is on its way. */
    void stop() {
        CompletableFuture<RenewLockResponse> givenUp;
        synchronized (this) {
            stopped = true;
            if (next != null) {
                next.cancel();
            }
            givenUp = sent;
        }
        if (givenUp != null) {
            givenUp.cancel(true);
        }
    }

    private Duration interval() {
        return expiry.dividedBy(3);
    }

    private Duration pauseAfterFailure() {
        Duration tenth = expiry.dividedBy(10);
        return tenth.compareTo(LONGEST_PAUSE) < 0 ? tenth : LONGEST_PAUSE;
    }

    private synchronized void schedule(Duration delay) {
        if (!stopped && lease.isHeld()) {
            next = setup.timers().schedule(delay, this::renew);
        }
    }

    private void renew() {
        LockTerm term = new LockTerm(setup.nanoTime().getAsLong(), expiry);
        if (lastEnd != null && term.end() - lastEnd > 0) {
            return; // it would be held for longer than its holder wants
        }
        CompletableFuture<RenewLockResponse> call;
        synchronized (this) {
            if (stopped || !lease.isHeld()) {
                return;
            }
            call = Futures.of(() -> send.apply(interval()));
            sent = call;
        }
        call.whenComplete((response, failure) -> {
            if (failure != null) {
                schedule(pauseAfterFailure());
            } else if (response.renewed()) {
                lease.renewed(term);
                schedule(interval().minus(Duration.ofNanos(setup.nanoTime().getAsLong() - term.start())));
            } else {
                onNotRenewed.run();
            }
        });
    }
}
