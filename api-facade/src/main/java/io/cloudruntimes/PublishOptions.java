package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of a publish call. Immutable: each method returns a changed copy. */
public final class PublishOptions {
    /** The media type of the serializer, no metadata, kept until every group has it. */
    public static final PublishOptions DEFAULT = new PublishOptions(null, Map.of(), null, CallOptions.DEFAULT);

    private final @Nullable String contentType;
    private final Map<String, String> metadata;
    private final @Nullable Duration ttl;
    private final CallOptions call;

    private PublishOptions(
            @Nullable String contentType, Map<String, String> metadata, @Nullable Duration ttl, CallOptions call) {
        this.contentType = contentType;
        this.metadata = metadata;
        this.ttl = ttl;
        this.call = call;
    }

    /** The event is dropped if no subscriber took it in this time, in whole seconds. */
    public static PublishOptions expiringAfter(Duration ttl) {
        return DEFAULT.withTtl(ttl);
    }

    /** This, with the media type of the event; that of the serializer if not set. */
    public PublishOptions withContentType(String contentType) {
        return new PublishOptions(contentType, metadata, ttl, call);
    }

    /** This, with metadata for subscribers and for the broker, by name. */
    public PublishOptions withMetadata(Map<String, String> metadata) {
        return new PublishOptions(contentType, Map.copyOf(metadata), ttl, call);
    }

    /** This, and the event is dropped if no subscriber took it in this time, in whole seconds. Not for several events. */
    public PublishOptions withTtl(Duration ttl) {
        return new PublishOptions(contentType, metadata, ttl, call);
    }

    /** This, with the options of the call, for example its timeout. */
    public PublishOptions withCall(CallOptions call) {
        return new PublishOptions(contentType, metadata, ttl, call);
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    @Nullable
    Duration ttl() {
        return ttl;
    }

    CallOptions call() {
        return call;
    }
}
