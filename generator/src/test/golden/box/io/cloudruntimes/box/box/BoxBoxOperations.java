// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxItem;
import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.box.BoxOperations;
import io.cloudruntimes.box.BoxService;
import io.cloudruntimes.box.Entries;
import io.cloudruntimes.box.GetItemRequest;
import io.cloudruntimes.box.GetMetadataRequest;
import io.cloudruntimes.box.InvokeBoxRequest;
import io.cloudruntimes.box.ListItemsRequest;
import io.cloudruntimes.box.PutItemRequest;
import io.cloudruntimes.box.QueryItemsRequest;
import io.cloudruntimes.box.Table;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.AbsentEntry;
import io.cloudruntimes.core.runtime.ComponentForms;
import io.cloudruntimes.core.runtime.WireOperation;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link BoxService} is sent to the Box sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class BoxBoxOperations {
    static final WireOperation<GetMetadataRequest, HttpExchange<BoxMetadata>> METADATA =
            WireOperation.<GetMetadataRequest, HttpExchange<BoxMetadata>>of(BoxOperations.METADATA, "")
                    .over("http", BoxBoxHttpExchanges::metadata)
                    .over("grpc", BoxBoxGrpcExchanges::metadata);

    static final WireOperation<PutItemRequest, HttpExchange<@Nullable Void>> PUT =
            WireOperation.<PutItemRequest, HttpExchange<@Nullable Void>>of(BoxOperations.PUT, "")
                    .over("http", ComponentForms
                            .<PutItemRequest, HttpExchange<@Nullable Void>>of(BoxComponents.LOOKUP, PutItemRequest::box)
                            .form("box.disk", BoxBoxHttpExchanges::putBoxDisk)
                            .form("box.file", BoxBoxHttpExchanges::putBoxDisk)
                            .form("box.cloud", BoxBoxHttpExchanges::putBoxCloud))
                    .over("grpc", ComponentForms
                            .<PutItemRequest, HttpExchange<@Nullable Void>>of(BoxComponents.LOOKUP, PutItemRequest::box)
                            .form("box.disk", BoxBoxGrpcExchanges::putBoxDisk)
                            .form("box.file", BoxBoxGrpcExchanges::putBoxDisk)
                            .form("box.cloud", BoxBoxGrpcExchanges::putBoxCloud));

    static final WireOperation<GetItemRequest, HttpExchange<Optional<BoxItem>>> GET = WireOperation
            .<GetItemRequest, HttpExchange<Optional<BoxItem>>>of(BoxOperations.GET, "")
            .over("http", ComponentForms
                    .<GetItemRequest, HttpExchange<Optional<BoxItem>>>of(BoxComponents.LOOKUP, GetItemRequest::box)
                    .form("box.disk", BoxBoxHttpExchanges::getBoxDisk)
                    .form("box.file", BoxBoxHttpExchanges::getBoxDisk)
                    .form("box.cloud", BoxBoxHttpExchanges::getBoxCloud))
            .over("grpc", ComponentForms
                    .<GetItemRequest, HttpExchange<Optional<BoxItem>>>of(BoxComponents.LOOKUP, GetItemRequest::box)
                    .form("box.disk", BoxBoxGrpcExchanges::getBoxDisk)
                    .form("box.file", BoxBoxGrpcExchanges::getBoxDisk)
                    .form("box.cloud", BoxBoxGrpcExchanges::getBoxCloud));

    static final WireOperation<ListItemsRequest, HttpExchange<Entries>> LIST =
            WireOperation.<ListItemsRequest, HttpExchange<Entries>>of(BoxOperations.LIST, "What to know.")
                    .over("http", ComponentForms
                            .<ListItemsRequest, HttpExchange<Entries>>of(BoxComponents.LOOKUP, ListItemsRequest::box)
                            .unsupported("box.disk", "a disk does not list")
                            .form("box.cloud", BoxBoxHttpExchanges::listBoxCloud))
                    .notOver("grpc", "it is too long");

    static final WireOperation<QueryItemsRequest, HttpExchange<Table>> QUERY =
            WireOperation.<QueryItemsRequest, HttpExchange<Table>>of(BoxOperations.QUERY, "")
                    .over("http", ComponentForms
                            .<QueryItemsRequest, HttpExchange<Table>>of(BoxComponents.LOOKUP, QueryItemsRequest::box)
                            .form("box.disk", BoxBoxHttpExchanges::queryBoxDisk)
                            .form("box.cloud", BoxBoxHttpExchanges::queryBoxCloud))
                    .over("grpc", ComponentForms
                            .<QueryItemsRequest, HttpExchange<Table>>of(BoxComponents.LOOKUP, QueryItemsRequest::box)
                            .form("box.disk", BoxBoxGrpcExchanges::queryBoxDisk)
                            .form("box.cloud", BoxBoxGrpcExchanges::queryBoxCloud));

    static final WireOperation<InvokeBoxRequest, HttpExchange<BoxItem>> INVOKE =
            WireOperation.<InvokeBoxRequest, HttpExchange<BoxItem>>of(BoxOperations.INVOKE, "")
                    .over("http", BoxBoxHttpExchanges::invoke)
                    .notOver("grpc", "only over HTTP");

    static final AbsentEntry<GetItemRequest, BoxItem> GET_ABSENT_ENTRY = AbsentEntry.of(BoxComponents.LOOKUP,
            GetItemRequest::box, List.of("box.cloud", "box.shelf"), GetItemRequest::name, BoxItem::labels);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(METADATA, PUT, GET, LIST, QUERY, INVOKE);

    private BoxBoxOperations() {}
}
