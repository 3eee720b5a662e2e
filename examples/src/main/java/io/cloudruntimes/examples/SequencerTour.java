package io.cloudruntimes.examples;

import io.cloudruntimes.NextIdOptions;
import io.cloudruntimes.Sequencer;
import io.cloudruntimes.sequencer.SequenceGuarantee;

/** Ids of a sequence; where the runtime has none, the reason. */
final class SequencerTour {
    private static final NextIdOptions STRONG = NextIdOptions.DEFAULT.withGuarantee(SequenceGuarantee.STRONG);

    private final Sequencer sequences;
    private final boolean supported;
    private final StepLog journal;

    SequencerTour(Sequencer sequences, boolean supported, StepLog journal) {
        this.sequences = sequences;
        this.supported = supported;
        this.journal = journal;
    }

    void visit() {
        if (!supported) {
            journal.fails("sequencer.nextId", "unsupported", () -> sequences.nextId("order"));
            return;
        }
        journal.step("sequencer.nextId order, strong", 1L, () -> sequences.nextId("order", STRONG));
        journal.step("sequencer.nextId order, strong, again", 2L, () -> sequences.nextId("order", STRONG));
        journal.step("sequencer.nextId invoice, weak", true, () -> sequences.nextId("invoice") > 0);
    }
}
