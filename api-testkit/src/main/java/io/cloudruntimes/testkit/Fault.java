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

/** A fault that a test has injected. It counts how often it fired, and can be lifted. Thread-safe. */
public final class Fault {
    private static final Duration AWAIT_TIMEOUT = Duration.ofSeconds(10);

    private final OperationInfo operation;
    private final String description;
    private final Predicate<HasResource> condition;
    private final Effect effect;
    private final int maxTimes;
    private int times;
    private boolean lifted;

    /** What the fault does to a call: first the delay, then the failure. */
    record Effect(Duration delay, boolean afterCall, Failure failure) {}

    /** Makes a call fail, or does nothing. */
    @FunctionalInterface
    interface Failure {
        Failure NONE = () -> {};

        /**
         * Throws the error of the call.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException if the call fails
         */
        void fail();
    }

    Fault(OperationInfo operation, String description, Predicate<HasResource> condition, Effect effect, int maxTimes) {
        this.operation = operation;
        this.description = description;
        this.condition = condition;
        this.effect = effect;
        this.maxTimes = maxTimes;
    }

    /** Whether the fault fires for a call. If it does, this counts it. */
    synchronized boolean matches(OperationInfo called, HasResource request) {
        if (lifted || times >= maxTimes || !operation.equals(called) || !condition.test(request)) {
            return false;
        }
        times++;
        notifyAll();
        return true;
    }

    /** Whether the fault fires after the call has taken effect. */
    boolean firesAfterCall() {
        return effect.afterCall();
    }

    /** Delays the call and makes it fail, as the fault defines. */
    void fire(CallOptions options, Duration defaultTimeout) {
        Duration timeout = options.timeout().orElse(defaultTimeout);
        boolean timesOut = effect.delay().compareTo(timeout) >= 0;
        if (hold(timesOut ? timeout : effect.delay())) {
            return;
        }
        if (timesOut) {
            throw new CallTimeoutException(
                    "no response within " + timeout.toMillis() + " ms; the test injected the fault: " + description);
        }
        effect.failure().fail();
    }

    /** Waits for a duration of real time; true if the fault was lifted meanwhile. */
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

    /** How many calls the fault has fired for. */
    public synchronized int times() {
        return times;
    }

    /**
     * Waits until the fault has fired for a number of calls, at most 10 seconds of real time. A call that hangs counts.
     *
     * @throws AssertionError if it has fired for fewer calls by then
     */
    public synchronized void awaitTimes(int count) {
        long end = System.nanoTime() + AWAIT_TIMEOUT.toNanos();
        try {
            for (long left = AWAIT_TIMEOUT.toNanos(); times < count && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (times < count) {
            throw new AssertionError(
                    "expected the fault to fire for " + count + " calls, it fired for " + times + ": " + description);
        }
    }

    /** Ends the fault: calls that it holds continue, and it fires for no other call. */
    public synchronized void lift() {
        lifted = true;
        notifyAll();
    }

    /** Whether the fault waits for calls that have not come. */
    synchronized boolean unused() {
        return !lifted && (times == 0 || (maxTimes != Integer.MAX_VALUE && times < maxTimes));
    }

    @Override
    public synchronized String toString() {
        return description + "; fired for " + times + (times == 1 ? " call" : " calls");
    }
}
