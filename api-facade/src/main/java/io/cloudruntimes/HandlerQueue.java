package io.cloudruntimes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts tasks in their order, at most so many at a time. A task calls {@link #finished} when it is done.
 *
 * @param <T> the tasks
 */
final class HandlerQueue<T extends HandlerQueue.Startable> {
    private final int concurrency;
    private final Object lock = new Object();
    private final Queue<T> waiting = new ArrayDeque<>();
    private int running;
    private boolean closed;

    /** A task. */
    interface Startable {
        /** Starts it, on a thread of its own or of an executor. */
        void start();

        /** Whether it is no longer of use, and is not to be started. */
        boolean isLost();
    }

    HandlerQueue(int concurrency) {
        this.concurrency = concurrency;
    }

    /** Takes a task, and starts it if it may run now. False if the queue is closed. */
    boolean add(T task) {
        synchronized (lock) {
            if (closed) {
                return false;
            }
            waiting.add(task);
        }
        startWaiting();
        return true;
    }

    /** Starts the next task after one has finished. */
    void finished() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
        }
        startWaiting();
    }

    /** Takes no more tasks. The result is the tasks that were not started, and will not be. */
    List<T> close() {
        synchronized (lock) {
            closed = true;
            List<T> left = List.copyOf(waiting);
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
        long end = System.nanoTime() + timeout.toNanos();
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
            waiting.removeIf(Startable::isLost);
            T next = running < concurrency ? waiting.poll() : null;
            if (next != null) {
                running++;
            }
            return next;
        }
    }
}
