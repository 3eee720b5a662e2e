package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;

/** Options of asking for the facts of a file, and of deleting it. Immutable: each method returns a changed copy. */
public final class FileOptions {
    /** No metadata, and the default call. */
    public static final FileOptions DEFAULT = new FileOptions(Map.of(), CallOptions.DEFAULT);

    private final Map<String, String> metadata;
    private final CallOptions call;

    private FileOptions(Map<String, String> metadata, CallOptions call) {
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with settings for the store, by name. */
    public FileOptions withMetadata(Map<String, String> metadata) {
        return new FileOptions(Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public FileOptions withCall(CallOptions call) {
        return new FileOptions(metadata, call);
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
