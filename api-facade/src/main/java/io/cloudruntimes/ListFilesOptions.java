package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of listing files. Immutable: each method returns a changed copy. */
public final class ListFilesOptions {
    /** The first page, with the page size of the store, no metadata, and the default call. */
    public static final ListFilesOptions DEFAULT = new ListFilesOptions(null, null, Map.of(), CallOptions.DEFAULT);

    private final @Nullable Integer pageSize;
    private final @Nullable String pageToken;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private ListFilesOptions(
            @Nullable Integer pageSize, @Nullable String pageToken, Map<String, String> metadata, CallOptions call) {
        this.pageSize = pageSize;
        this.pageToken = pageToken;
        this.metadata = metadata;
        this.call = call;
    }

    /** This, with so many files in a page at most, from 1 to 1000. */
    public ListFilesOptions withPageSize(int pageSize) {
        return new ListFilesOptions(pageSize, pageToken, metadata, call);
    }

    /** This, for the page of a token, which the page before has. */
    public ListFilesOptions withPageToken(String pageToken) {
        return new ListFilesOptions(pageSize, pageToken, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public ListFilesOptions withMetadata(Map<String, String> metadata) {
        return new ListFilesOptions(pageSize, pageToken, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call of each page, for example its timeout. */
    public ListFilesOptions withCall(CallOptions call) {
        return new ListFilesOptions(pageSize, pageToken, metadata, call);
    }

    @Nullable
    Integer pageSize() {
        return pageSize;
    }

    @Nullable
    String pageToken() {
        return pageToken;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
