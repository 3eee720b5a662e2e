package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs tasks later. A test gives one whose time it moves. */
interface DelayedTasks extends AutoCloseable {
    /** A task that has not run yet. */
    interface Handle {
        /** Forgets the task, which leaves nothing behind. */
        void cancel();
    }

    /** Runs a task on another thread, once the time has passed; after {@link #close} never. */
    Handle schedule(Duration delay, Runnable task);

    /** Forgets all tasks. */
    @Override
    void close();

    /** The clock of the machine: one thread, which ends when it is idle, watches the time; the executor runs the tasks. */
    static DelayedTasks on(Executor executor) {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, TaskExecutors.daemons("cloud-runtimes-lock-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return new DelayedTasks() {
            @Override
            public Handle schedule(Duration delay, Runnable task) {
                try {
                    Future<?> scheduled = timer.schedule(
                            () -> executor.execute(task), Math.max(0, Nanos.of(delay)), TimeUnit.NANOSECONDS);
                    return () -> scheduled.cancel(false);
                } catch (RejectedExecutionException e) { // closed
                    return () -> {};
                }
            }

            @Override
            public void close() {
                timer.shutdownNow();
            }
        };
    }
}
