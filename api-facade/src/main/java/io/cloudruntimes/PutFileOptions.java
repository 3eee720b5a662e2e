package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of writing a file. Immutable: each method returns a changed copy. */
public final class PutFileOptions {
    /** No media type, no metadata, and the default call. */
    public static final PutFileOptions DEFAULT = new PutFileOptions(null, Map.of(), CallOptions.DEFAULT);

    private final @Nullable String contentType;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private PutFileOptions(@Nullable String contentType, Map<String, String> metadata, CallOptions call) {
        this.contentType = contentType;
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with the media type that the store keeps with the file, for example {@code application/pdf}. */
    public PutFileOptions withContentType(String contentType) {
        return new PutFileOptions(contentType, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public PutFileOptions withMetadata(Map<String, String> metadata) {
        return new PutFileOptions(contentType, Map.copyOf(metadata), call);
    }

    /**
     * This, with the options of the call. Its timeout spans the whole upload, however fast that goes, because the response begins
     * after it: give a large file a long timeout.
     */
    public PutFileOptions withCall(CallOptions call) {
        return new PutFileOptions(contentType, metadata, call);
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
