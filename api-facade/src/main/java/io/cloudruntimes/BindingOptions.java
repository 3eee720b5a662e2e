package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of a call of an output binding. Immutable: each method returns a changed copy. */
public final class BindingOptions {
    /** The data as they are, no metadata, and an exception for a response of HTTP that is an error. */
    public static final BindingOptions DEFAULT =
            new BindingOptions(null, false, ErrorStatus.FAIL, Map.of(), CallOptions.DEFAULT);

    private final @Nullable String contentType;
    private final boolean base64;
    private final ErrorStatus errorStatus;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private BindingOptions(
            @Nullable String contentType,
            boolean base64,
            ErrorStatus errorStatus,
            Map<String, String> metadata,
            CallOptions call) {
        this.contentType = contentType;
        this.base64 = base64;
        this.errorStatus = errorStatus;
        this.metadata = metadata;
        this.call = call;
    }

    /**
     * This, with the media type of the data, which the binding gets as its metadata. If not set, bytes have none and other values that
     * of the serializer.
     */
    public BindingOptions withContentType(String contentType) {
        return new BindingOptions(contentType, base64, errorStatus, metadata, call);
    }

    /**
     * This, and the data are sent as base64 in a JSON string, for a binding that decodes them, as one for files does. The file then
     * holds the data byte for byte on each runtime and over each wire.
     */
    public BindingOptions asBase64() {
        return new BindingOptions(contentType, true, errorStatus, metadata, call);
    }

    /** This, with what happens to a response of HTTP whose status is outside 200 to 299. */
    public BindingOptions withErrorStatus(ErrorStatus errorStatus) {
        return new BindingOptions(contentType, base64, errorStatus, metadata, call);
    }

    /** This, with settings for the binding, by name, in place of those before. */
    public BindingOptions withMetadata(Map<String, String> metadata) {
        return new BindingOptions(contentType, base64, errorStatus, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example its timeout. */
    public BindingOptions withCall(CallOptions call) {
        return new BindingOptions(contentType, base64, errorStatus, metadata, call);
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    boolean isBase64() {
        return base64;
    }

    ErrorStatus errorStatus() {
        return errorStatus;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
