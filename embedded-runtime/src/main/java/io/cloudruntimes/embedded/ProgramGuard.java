package io.cloudruntimes.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the program when it cannot go on, so that whoever supervises it starts it anew: when its memory is exhausted, or when it
 * does not stop in time. All that is needed for this is made beforehand, since there may be no memory for it later.
 */
final class ProgramGuard {
    /** The exit status when the memory is exhausted; the JVM's own option for this has the same. */
    static final int OUT_OF_MEMORY = 3;
    /** The exit status when the program did not stop in time. */
    static final int NOT_STOPPED = 4;

    private static final byte[] OUT_OF_MEMORY_LINE = line("The memory of the runtime is exhausted; it ends with status "
            + OUT_OF_MEMORY + ". A larger heap (-Xmx) or lower limits (serve --help) prevent this.");
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);
    private static final int PROBE_BYTES = 1 << 20;
    private static final int PROBE_MILLIS = 1_000;
    /** The share of the time that the collector takes, for so many probes in turn, where the program does nothing else. */
    private static final double BUSY_SHARE = 0.98;

    private static final int BUSY_PROBES = 10;

    private final byte[] notStoppedLine;
    private final Duration stopLimit;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps the allocation
    private volatile byte @Nullable [] probe;

    private ProgramGuard(Duration stopLimit) {
        this.stopLimit = stopLimit;
        this.notStoppedLine = line("The runtime did not stop within " + stopLimit.toSeconds()
                + " s; it ends with status " + NOT_STOPPED + ".");
    }

    private static byte[] line(String text) {
        return (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Guards this program from now on.
     *
     * @param close stops the program in good order, when it gets a signal to end
     * @param stopLimit how long this may take
     * @param errors where a thread that ends with an error is told
     */
    static void start(Runnable close, Duration stopLimit, PrintWriter errors) {
        ProgramGuard guard = new ProgramGuard(stopLimit);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (failure instanceof OutOfMemoryError) {
                end(OUT_OF_MEMORY, OUT_OF_MEMORY_LINE);
            }
            errors.println("The thread " + thread.getName() + " has ended with an error.");
            failure.printStackTrace(errors);
        });
        daemon("cloud-runtimes-memory-guard", guard::watchMemory);
        daemon("cloud-runtimes-stop-guard", guard::watchStop);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            guard.stopping.countDown();
                            close.run();
                        },
                        "cloud-runtimes-embedded-exit"));
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Libraries catch the error and go on, so this also looks by itself whether there is memory. */
    private void watchMemory() {
        try {
            int busy = 0;
            long before = collectionMillis();
            while (true) {
                Thread.sleep(PROBE_MILLIS);
                probe = new byte[PROBE_BYTES];
                probe = null;
                long now = collectionMillis();
                busy = now - before > BUSY_SHARE * PROBE_MILLIS && isFull() ? busy + 1 : 0;
                before = now;
                if (busy >= BUSY_PROBES) {
                    end(OUT_OF_MEMORY, OUT_OF_MEMORY_LINE);
                }
            }
        } catch (OutOfMemoryError e) {
            end(OUT_OF_MEMORY, OUT_OF_MEMORY_LINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long collectionMillis() {
        return collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static boolean isFull() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > BUSY_SHARE * runtime.maxMemory();
    }

    private void watchStop() {
        try {
            stopping.await();
            TimeUnit.NANOSECONDS.sleep(stopLimit.toNanos());
            end(NOT_STOPPED, notStoppedLine);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the program at once, without what could fail or wait. */
    private static void end(int status, byte[] line) {
        try {
            ERRORS.write(line);
        } catch (IOException | OutOfMemoryError e) {
            // the status tells it
        }
        Runtime.getRuntime().halt(status);
    }
}
