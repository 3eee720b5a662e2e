package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.state.Consistency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of a read. Immutable: each method returns a changed copy. */
public final class GetOptions {
    /** The consistency of the store, no metadata, and the default call. */
    public static final GetOptions DEFAULT = new GetOptions(null, Map.of(), CallOptions.DEFAULT);

    private final @Nullable Consistency consistency;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private GetOptions(@Nullable Consistency consistency, Map<String, String> metadata, CallOptions call) {
        this.consistency = consistency;
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with the consistency that the store must keep. */
    public GetOptions withConsistency(Consistency consistency) {
        return new GetOptions(consistency, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public GetOptions withMetadata(Map<String, String> metadata) {
        return new GetOptions(consistency, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public GetOptions withCall(CallOptions call) {
        return new GetOptions(consistency, metadata, call);
    }

    @Nullable
    Consistency consistency() {
        return consistency;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
