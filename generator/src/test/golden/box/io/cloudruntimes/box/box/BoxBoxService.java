// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxItem;
import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.box.BoxService;
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
import javax.annotation.processing.Generated;

/** {@link BoxService} on the Box sidecar. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class BoxBoxService implements BoxService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public BoxBoxService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public BoxMetadata metadata(GetMetadataRequest request, CallOptions options) {
        return wires.call(BoxBoxOperations.METADATA, request, options);
    }

    @Override
    public void put(PutItemRequest request, CallOptions options) {
        wires.call(BoxBoxOperations.PUT, request, options);
    }

    @Override
    public Optional<BoxItem> get(GetItemRequest request, CallOptions options) {
        return wires.call(BoxBoxOperations.GET, BoxBoxOperations.GET_ABSENT_ENTRY, request, options);
    }

    @Override
    public Entries list(ListItemsRequest request, CallOptions options) {
        return wires.call(BoxBoxOperations.LIST, request, options);
    }

    @Override
    public Table query(QueryItemsRequest request, CallOptions options) {
        return wires.call(BoxBoxOperations.QUERY, request, options);
    }

    @Override
    public BoxItem invoke(InvokeBoxRequest request, CallOptions options) {
        return wires.call(BoxBoxOperations.INVOKE, request, options);
    }
}
