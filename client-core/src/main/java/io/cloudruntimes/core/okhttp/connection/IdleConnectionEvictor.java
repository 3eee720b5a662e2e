package io.cloudruntimes.core.okhttp.connection;

import io.cloudruntimes.core.concurrent.TaskExecutors;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * Pools of connections that are looked after once a second. OkHttp's own looks after its connections each time one becomes
 * idle, which with few calls under way is after each call: it wakes a thread for that, and over HTTP/2 that was two fifths of a
 * call's processor time. How often is set in classes that OkHttp keeps for itself; with an OkHttp that has others the pool is OkHttp's own.
 */
public final class IdleConnectionEvictor {
    private IdleConnectionEvictor() {}

    /**
     * A pool.
     *
     * @param most how many may be idle
     * @param keep how long one may be idle; it is closed up to a second later
     */
    public static ConnectionPool pool(int most, Duration keep) {
        try {
            return Unhurried.pool(most, keep);
        } catch (LinkageError e) {
            return new ConnectionPool(most, keep.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Runs what is due within a second. Apart, since this class cannot be loaded where OkHttp has others. */
    private static final class Unhurried implements TaskRunner.Backend {
        private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);
        private static final ThreadFactory THREADS = TaskExecutors.daemons("cloud-runtimes-connections");

        static ConnectionPool pool(int most, Duration keep) {
            TaskRunner runner = new TaskRunner(new Unhurried(), Logger.getLogger(TaskRunner.class.getName()));
            return new ConnectionPool(
                    most, keep.toMillis(), TimeUnit.MILLISECONDS, runner, new ConnectionListener() {});
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        /** Wakes nobody: the thread wakes by itself. */
        @Override
        public void coordinatorNotify(TaskRunner runner) {}

        @Override
        @SuppressWarnings({"WaitNotInLoop", "SynchronizationOnLocalVariableOrMethodParameter"
        }) // the caller's loop and lock
        public void coordinatorWait(TaskRunner runner, long nanos) {
            synchronized (runner) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(runner, Math.min(nanos, LONGEST_NANOS));
                } catch (InterruptedException e) {
                    // nobody has this thread to interrupt it; it only looks sooner
                }
            }
        }

        @Override
        public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
            return queue;
        }

        @Override
        public void execute(TaskRunner runner, Runnable task) {
            THREADS.newThread(task).start();
        }
    }
}
