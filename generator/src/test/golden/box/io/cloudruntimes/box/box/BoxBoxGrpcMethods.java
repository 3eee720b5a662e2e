// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.BoxItem;
import io.cloudruntimes.box.BoxMetadata;
import io.cloudruntimes.box.BoxOperations;
import io.cloudruntimes.box.BoxService;
import io.cloudruntimes.box.GetItemRequest;
import io.cloudruntimes.box.GetMetadataRequest;
import io.cloudruntimes.box.PutItemRequest;
import io.cloudruntimes.box.QueryItemsRequest;
import io.cloudruntimes.box.Table;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.server.ResponseEncoder;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.core.server.grpc.MessageMatcher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Serves a {@link BoxService} as methods of the gRPC service of the Box sidecar. */
@Generated("io.cloudruntimes.generator")
public final class BoxBoxGrpcMethods implements GrpcMethodSet {
    private final BoxService service;

    private final Function<String, Optional<String>> componentTypes;

    /**
     * @param service handles the calls
     * @param componentTypes the type of a component by its name; empty if there is none
     */
    public BoxBoxGrpcMethods(BoxService service, Function<String, Optional<String>> componentTypes) {
        this.service = service;
        this.componentTypes = componentTypes;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(BoxOperations.METADATA, "box.v1.Box/GetMetadata", this::metadata),
                new GrpcMethod.Unary(BoxOperations.PUT, "box.v1.Box/Invoke", this::putBoxDisk,
                        MessageMatcher.ANY.text("put", 4)
                                .component(componentTypes, List.of("box.disk", "box.file"), 1)),
                new GrpcMethod.Unary(BoxOperations.PUT, "box.v1.Box/Invoke", this::putBoxCloud,
                        MessageMatcher.ANY.text("put", 4).component(componentTypes, List.of("box.cloud"), 1)),
                new GrpcMethod.Unary(BoxOperations.GET, "box.v1.Box/Invoke", this::getBoxDisk,
                        MessageMatcher.ANY.text("get", 4)
                                .component(componentTypes, List.of("box.disk", "box.file"), 1)),
                new GrpcMethod.Unary(BoxOperations.GET, "box.v1.Box/Invoke", this::getBoxCloud,
                        MessageMatcher.ANY.text("get", 4).component(componentTypes, List.of("box.cloud"), 1)),
                new GrpcMethod.Unary(BoxOperations.QUERY, "box.v1.Box/Invoke", this::queryBoxDisk,
                        MessageMatcher.ANY.text("query", 4).component(componentTypes, List.of("box.disk"), 1)),
                new GrpcMethod.Unary(BoxOperations.QUERY, "box.v1.Box/Invoke", this::queryBoxCloud,
                        MessageMatcher.ANY.text("query", 4).component(componentTypes, List.of("box.cloud"), 1)));
    }

    private Bytes metadata(Bytes message, GrpcCall call) throws IOException {
        GetMetadataRequest request =
                MessageReader.read(message, BoxGetMetadataRequestGrpc::read, GetMetadataRequest.builder()).build();
        BoxMetadata value = service.metadata(request, call.options());
        return ResponseEncoder.message(BoxGetMetadataResultGrpc::write, value);
    }

    private Bytes putBoxDisk(Bytes message, GrpcCall call) throws IOException {
        PutItemRequest request =
                MessageReader.read(message, BoxPutItemRequestGrpcBoxDisk::read, PutItemRequest.builder()).build();
        service.put(request, call.options());
        return Bytes.EMPTY;
    }

    private Bytes putBoxCloud(Bytes message, GrpcCall call) throws IOException {
        PutItemRequest request =
                MessageReader.read(message, BoxPutItemRequestGrpcBoxCloud::read, PutItemRequest.builder()).build();
        service.put(request, call.options());
        return Bytes.EMPTY;
    }

    private Bytes getBoxDisk(Bytes message, GrpcCall call) throws IOException {
        GetItemRequest request =
                MessageReader.read(message, BoxGetItemRequestGrpcBoxDisk::read, GetItemRequest.builder()).build();
        Optional<BoxItem> found = service.get(request, call.options());
        if (found.isEmpty()) {
            throw BoxBoxGrpcExchanges.GET_BOX_DISK_ABSENT.error();
        }
        BoxItem value = found.get();
        return ResponseEncoder.message(BoxGetItemResultGrpcBoxDisk::write, value);
    }

    private Bytes getBoxCloud(Bytes message, GrpcCall call) throws IOException {
        GetItemRequest request =
                MessageReader.read(message, BoxGetItemRequestGrpcBoxCloud::read, GetItemRequest.builder()).build();
        Optional<BoxItem> found = service.get(request, call.options());
        if (found.isEmpty()) {
            throw BoxBoxGrpcExchanges.GET_BOX_CLOUD_ABSENT.error();
        }
        BoxItem value = found.get();
        return ResponseEncoder.message(BoxGetItemResultGrpcBoxCloud::write, value);
    }

    private Bytes queryBoxDisk(Bytes message, GrpcCall call) throws IOException {
        QueryItemsRequest request =
                MessageReader.read(message, BoxQueryItemsRequestGrpcBoxDisk::read, QueryItemsRequest.builder()).build();
        Table value = service.query(request, call.options());
        return ResponseEncoder.message(BoxQueryItemsResultGrpcBoxDisk::write, value);
    }

    private Bytes queryBoxCloud(Bytes message, GrpcCall call) throws IOException {
        QueryItemsRequest request =
                MessageReader.read(message, BoxQueryItemsRequestGrpcBoxCloud::read, QueryItemsRequest.builder())
                        .build();
        Table value = service.query(request, call.options());
        return ResponseEncoder.message(BoxQueryItemsResultGrpcBoxCloud::write, value);
    }
}
