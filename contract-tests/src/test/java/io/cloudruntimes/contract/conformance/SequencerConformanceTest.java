package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.NextIdOptions;
import io.cloudruntimes.Sequencer;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.sequencer.SequenceGuarantee;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sequences, on each runtime. */
class SequencerConformanceTest {
    private static final NextIdOptions STRONG = NextIdOptions.DEFAULT.withGuarantee(SequenceGuarantee.STRONG);
    private static final int CALLS = 200;

    static List<Target> targets() {
        return Target.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void idsAreUniqueAndGrow(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Sequencer sequencer = runtime.sequencer("sequences");
            String key = "key-" + System.nanoTime();
            check(target, "sequences", "sequence-first", 1L, () -> sequencer.nextId(key, STRONG));
            check(target, "sequences", "sequence-grows", true, () -> {
                long before = sequencer.nextId(key, STRONG);
                return sequencer.nextId(key, STRONG) == before + 1;
            });
            check(target, "sequences", "sequence-unique", CALLS, () -> {
                List<CompletableFuture<Long>> ids = new ArrayList<>();
                for (int i = 0; i < CALLS; i++) {
                    NextIdOptions options = i % 2 == 0 ? STRONG : NextIdOptions.DEFAULT;
                    ids.add(sequencer.async().nextId(key, options));
                }
                Set<Long> unique = new HashSet<>();
                for (CompletableFuture<Long> id : ids) {
                    try {
                        unique.add(id.join());
                    } catch (CompletionException e) {
                        throw FailureMapper.of(e);
                    }
                }
                return unique.size();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesAreAnyText(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Sequencer sequencer = runtime.sequencer("sequences");
            String start = "key-" + System.nanoTime();
            for (String odd : List.of(
                    "a/b", "a+b", "a%20b", "a?b#c&d=e", " ", "\u00e9\u20ac\ud83d\ude00", "\"\\", "..", ".", "")) {
                check(target, "sequences", "sequence-odd-key", 1L, () -> sequencer.nextId(start + odd, STRONG));
            }
            check(
                    target,
                    "sequences",
                    "sequence-half-character",
                    "invalid_argument",
                    () -> sequencer.nextId(start + "\ud83d"));
            check(target, "sequences", "sequence-empty-key", "invalid_argument", () -> sequencer.nextId(""));
            check(
                    target,
                    "sequences",
                    "sequence-long-key",
                    "invalid_argument",
                    () -> sequencer.nextId("k".repeat(1025)));
        }
    }
}
