package io.cloudruntimes.core.concurrent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How time is let pass; tests give one that does not. */
public interface Sleeper {
    /** The real ones. */
    Sleeper REAL = new Sleeper() {
        @Override
        public void sleep(Duration pause) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }

        @Override
        public void schedule(Duration pause, Runnable task) {
            CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(task);
        }
    };

    /** Waits. */
    void sleep(Duration pause) throws InterruptedException;

    /** Runs a task later. */
    void schedule(Duration pause, Runnable task);
}
