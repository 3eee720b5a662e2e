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
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.core.runtime.error.ErrorOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link BoxService} as calls of the gRPC service of the Box sidecar. */
@Generated("io.cloudruntimes.generator")
final class BoxBoxGrpcExchanges {
    private static final String REASON = "there is no limit over gRPC";

    private static final String PATH = "/box.v1.Box/Invoke";

    static final ErrorOutcome GET_BOX_DISK_ABSENT =
            ErrorOutcome.grpc().or("INTERNAL", List.of(), List.of("no such item"));

    static final ErrorOutcome GET_BOX_CLOUD_ABSENT =
            ErrorOutcome.grpc().or("INTERNAL", List.of(), List.of("no such item"));

    private BoxBoxGrpcExchanges() {}

    static HttpExchange<BoxMetadata> metadata(GetMetadataRequest request) {
        HttpRequest call = HttpRequest.builder(BoxOperations.METADATA, "POST", "/box.v1.Box/GetMetadata")
                .body(MessageWriter.frame(BoxGetMetadataRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodeGetMetadata);
    }

    private static BoxMetadata decodeGetMetadata(HttpResponse response) throws IOException {
        BoxMetadata value =
                MessageReader.readFrame(response.body(), BoxGetMetadataResultGrpc::read, BoxMetadata.builder()).build();
        return value;
    }

    static HttpExchange<@Nullable Void> putBoxDisk(PutItemRequest request) {
        if (request.kind().isPresent()) {
            throw UnsupportedInput.input("kind", "a disk keeps no kinds");
        }
        HttpRequest.Builder http = HttpRequest.builder(BoxOperations.PUT, "POST", PATH)
                .body(MessageWriter.frame(BoxPutItemRequestGrpcBoxDisk::write, request), "application/grpc")
                .resource(request);
        http.header("x-kind", "items");
        HttpRequest call = http.build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodePutItemBoxDisk);
    }

    private static @Nullable Void decodePutItemBoxDisk(HttpResponse response) throws IOException {
        return null;
    }

    static HttpExchange<@Nullable Void> putBoxCloud(PutItemRequest request) {
        HttpRequest call = HttpRequest.builder(BoxOperations.PUT, "POST", PATH)
                .body(MessageWriter.frame(BoxPutItemRequestGrpcBoxCloud::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodePutItemBoxCloud);
    }

    private static @Nullable Void decodePutItemBoxCloud(HttpResponse response) throws IOException {
        return null;
    }

    static HttpExchange<Optional<BoxItem>> getBoxDisk(GetItemRequest request) {
        HttpRequest call = HttpRequest.builder(BoxOperations.GET, "POST", PATH)
                .body(MessageWriter.frame(BoxGetItemRequestGrpcBoxDisk::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodeGetItemBoxDisk, GET_BOX_DISK_ABSENT);
    }

    private static Optional<BoxItem> decodeGetItemBoxDisk(HttpResponse response) throws IOException {
        if (GET_BOX_DISK_ABSENT.include(response)) {
            return Optional.empty();
        }
        BoxItem value =
                MessageReader.readFrame(response.body(), BoxGetItemResultGrpcBoxDisk::read, BoxItem.builder()).build();
        return Optional.of(value);
    }

    static HttpExchange<Optional<BoxItem>> getBoxCloud(GetItemRequest request) {
        HttpRequest call = HttpRequest.builder(BoxOperations.GET, "POST", PATH)
                .body(MessageWriter.frame(BoxGetItemRequestGrpcBoxCloud::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodeGetItemBoxCloud, GET_BOX_CLOUD_ABSENT);
    }

    private static Optional<BoxItem> decodeGetItemBoxCloud(HttpResponse response) throws IOException {
        if (GET_BOX_CLOUD_ABSENT.include(response)) {
            return Optional.empty();
        }
        BoxItem value =
                MessageReader.readFrame(response.body(), BoxGetItemResultGrpcBoxCloud::read, BoxItem.builder()).build();
        return Optional.of(value);
    }

    static HttpExchange<Table> queryBoxDisk(QueryItemsRequest request) {
        if (request.limit().isPresent()) {
            throw UnsupportedInput.input("limit", REASON);
        }
        HttpRequest call = HttpRequest.builder(BoxOperations.QUERY, "POST", PATH)
                .body(MessageWriter.frame(BoxQueryItemsRequestGrpcBoxDisk::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodeQueryItemsBoxDisk);
    }

    private static Table decodeQueryItemsBoxDisk(HttpResponse response) throws IOException {
        Table value =
                MessageReader.readFrame(response.body(), BoxQueryItemsResultGrpcBoxDisk::read, Table.builder()).build();
        return value;
    }

    static HttpExchange<Table> queryBoxCloud(QueryItemsRequest request) {
        if (request.limit().isPresent()) {
            throw UnsupportedInput.input("limit", REASON);
        }
        HttpRequest call = HttpRequest.builder(BoxOperations.QUERY, "POST", PATH)
                .body(MessageWriter.frame(BoxQueryItemsRequestGrpcBoxCloud::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, BoxBoxGrpcExchanges::decodeQueryItemsBoxCloud);
    }

    private static Table decodeQueryItemsBoxCloud(HttpResponse response) throws IOException {
        Table value = MessageReader.readFrame(response.body(), BoxQueryItemsResultGrpcBoxCloud::read, Table.builder())
                .build();
        return value;
    }
}
