package io.cloudruntimes.core.concurrent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a task later, on another thread. */
@FunctionalInterface
public interface Delay {
    /** The clock of the machine. */
    Delay REAL = (after, task) -> CompletableFuture.delayedExecutor(after.toNanos(), TimeUnit.NANOSECONDS)
            .execute(task);

    /** Runs the task once the time has passed. */
    void run(Duration after, Runnable task);
}
