package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts tasks in their order, at most so many at a time, and never two of one subject. A new task replaces one of the same subject
 * that waits, at its place. Whoever runs a task calls {@link #finished} when it is done.
 *
 * @param <T> the tasks
 */
final class HandlerQueue<T extends HandlerQueue.Startable> {
    private final int concurrency;
    private final Object lock = new Object();
    /** By their subjects; a task without a subject is its own. */
    private final Map<Object, T> waiting = new LinkedHashMap<>();

    private final Set<Object> runningSubjects = new HashSet<>();
    private int running;
    private boolean closed;

    /** A task. */
    interface Startable {
        /** Starts it, on a thread of its own or of an executor. */
        void start();

        /** What it is about; null if no other task replaces it. */
        @Nullable
        Object subject();

        /** Another task of its subject has come before it was started, and it is not started. */
        void replaced();
    }

    HandlerQueue(int concurrency) {
        this.concurrency = concurrency;
    }

    /** Takes a task, and starts it if it may run now. False if the queue is closed. */
    boolean add(T task) {
        T before;
        synchronized (lock) {
            if (closed) {
                return false;
            }
            before = waiting.put(subject(task), task);
        }
        if (before != null) {
            before.replaced();
        }
        startWaiting();
        return true;
    }

    private static Object subject(Startable task) {
        return Objects.requireNonNullElse(task.subject(), task);
    }

    /** A task is no longer of use: it is not started. */
    void remove(T task) {
        synchronized (lock) {
            waiting.remove(subject(task), task);
        }
    }

    /** Starts the next task after one has finished. */
    void finished(T task) {
        synchronized (lock) {
            running--;
            runningSubjects.remove(subject(task));
            lock.notifyAll();
        }
        startWaiting();
    }

    /** Takes no more tasks. The result is the tasks that were not started, and will not be. */
    List<T> close() {
        synchronized (lock) {
            closed = true;
            List<T> left = List.copyOf(waiting.values());
            waiting.clear();
            return left;
        }
    }

    /**
     * Waits until no task runs.
     *
     * @return false if one still runs at the end of the time
     */
    boolean awaitIdle(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + Nanos.of(timeout);
        synchronized (lock) {
            while (running > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            return true;
        }
    }

    private void startWaiting() {
        for (T next = next(); next != null; next = next()) {
            next.start();
        }
    }

    private @Nullable T next() {
        synchronized (lock) {
            if (running == concurrency) {
                return null;
            }
            for (Iterator<Map.Entry<Object, T>> each = waiting.entrySet().iterator(); each.hasNext(); ) {
                Map.Entry<Object, T> next = each.next();
                if (runningSubjects.add(next.getKey())) {
                    each.remove();
                    running++;
                    return next.getValue();
                }
            }
            return null;
        }
    }
}
