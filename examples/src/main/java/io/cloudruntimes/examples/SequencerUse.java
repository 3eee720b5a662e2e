package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.NextIdOptions;
import io.cloudruntimes.Sequencer;
import io.cloudruntimes.sequencer.SequenceGuarantee;

/** The code of the page about the sequencer. */
final class SequencerUse {
    private SequencerUse() {}

    static String number(CloudRuntimes runtime) {
        Sequencer sequences = runtime.sequencer("sequences");
        long order = sequences.nextId("order"); // no other call gets this id
        NextIdOptions strong = NextIdOptions.DEFAULT.withGuarantee(SequenceGuarantee.STRONG);
        long invoice = sequences.nextId("invoice", strong); // also greater than each id of before
        return "order " + order + ", invoice " + invoice;
    }
}
