package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;

/** Options of reading secrets. Immutable: each method returns a changed copy. */
public final class SecretOptions {
    /** No metadata, and the default call. */
    public static final SecretOptions DEFAULT = new SecretOptions(Map.of(), CallOptions.DEFAULT);

    private final Map<String, String> metadata;
    private final CallOptions call;

    private SecretOptions(Map<String, String> metadata, CallOptions call) {
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with settings for the store, by name, for example the version of a secret. */
    public SecretOptions withMetadata(Map<String, String> metadata) {
        return new SecretOptions(Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public SecretOptions withCall(CallOptions call) {
        return new SecretOptions(metadata, call);
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
