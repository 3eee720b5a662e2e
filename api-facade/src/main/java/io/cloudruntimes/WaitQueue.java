package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The waiters of one client for one resource, in the order in which they came. Only the first tries to acquire the lock, with pauses
 * that grow, and at once when the client itself has released the lock. When the first has the lock or is gone, the next follows.
 * Thread-safe.
 */
final class WaitQueue {
    static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** Somebody who waits for the lock. */
    interface Waiter {
        /** Tries once. The future never fails: true if the waiter needs no other try, because it has the lock or gives up. */
        CompletableFuture<Boolean> tryOnce();

        /** Ends the wait with an error. */
        void end(CloudRuntimesException reason);
    }

    private final LockSetup setup;
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private @Nullable Waiter trying;
    private DelayedTasks.@Nullable Handle nextTry;
    private Duration bound = FIRST_PAUSE;
    private boolean urgent;

    WaitQueue(LockSetup setup) {
        this.setup = setup;
    }

    /** Adds a waiter at the end; {@link #proceed} lets it try if it is the first. */
    synchronized void add(Waiter waiter) {
        waiters.addLast(waiter);
    }

    synchronized boolean isEmpty() {
        return waiters.isEmpty();
    }

    synchronized boolean isBehindAnother(Waiter waiter) {
        Waiter first = waiters.peekFirst();
        return first != null && !first.equals(waiter);
    }

    /** Removes all waiters, none of which follows another then. */
    synchronized List<Waiter> removeAll() {
        List<Waiter> all = List.copyOf(waiters);
        waiters.clear();
        forgetNextTry();
        return all;
    }

    /** Lets the first try now, unless it tries already or has just been refused. */
    void proceed() {
        Waiter first;
        synchronized (this) {
            if (trying != null || nextTry != null || waiters.isEmpty()) {
                return;
            }
            first = waiters.getFirst();
            trying = first;
            urgent = false;
        }
        Waiter current = first;
        current.tryOnce().whenComplete((finished, failure) -> tried(current, failure != null || finished));
    }

    /** The lock may be free: lets the first try now; if it tries already, once more after a refusal. */
    void wake() {
        synchronized (this) {
            urgent = true;
            bound = FIRST_PAUSE;
            forgetNextTry();
        }
        proceed();
    }

    /** Removes a waiter that is gone. If it was the first, the next tries at once. */
    void remove(Waiter waiter) {
        synchronized (this) {
            boolean first = waiter.equals(waiters.peekFirst());
            if (!waiters.remove(waiter) || !first) {
                return;
            }
            urgent = true;
            forgetNextTry();
        }
        proceed();
    }

    private void tried(Waiter waiter, boolean finished) {
        synchronized (this) {
            trying = null;
            if (finished) {
                waiters.remove(waiter);
            }
            if (!urgent && !waiters.isEmpty()) {
                nextTry = setup.timers().schedule(pause(), this::afterPause);
            }
        }
        proceed();
    }

    private void afterPause() {
        synchronized (this) {
            nextTry = null;
        }
        proceed();
    }

    private void forgetNextTry() {
        if (nextTry != null) {
            nextTry.cancel();
            nextTry = null;
        }
    }

    /** Between a half and the whole of a bound that doubles: clients that were refused together do not come back together. */
    private Duration pause() {
        Duration pause =
                Duration.ofNanos((long) (bound.toNanos() * (0.5 + setup.random().getAsDouble() / 2)));
        bound = bound.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? bound.multipliedBy(2) : LONGEST_PAUSE;
        return pause;
    }
}
