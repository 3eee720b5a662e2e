package io.cloudruntimes.embedded.file;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Versions that no content ever had before: the number of the run of the runtime, and a number within the run. The run takes its
 * number when the first version is needed. Thread-safe.
 */
final class FileVersions {
    private final LongSupplier takeRun;
    private final AtomicLong within = new AtomicLong();
    private long run;

    /**
     * @param takeRun takes a number, from 1, that no run had before
     */
    FileVersions(LongSupplier takeRun) {
        this.takeRun = takeRun;
    }

    String next() {
        return run() + "-" + within.incrementAndGet();
    }

    private synchronized long run() {
        if (run == 0) {
            run = takeRun.getAsLong();
        }
        return run;
    }
}
