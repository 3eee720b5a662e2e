package io.cloudruntimes.core.concurrent;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a thread was interrupted which waits for a socket: a platform thread does not notice that by itself. One thread
 * looks at those that wait, some dozens of times a second, and rests while there are none.
 */
public final class InterruptWatcher {
    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final int ROUNDS_BEFORE_REST = 50;

    private static final Set<Watch> WATCHES = ConcurrentHashMap.newKeySet();
    private static volatile boolean resting;

    private InterruptWatcher() {}

    /** The thread that looks; started with the first watch. */
    private static final class Looker {
        static final Thread THREAD =
                TaskExecutors.daemons("cloud-runtimes-interrupts").newThread(InterruptWatcher::look);

        static {
            THREAD.start();
        }
    }

    /** A thread that waits. Closing it, on that thread, ends the watch. */
    public static final class Watch implements AutoCloseable {
        /** A call that ends by itself at its deadline is given some time for it, of which a paused process takes nothing. */
        private static final int LATE_LOOKS = 10;

        private final Thread thread = Thread.currentThread();
        private final Runnable onInterrupt;
        private final @Nullable Deadline deadline;
        private boolean told;
        private int lateLooks;

        private Watch(Runnable onInterrupt, @Nullable Deadline deadline) {
            this.onInterrupt = onInterrupt;
            this.deadline = deadline;
        }

        private void look() {
            if (!told && thread.isInterrupted()) {
                told = true;
                onInterrupt.run();
            }
            if (deadline != null && System.nanoTime() - deadline.nanoTime() > 0 && ++lateLooks % LATE_LOOKS == 0) {
                deadline.onLate().run();
            }
        }

        @Override
        public void close() {
            WATCHES.remove(this);
        }
    }

    /**
     * The time by which a watch should have ended.
     *
     * @param nanoTime the time, of {@link System#nanoTime}
     * @param onLate called on another thread if it has not ended some 200 ms later, and again each time so long; must not wait for a
     *     lock
     */
    public record Deadline(long nanoTime, Runnable onLate) {}

    /**
     * Watches the current thread.
     *
     * @param onInterrupt called once, on another thread, if the thread is interrupted; makes it stop waiting
     */
    public static Watch watch(Runnable onInterrupt) {
        return watch(onInterrupt, null);
    }

    /** Watches something that goes on in other threads; no interrupt is noticed. */
    public static Watch watch(Deadline deadline) {
        return watch(() -> {}, deadline);
    }

    /** Watches the current thread, and that the watch ends in time. */
    public static Watch watch(Runnable onInterrupt, @Nullable Deadline deadline) {
        Watch watch = new Watch(onInterrupt, deadline);
        WATCHES.add(watch);
        Thread looker = Looker.THREAD;
        if (resting) {
            LockSupport.unpark(looker);
        }
        return watch;
    }

    private static void look() {
        int emptyRounds = 0;
        while (true) {
            emptyRounds = WATCHES.isEmpty() ? emptyRounds + 1 : 0;
            if (emptyRounds > ROUNDS_BEFORE_REST) {
                rest();
                emptyRounds = 0;
            }
            for (Watch watch : WATCHES) {
                try {
                    watch.look();
                } catch (RuntimeException e) {
                    // its call goes on until its deadline
                }
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    private static void rest() {
        resting = true;
        while (WATCHES.isEmpty()) { // a watch that comes after this look unparks
            LockSupport.park();
        }
        resting = false;
    }
}
