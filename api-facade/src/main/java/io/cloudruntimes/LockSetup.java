package io.cloudruntimes;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time, the chance and the names by which locks work.
 *
 * @param nanoTime the time, which setting the machine's clock does not move
 * @param timers runs tasks later
 * @param random from 0 to 1
 * @param owners a new owner, different from all others, for each acquisition
 */
record LockSetup(LongSupplier nanoTime, DelayedTasks timers, DoubleSupplier random, Supplier<String> owners) {
    /** That of the machine. */
    static LockSetup real() {
        return new LockSetup(
                System::nanoTime,
                DelayedTasks.on(HandlerRunner.DEFAULT_EXECUTOR),
                () -> ThreadLocalRandom.current().nextDouble(),
                () -> UUID.randomUUID().toString());
    }
}
