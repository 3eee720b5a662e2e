// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.AsyncBoxService;
import io.cloudruntimes.box.BoxItem;
import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.box.Entries;
import io.cloudruntimes.box.GetItemRequest;
import io.cloudruntimes.box.GetMetadataRequest;
import io.cloudruntimes.box.InvokeBoxRequest;
import io.cloudruntimes.box.ListItemsRequest;
import io.cloudruntimes.box.PutItemRequest;
import io.cloudruntimes.box.QueryItemsRequest;
import io.cloudruntimes.box.Table;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link AsyncBoxService} on the Box sidecar, without a thread per call. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class BoxAsyncBoxService implements AsyncBoxService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public BoxAsyncBoxService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<BoxMetadata> metadata(GetMetadataRequest request, CallOptions options) {
        return wires.callAsync(BoxBoxOperations.METADATA, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> put(PutItemRequest request, CallOptions options) {
        return wires.callAsync(BoxBoxOperations.PUT, request, options);
    }

    @Override
    public CompletableFuture<Optional<BoxItem>> get(GetItemRequest request, CallOptions options) {
        return wires.callAsync(BoxBoxOperations.GET, BoxBoxOperations.GET_ABSENT_ENTRY, request, options);
    }

    @Override
    public CompletableFuture<Entries> list(ListItemsRequest request, CallOptions options) {
        return wires.callAsync(BoxBoxOperations.LIST, request, options);
    }

    @Override
    public CompletableFuture<Table> query(QueryItemsRequest request, CallOptions options) {
        return wires.callAsync(BoxBoxOperations.QUERY, request, options);
    }

    @Override
    public CompletableFuture<BoxItem> invoke(InvokeBoxRequest request, CallOptions options) {
        return wires.callAsync(BoxBoxOperations.INVOKE, request, options);
    }
}
