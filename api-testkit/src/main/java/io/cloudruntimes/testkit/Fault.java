package io.cloudruntimes.testkit;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A fault that was ordered, to see how often it struck, and to end it. Thread-safe. */
public final class Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OperationInfo operation;
    private final String words;
    private final Predicate<HasResource> matches;
    private final Effect effect;
    private final int most;
    private int times;
    private boolean lifted;

    /** What it does to a call. */
    record Effect(Duration delay, boolean afterwards, Failure failure) {}

    /** Fails a call, or does nothing. */
    @FunctionalInterface
    interface Failure {
        Failure NONE = () -> {};

        /**
         * Strikes the call.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException if it is to fail
         */
        void strike();
    }

    Fault(OperationInfo operation, String words, Predicate<HasResource> matches, Effect effect, int most) {
        this.operation = operation;
        this.words = words;
        this.matches = matches;
        this.effect = effect;
        this.most = most;
    }

    /** Whether it strikes this call; that is counted. */
    synchronized boolean takes(OperationInfo called, HasResource request) {
        if (lifted || times >= most || !operation.equals(called) || !matches.test(request)) {
            return false;
        }
        times++;
        notifyAll();
        return true;
    }

    /** Whether it strikes after the call has taken effect. */
    boolean afterwards() {
        return effect.afterwards();
    }

    /** Strikes. */
    void strike(CallOptions options, Duration usualTimeout) {
        Duration timeout = options.timeout().orElse(usualTimeout);
        boolean late = effect.delay().compareTo(timeout) >= 0;
        if (hold(late ? timeout : effect.delay())) {
            return;
        }
        if (late) {
            throw new CallTimeoutException(
                    "no answer within " + timeout.toMillis() + " ms; the test ordered: " + words);
        }
        effect.failure().strike();
    }

    /** Waits for the time, in real time; true if this was lifted before. */
    private synchronized boolean hold(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); !lifted && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted while it waited", ErrorContext.EMPTY, e);
        }
        return lifted;
    }

    /** How many calls it struck. */
    public synchronized int times() {
        return times;
    }

    /**
     * Waits until it has struck so many calls, at most 10 seconds of real time. A call that is held has been struck.
     *
     * @throws AssertionError if they are fewer by then
     */
    public synchronized void awaitTimes(int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toNanos(); times < count && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (times < count) {
            throw new AssertionError("expected " + count + " calls of: " + words + "; there were " + times);
        }
    }

    /** Ends it: calls that it holds go on as if it had not been, and no other is struck. */
    public synchronized void lift() {
        lifted = true;
        notifyAll();
    }

    /** Whether it waits for calls that did not come. */
    synchronized boolean unused() {
        return !lifted && (times == 0 || (most != Integer.MAX_VALUE && times < most));
    }

    @Override
    public synchronized String toString() {
        return words + "; struck " + times + (times == 1 ? " call" : " calls");
    }
}
