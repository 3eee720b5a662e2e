package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.sequencer.SequenceGuarantee;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sequences whose runtime is killed. */
@Timeout(180)
class SequencerSurvivalTest {
    private static final NextIdOptions STRONG = NextIdOptions.DEFAULT.withGuarantee(SequenceGuarantee.STRONG);
    private static final int THREADS = 8;
    private static final int IDS_BEFORE_THE_KILL = 50;

    @Test
    void anIdThatWasHandedOutIsNeverHandedOutAgain(@TempDir Path folder) throws Exception {
        try (ServedProcess served = new ServedProcess(folder.resolve("data.db"));
                CloudRuntimes runtime = served.connect()) {
            Sequencer sequences = runtime.sequencer("sequences");
            List<Long> weak = new ArrayList<>();
            for (int round = 1; round <= 3; round++) {
                assertThat(sequences.nextId("strong", STRONG)).isEqualTo(round); // no gap: no response was lost
                weak.add(sequences.nextId("weak"));
                weak.add(sequences.nextId("weak"));
                served.restart();
            }
            assertThat(weak).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aKillInTheMiddleDoublesNoId(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Long> all = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        try (ServedProcess served = new ServedProcess(folder.resolve("data.db"));
                CloudRuntimes runtime = served.connect()) {
            CountDownLatch some = new CountDownLatch(THREADS * IDS_BEFORE_THE_KILL);
            List<Future<List<Long>>> taking = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                taking.add(threads.submit(() -> take(runtime.sequencer("sequences"), some, over)));
            }
            some.await();
            served.restart();
            over.set(true);
            for (Future<List<Long>> ids : taking) {
                assertThat(ids.get()).isSorted();
                all.addAll(ids.get());
            }
            all.add(runtime.sequencer("sequences").nextId("order", STRONG));
        } finally {
            threads.shutdownNow();
        }
        assertThat(all).doesNotHaveDuplicates();
        long greatest = all.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(all.get(all.size() - 1)).as("after the restart").isEqualTo(greatest);
        assertThat(greatest - all.size())
                .as("gaps: the calls whose responses were lost")
                .isBetween(0L, (long) THREADS);
    }

    private static List<Long> take(Sequencer sequences, CountDownLatch some, AtomicBoolean over) {
        List<Long> ids = new ArrayList<>();
        while (!over.get()) {
            try {
                ids.add(sequences.nextId("order", STRONG));
                some.countDown();
            } catch (CloudRuntimesException e) {
                Thread.onSpinWait(); // killed; the call that was on its way may have taken an id
            }
        }
        return ids;
    }
}
