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
import io.cloudruntimes.box.json.BoxMetadataJson;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.OutcomeMatcher;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.core.runtime.error.ErrorOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link BoxService} as exchanges of the wire {@code http} of the Box sidecar. */
@Generated("io.cloudruntimes.generator")
final class BoxBoxHttpExchanges {
    static final ErrorOutcome GET_BOX_DISK_ABSENT = ErrorOutcome.http("code", "text", "")
            .or("500", List.of("ERR_BOX"), List.of("no such item", "box {box} lacks {name}"));

    private BoxBoxHttpExchanges() {}

    static HttpExchange<BoxMetadata> metadata(GetMetadataRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(BoxOperations.METADATA, "GET", "/metadata").resource(request);
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodeGetMetadata);
    }

    private static BoxMetadata decodeGetMetadata(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.json(response, BoxMetadataJson.INSTANCE);
    }

    static HttpExchange<@Nullable Void> putBoxDisk(PutItemRequest request) {
        if (request.kind().isPresent()) {
            throw UnsupportedInput.input("kind", "a disk keeps no kinds");
        }
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.PUT, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.header("x-kind", "items");
        http.body(Json.toBytes(BoxPutItemRequestHttpBoxDisk::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodePutItemBoxDisk);
    }

    private static @Nullable Void decodePutItemBoxDisk(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<@Nullable Void> putBoxCloud(PutItemRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.PUT, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.query("via", "cloud");
        http.body(Json.toBytes(BoxPutItemRequestHttpBoxCloud::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodePutItemBoxCloud);
    }

    private static @Nullable Void decodePutItemBoxCloud(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<Optional<BoxItem>> getBoxDisk(GetItemRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.GET, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.body(Json.toBytes(BoxGetItemRequestHttpBoxDisk::write, request), "application/json");
        return new HttpExchange<>(http.build(), response -> decodeGetItemBoxDisk(response, request),
                GET_BOX_DISK_ABSENT.with(Map.of("box", request.box(), "name", request.name())));
    }

    private static Optional<BoxItem> decodeGetItemBoxDisk(HttpResponse response, GetItemRequest request)
            throws IOException {
        if (GET_BOX_DISK_ABSENT.with(Map.of("box", request.box(), "name", request.name())).include(response)) {
            return Optional.empty();
        }
        Responses.expect(response, 200);
        return Optional
                .of(BoxItem.builder().data(response.body()).labels(Responses.headers(response, "x-label-")).build());
    }

    static HttpExchange<Optional<BoxItem>> getBoxCloud(GetItemRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.GET, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.body(Json.toBytes(BoxGetItemRequestHttpBoxCloud::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodeGetItemBoxCloud,
                OutcomeMatcher.statuses(404));
    }

    private static Optional<BoxItem> decodeGetItemBoxCloud(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Optional.of(
                    BoxItem.builder().data(response.body()).labels(Responses.headers(response, "x-label-")).build());
            case 404 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 404);
        };
    }

    static HttpExchange<Entries> listBoxCloud(ListItemsRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.LIST, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.body(Json.toBytes(BoxListItemsRequestHttpBoxCloud::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodeListItemsBoxCloud);
    }

    private static Entries decodeListItemsBoxCloud(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.read(response, BoxListItemsResultHttpBoxCloud::read, Entries.builder()).build();
    }

    static HttpExchange<Table> queryBoxDisk(QueryItemsRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.QUERY, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.body(Json.toBytes(BoxQueryItemsRequestHttpBoxDisk::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodeQueryItemsBoxDisk);
    }

    private static Table decodeQueryItemsBoxDisk(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.read(response, BoxQueryItemsResultHttpBoxDisk::read, Table.builder()).build();
    }

    static HttpExchange<Table> queryBoxCloud(QueryItemsRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.QUERY, "POST", "/boxes/" + HttpRequest.segment(request.box()))
                        .resource(request);
        http.body(Json.toBytes(BoxQueryItemsRequestHttpBoxCloud::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodeQueryItemsBoxCloud);
    }

    private static Table decodeQueryItemsBoxCloud(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.read(response, BoxQueryItemsResultHttpBoxCloud::read, Table.builder()).build();
    }

    static HttpExchange<BoxItem> invoke(InvokeBoxRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(BoxOperations.INVOKE, "POST", "/boxes/" + HttpRequest.segment(request.name()))
                        .resource(request);
        http.body(Json.toBytes(BoxInvokeBoxRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), BoxBoxHttpExchanges::decodeInvokeBox);
    }

    private static BoxItem decodeInvokeBox(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return BoxItem.builder().data(response.body()).build();
    }
}
