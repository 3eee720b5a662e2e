package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.state.Concurrency;
import io.cloudruntimes.state.Consistency;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to save or delete, where it is not the default. Immutable: each method returns a changed copy. */
public final class SaveOptions {
    /** Last write wins, for ever. */
    public static final SaveOptions DEFAULT = new SaveOptions(null, null, null, null, Map.of(), CallOptions.DEFAULT);

    private final @Nullable String etag;
    private final @Nullable Concurrency concurrency;
    private final @Nullable Consistency consistency;
    private final @Nullable Duration ttl;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private SaveOptions(
            @Nullable String etag,
            @Nullable Concurrency concurrency,
            @Nullable Consistency consistency,
            @Nullable Duration ttl,
            Map<String, String> metadata,
            CallOptions call) {
        this.etag = etag;
        this.concurrency = concurrency;
        this.consistency = consistency;
        this.ttl = ttl;
        this.metadata = metadata;
        this.call = call;
    }

    /**
     * Only if the stored value has this etag; otherwise a conflict.
     *
     * @throws InvalidArgumentException if the etag is empty, as that of a value of which the store gives no version
     */
    public static SaveOptions ifEtag(String etag) {
        if (etag.isEmpty()) {
            throw new InvalidArgumentException(
                    "the etag is empty: the store returned no version of the value, and cannot detect"
                            + " whether another wrote in between");
        }
        return new SaveOptions(etag, null, null, null, Map.of(), CallOptions.DEFAULT);
    }

    /** Only if the key has no value; otherwise a conflict. */
    public static SaveOptions ifAbsent() {
        return new SaveOptions(null, Concurrency.FIRST_WRITE, null, null, Map.of(), CallOptions.DEFAULT);
    }

    /** The value lives so long, in whole seconds. Not for deletes. */
    public static SaveOptions expiringAfter(Duration ttl) {
        return DEFAULT.withTtl(ttl);
    }

    /** This, and the value lives so long, in whole seconds. Not for deletes. */
    public SaveOptions withTtl(Duration ttl) {
        return new SaveOptions(etag, concurrency, consistency, ttl, metadata, call);
    }

    /** This, with what the store promises. */
    public SaveOptions withConsistency(Consistency consistency) {
        return new SaveOptions(etag, concurrency, consistency, ttl, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public SaveOptions withMetadata(Map<String, String> metadata) {
        return new SaveOptions(etag, concurrency, consistency, ttl, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public SaveOptions withCall(CallOptions call) {
        return new SaveOptions(etag, concurrency, consistency, ttl, metadata, call);
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    Concurrency concurrency() {
        return concurrency;
    }

    @Nullable
    Consistency consistency() {
        return consistency;
    }

    @Nullable
    Duration ttl() {
        return ttl;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
