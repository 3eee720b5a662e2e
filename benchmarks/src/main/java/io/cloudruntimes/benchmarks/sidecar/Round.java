package io.cloudruntimes.benchmarks.sidecar;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one round, or in the median round; CPU and allocation are those of one call.
 *
 * @param kilobytes allocated, of 1,000 bytes
 */
record Round(
        double perSecond,
        double p50Micros,
        double p99Micros,
        double clientMicros,
        double sidecarMicros,
        double kilobytes) {

    /** Makes the calls, so many at once. */
    static Round of(Client client, Operation operation, int callers, int calls, long sidecarPid) throws Exception {
        int each = calls / callers;
        long[] nanos = new long[each * callers];
        ExecutorService executor = Executors.newFixedThreadPool(callers);
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(callers);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (int caller = 0; caller < callers; caller++) {
            int from = caller * each;
            executor.execute(() -> {
                try {
                    ready.countDown();
                    go.await();
                    for (int i = from; i < from + each; i++) {
                        long begin = System.nanoTime();
                        client.call(operation);
                        nanos[i] = System.nanoTime() - begin;
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.countDown();
                }
            });
        }
        Meter used;
        double seconds;
        try {
            ready.await();
            Meter before = Meter.read(sidecarPid);
            long start = System.nanoTime();
            go.countDown();
            done.await();
            seconds = (System.nanoTime() - start) / 1e9;
            used = Meter.read(sidecarPid).since(before);
        } finally {
            executor.shutdownNow();
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw failed; // figures with failures in them have no meaning
        }
        Arrays.sort(nanos);
        return of(used, nanos.length, seconds, nanos);
    }

    /** So many calls, or events, that took so long. */
    static Round of(Meter used, int count, double seconds, long[] sortedNanos) {
        return new Round(
                count / seconds,
                sortedNanos.length == 0 ? Double.NaN : sortedNanos[sortedNanos.length / 2] / 1e3,
                sortedNanos.length == 0 ? Double.NaN : sortedNanos[(int) (sortedNanos.length * 99L / 100)] / 1e3,
                used.clientCpuNanos() / 1e3 / count,
                used.sidecarCpuNanos() / 1e3 / count,
                used.allocated() / 1e3 / count);
    }

    /** The median of each figure. */
    static Round median(List<Round> rounds) {
        return new Round(
                median(rounds, Round::perSecond),
                median(rounds, Round::p50Micros),
                median(rounds, Round::p99Micros),
                median(rounds, Round::clientMicros),
                median(rounds, Round::sidecarMicros),
                median(rounds, Round::kilobytes));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] values = rounds.stream().mapToDouble(figure).sorted().toArray();
        return values[values.length / 2];
    }
}
