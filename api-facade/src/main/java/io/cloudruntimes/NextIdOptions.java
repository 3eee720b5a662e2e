package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.sequencer.SequenceGuarantee;
import java.util.Map;

/** Options of taking an id. Immutable: each method returns a changed copy. */
public final class NextIdOptions {
    /** A weak guarantee, no metadata, and the default call. */
    public static final NextIdOptions DEFAULT =
            new NextIdOptions(SequenceGuarantee.WEAK, Map.of(), CallOptions.DEFAULT);

    private final SequenceGuarantee guarantee;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private NextIdOptions(SequenceGuarantee guarantee, Map<String, String> metadata, CallOptions call) {
        this.guarantee = guarantee;
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with what the order of the ids promises. */
    public NextIdOptions withGuarantee(SequenceGuarantee guarantee) {
        return new NextIdOptions(guarantee, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public NextIdOptions withMetadata(Map<String, String> metadata) {
        return new NextIdOptions(guarantee, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public NextIdOptions withCall(CallOptions call) {
        return new NextIdOptions(guarantee, metadata, call);
    }

    SequenceGuarantee guarantee() {
        return guarantee;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
