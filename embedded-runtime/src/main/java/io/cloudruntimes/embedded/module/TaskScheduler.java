package io.cloudruntimes.embedded.module;

import java.time.Duration;
import java.time.Instant;

/** Runs tasks on threads of the runtime. After the runtime is closed, tasks are dropped: what they do is due at the next start. */
public interface TaskScheduler {
    /** Runs a task on another thread as soon as possible. */
    void execute(Runnable task);

    /** Runs a task once, after a delay of real time. */
    void after(Duration delay, Runnable task);

    /** Runs a task repeatedly, in an interval of real time. A failed run is logged; the next run comes anyway. */
    void every(Duration interval, Runnable task);

    /** Runs a task once, when the clock of the runtime reaches a time. */
    void at(Instant time, Runnable task);
}
