package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.ErrorContext;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * When an update begins again whose save met a newer version. The pauses are random, so that updates that met each other do not
 * meet again, and their limit doubles with each attempt, so that the more there are, the more they spread.
 *
 * @param timeout how long an update without a timeout of its own may take
 * @param sleeper lets the time pass
 * @param random from 0 to 1
 * @param nanoTime the time
 */
record UpdateRetries(Duration timeout, Sleeper sleeper, DoubleSupplier random, LongSupplier nanoTime) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** On the clock of the machine. */
    static UpdateRetries within(Duration timeout) {
        return new UpdateRetries(
                timeout, Sleeper.REAL, () -> ThreadLocalRandom.current().nextDouble(), System::nanoTime);
    }

    Update begin(CallOptions options) {
        return new Update(options, Nanos.of(options.timeout().orElse(timeout)));
    }

    /** One update with all its attempts. */
    final class Update {
        private final CallOptions options;
        private final long limit;
        private final long start = nanoTime.getAsLong();
        private int conflicts;

        private Update(CallOptions options, long limit) {
            this.options = options;
            this.limit = limit;
        }

        private long left() {
            return limit - (nanoTime.getAsLong() - start);
        }

        /** The options of the next call, which may take as long as is left of the whole. */
        CallOptions call() {
            return options.toBuilder()
                    .timeout(Duration.ofNanos(Math.max(left(), 1)))
                    .build();
        }

        /**
         * The pause after a failure.
         *
         * @throws CloudRuntimesException if no other attempt follows
         */
        Duration pauseAfter(CloudRuntimesException failure) {
            if (!(failure instanceof ConflictException)) {
                throw failure;
            }
            long bound = Math.min(FIRST_PAUSE.toNanos() << Math.min(conflicts, 20), LONGEST_PAUSE.toNanos());
            conflicts++;
            long pause = (long) (bound * random.getAsDouble());
            if (pause >= left()) {
                throw new ConflictException(
                        "others changed the value before each of " + conflicts + " tries to save it, in "
                                + Duration.ofNanos(limit).toMillis() + " ms: " + failure.reason(),
                        failure.context(),
                        failure);
            }
            return Duration.ofNanos(pause);
        }

        /** Waits. */
        void sleep(Duration pause) {
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException(
                        "the thread was interrupted before the next attempt", ErrorContext.EMPTY, e);
            }
        }

        /** Runs a task later. */
        void schedule(Duration pause, Runnable task) {
            sleeper.schedule(pause, task);
        }
    }
}
