package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time that one call may take, over its own request and the question for the types of components.
 *
 * @param timeout the timeout of the whole call
 * @param start when it began, of {@link System#nanoTime}
 */
record CallDeadline(CallOptions options, Duration timeout, long start) {
    /**
     * The deadline of a call that begins now.
     *
     * @param otherwise the timeout if the options have none
     */
    static CallDeadline begin(CallOptions options, Duration otherwise) {
        return new CallDeadline(options, options.timeout().orElse(otherwise), System.nanoTime());
    }

    private Duration left() {
        return Duration.ofNanos(Nanos.of(timeout)).minusNanos(System.nanoTime() - start);
    }

    /**
     * The options of a request in the rest of the time.
     *
     * @param consequence what it means if the types are not known in time, for the message of an error
     * @throws CallTimeoutException if there is no time left
     */
    CallOptions rest(String consequence) {
        Duration left = left();
        if (left.isNegative() || left.isZero()) {
            throw late(consequence);
        }
        return options.toBuilder().timeout(left).build();
    }

    /** Waits for the answer, whatever it is. */
    void await(CompletableFuture<?> answer, String consequence) {
        try {
            answer.get(left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late(consequence);
        } catch (ExecutionException e) {
            // who uses the answer reports its failure
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("interrupted while the types of the runtime's components were asked for");
        }
    }

    /** The answer if it comes in time; a late one is of no use to this call, but to the next. */
    <T> CompletableFuture<T> limit(CompletableFuture<T> answer, String consequence) {
        if (answer.isDone()) {
            return answer;
        }
        // what follows must not run on the one thread of the JDK that all timeouts share
        return answer.copy().orTimeout(left().toNanos(), TimeUnit.NANOSECONDS).handleAsync((value, failure) -> {
            if (failure instanceof TimeoutException) { // a failure of the answer itself is wrapped
                throw late(consequence);
            }
            return answer.join();
        });
    }

    private static CallTimeoutException late(String consequence) {
        return new CallTimeoutException(
                "the runtime did not return the types of its components in time; " + consequence);
    }
}
