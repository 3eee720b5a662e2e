package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.embedded.sequencer.SequencerModule;
import io.cloudruntimes.sequencer.GetNextIdRequest;
import io.cloudruntimes.sequencer.SequenceGuarantee;
import io.cloudruntimes.sequencer.SequencerService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSequencerTest {
    private static final int THREADS = 8;
    private static final int IDS_PER_THREAD = 50;

    @TempDir
    Path folder;

    private static long next(EmbeddedRuntime runtime, String key, SequenceGuarantee guarantee) {
        return Long.parseLong(runtime.service(SequencerService.class)
                .getNextId(request(key).guarantee(guarantee).build())
                .nextId());
    }

    private static GetNextIdRequest.Builder request(String key) {
        return GetNextIdRequest.builder().storeName("sequences").key(key);
    }

    /** The ids that each of several threads gets, in its order. */
    private static List<List<Long>> race(EmbeddedRuntime runtime, SequenceGuarantee guarantee) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Long>>> running = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> IntStream.range(0, IDS_PER_THREAD)
                            .mapToObj(i -> next(runtime, "order", guarantee))
                            .toList()))
                    .toList();
            List<List<Long>> ids = new ArrayList<>();
            for (Future<List<Long>> each : running) {
                ids.add(each.get());
            }
            return ids;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void strongIdsGrowWithoutGapsOverThreadsAndRestarts() throws Exception {
        Path file = folder.resolve("data.db");
        List<Long> all = new ArrayList<>();
        for (int restart = 0; restart < 3; restart++) {
            try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().file(file).build()) {
                for (List<Long> ofOneThread : race(runtime, SequenceGuarantee.STRONG)) {
                    assertThat(ofOneThread).isSorted();
                    all.addAll(ofOneThread);
                }
            }
        }
        List<Long> expected =
                LongStream.rangeClosed(1, 3L * THREADS * IDS_PER_THREAD).boxed().toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void weakIdsAreUniqueOverThreadsAndRestartsBesideStrongOnes() throws Exception {
        Path file = folder.resolve("data.db");
        List<Long> all = new ArrayList<>();
        for (int restart = 0; restart < 2; restart++) {
            try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().file(file).build()) {
                race(runtime, SequenceGuarantee.WEAK).forEach(all::addAll);
                long greatest = all.stream().mapToLong(Long::longValue).max().orElseThrow();
                long strong = next(runtime, "order", SequenceGuarantee.STRONG);
                assertThat(strong).isGreaterThan(greatest);
                all.add(strong);
            }
        }
        assertThat(all).hasSize(2 * (THREADS * IDS_PER_THREAD + 1)).doesNotHaveDuplicates();
    }

    @Test
    void eachKeyOfEachStoreIsASequenceOfItsOwn() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            assertThat(next(runtime, "a", SequenceGuarantee.STRONG)).isEqualTo(1);
            assertThat(next(runtime, "b", SequenceGuarantee.STRONG)).isEqualTo(1);
            assertThat(next(runtime, "a", SequenceGuarantee.STRONG)).isEqualTo(2);
            assertThat(runtime.service(SequencerService.class)
                            .getNextId(request("a").storeName("others").build())
                            .nextId())
                    .isEqualTo("1");
        }
    }

    @Test
    void aSequenceEndsWithTheGreatestId() throws Exception {
        Path file = folder.resolve("data.db");
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().file(file).build()) {
            next(runtime, "order", SequenceGuarantee.STRONG);
        }
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement update = sql.createStatement()) {
            update.execute("UPDATE sequence SET last = " + (Long.MAX_VALUE - 1));
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().file(file).build()) {
            assertThatThrownBy(() -> next(runtime, "order", SequenceGuarantee.WEAK)) // a block is more than is left
                    .isInstanceOf(ResourceExhaustedException.class);
            assertThat(next(runtime, "order", SequenceGuarantee.STRONG)).isEqualTo(Long.MAX_VALUE);
            assertThatThrownBy(() -> next(runtime, "order", SequenceGuarantee.STRONG))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("no ids left")
                    .hasMessageContaining("order");
        }
    }

    @Test
    void whatIsUnknownIsRefused() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(SequencerModule.SEQUENCERS, Optional.of(Set.of("sequences")))
                .build()) {
            SequencerService sequencer = runtime.service(SequencerService.class);
            assertThatThrownBy(() ->
                            sequencer.getNextId(request("a").storeName("others").build()))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("[sequences]");
            assertThatThrownBy(() -> next(runtime, "a", SequenceGuarantee.of("causal")))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("causal");
            assertThatThrownBy(() -> sequencer.getNextId(
                            request("a").metadata(Map.of("x", "y")).build()))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(next(runtime, "a", SequenceGuarantee.STRONG)).isEqualTo(1); // nothing refused took an id
        }
    }
}
