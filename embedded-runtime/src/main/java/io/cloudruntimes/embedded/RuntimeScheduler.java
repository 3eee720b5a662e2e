package io.cloudruntimes.embedded;

import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.embedded.module.FatalErrors;
import io.cloudruntimes.embedded.module.TaskScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the tasks of all modules: one thread watches the time, each task runs on a thread of its own. Thread-safe. */
final class RuntimeScheduler implements TaskScheduler {
    private static final System.Logger LOG = System.getLogger(RuntimeScheduler.class.getName());

    /** After this time the clock is read again, because a clock may be set, and stands still while a machine sleeps. */
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private static final long CLOSE_SECONDS = 5;

    private final Clock clock;
    private final ExecutorService workers = TaskExecutors.perTask("cloud-runtimes-embedded");
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, TaskExecutors.daemons("cloud-runtimes-embedded-timer"));
    private final PriorityQueue<ClockTask> clockTasks = new PriorityQueue<>(Comparator.comparing(ClockTask::time));
    private @Nullable ScheduledFuture<?> nextLook;

    /** A task that is due when the clock reaches a time. */
    private record ClockTask(Instant time, Runnable task) {}

    RuntimeScheduler(Clock clock) {
        this.clock = clock;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The thread that watches the time. */
    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void execute(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    @Override
    public void after(Duration delay, Runnable task) {
        try {
            timer.schedule(() -> execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    @Override
    public void every(Duration interval, Runnable task) {
        after(interval, () -> {
            try {
                task.run();
            } catch (Throwable e) { // also an Error: without the next run nothing would be purged any more
                FatalErrors.report(e);
                LOG.log(System.Logger.Level.WARNING, "a periodic task failed; it runs again in " + interval, e);
            }
            every(interval, task);
        });
    }

    @Override
    public void at(Instant time, Runnable task) {
        synchronized (this) {
            clockTasks.add(new ClockTask(time, task));
        }
        runDueTasks();
    }

    /** Runs the tasks whose time the clock has reached, and looks again when the next one is due. */
    void runDueTasks() {
        List<Runnable> due = new ArrayList<>();
        synchronized (this) {
            Instant now = clock.instant();
            for (ClockTask next = clockTasks.peek();
                    next != null && !next.time().isAfter(now);
                    next = clockTasks.peek()) {
                due.add(next.task());
                clockTasks.remove();
            }
            scheduleNextLook(now);
        }
        due.forEach(this::execute);
    }

    private void scheduleNextLook(Instant now) {
        if (nextLook != null) {
            nextLook.cancel(false);
        }
        ClockTask next = clockTasks.peek();
        if (next == null) {
            return;
        }
        Instant latest = now.plus(MAX_WAIT);
        Instant look = next.time().isBefore(latest) ? next.time() : latest;
        long millis = Math.max(1, Duration.between(now, look).toMillis());
        try {
            nextLook = timer.schedule(this::runDueTasks, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    /** Starts no more tasks, and waits a short time for those that run. */
    void close() {
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
