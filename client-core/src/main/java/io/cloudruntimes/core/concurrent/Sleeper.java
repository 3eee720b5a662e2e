package io.cloudruntimes.core.concurrent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits, and runs tasks later; a test gives one whose time it moves. */
public interface Sleeper {
    /** The clock of the machine. */
    Sleeper REAL = new Sleeper() {
        @Override
        public void sleep(Duration pause) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(Nanos.of(pause));
        }

        @Override
        public void schedule(Duration pause, Runnable task) {
            CompletableFuture.delayedExecutor(Nanos.of(pause), TimeUnit.NANOSECONDS)
                    .execute(task);
        }
    };

    /** Waits on this thread. */
    void sleep(Duration pause) throws InterruptedException;

    /** Runs a task on another thread, once the time has passed. */
    void schedule(Duration pause, Runnable task);
}
