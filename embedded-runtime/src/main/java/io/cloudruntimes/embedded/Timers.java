package io.cloudruntimes.embedded;

import java.time.Duration;

/** Runs tasks, soon or later; tests give one that follows their clock. */
interface Timers {
    /** Runs a task on another thread. */
    void soon(Runnable task);

    /** Runs a task after a pause. */
    void later(Duration pause, Runnable task);
}
