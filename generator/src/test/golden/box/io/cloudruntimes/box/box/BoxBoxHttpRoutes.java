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
import io.cloudruntimes.core.server.RequestMatcher;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Serves a {@link BoxService} over the wire {@code http} of the Box sidecar. */
@Generated("io.cloudruntimes.generator")
public final class BoxBoxHttpRoutes implements RouteSet {
    private final BoxService service;

    private final Function<String, Optional<String>> componentTypes;

    /**
     * @param service handles the calls
     * @param componentTypes the type of a component by its name; empty if there is none
     */
    public BoxBoxHttpRoutes(BoxService service, Function<String, Optional<String>> componentTypes) {
        this.service = service;
        this.componentTypes = componentTypes;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(BoxOperations.METADATA, "GET", "/metadata", this::metadata),
                Route.of(BoxOperations.PUT, "POST", "/boxes/{box}", this::putBoxDisk)
                        .when(RequestMatcher.ANY.json("put", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.disk", "box.file")),
                Route.of(BoxOperations.PUT, "POST", "/boxes/{box}", this::putBoxCloud)
                        .when(RequestMatcher.ANY.json("put", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.cloud")),
                Route.of(BoxOperations.GET, "POST", "/boxes/{box}", this::getBoxDisk)
                        .when(RequestMatcher.ANY.json("get", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.disk", "box.file")),
                Route.of(BoxOperations.GET, "POST", "/boxes/{box}", this::getBoxCloud)
                        .when(RequestMatcher.ANY.json("get", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.cloud")),
                Route.of(BoxOperations.LIST, "POST", "/boxes/{box}", this::listBoxCloud)
                        .when(RequestMatcher.ANY.json("list", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.cloud")),
                Route.of(BoxOperations.QUERY, "POST", "/boxes/{box}", this::queryBoxDisk)
                        .when(RequestMatcher.ANY.json("query", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.disk")),
                Route.of(BoxOperations.QUERY, "POST", "/boxes/{box}", this::queryBoxCloud)
                        .when(RequestMatcher.ANY.json("query", "operation")
                                .component(in -> in.path("box"), componentTypes, "box.cloud")),
                Route.of(BoxOperations.INVOKE, "POST", "/boxes/{name}", this::invoke));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }

    private RouteResponse metadata(RouteRequest in) {
        GetMetadataRequest request = GetMetadataRequest.builder().build();
        BoxMetadata value = service.metadata(request, in.options());
        return RouteResponse.json(200, BoxMetadataJson.INSTANCE, value);
    }

    private RouteResponse putBoxDisk(RouteRequest in) {
        PutItemRequest.Builder builder = PutItemRequest.builder().box(in.path("box"));
        in.json(BoxPutItemRequestHttpBoxDisk::read, builder);
        PutItemRequest request = builder.build();
        service.put(request, in.options());
        return RouteResponse.empty(204);
    }

    private RouteResponse putBoxCloud(RouteRequest in) {
        PutItemRequest.Builder builder = PutItemRequest.builder().box(in.path("box"));
        in.json(BoxPutItemRequestHttpBoxCloud::read, builder);
        PutItemRequest request = builder.build();
        service.put(request, in.options());
        return RouteResponse.empty(204);
    }

    private RouteResponse getBoxDisk(RouteRequest in) {
        GetItemRequest.Builder builder = GetItemRequest.builder().box(in.path("box"));
        in.json(BoxGetItemRequestHttpBoxDisk::read, builder);
        GetItemRequest request = builder.build();
        Optional<BoxItem> found = service.get(request, in.options());
        if (found.isEmpty()) {
            return BoxBoxHttpExchanges.GET_BOX_DISK_ABSENT.with(Map.of("box", request.box(), "name", request.name()))
                    .response();
        }
        BoxItem value = found.get();
        RouteResponse response = RouteResponse.bytes(200, value.data(), "application/octet-stream");
        response = response.withHeaders("x-label-", value.labels());
        return response;
    }

    private RouteResponse getBoxCloud(RouteRequest in) {
        GetItemRequest.Builder builder = GetItemRequest.builder().box(in.path("box"));
        in.json(BoxGetItemRequestHttpBoxCloud::read, builder);
        GetItemRequest request = builder.build();
        Optional<BoxItem> found = service.get(request, in.options());
        if (found.isEmpty()) {
            return RouteResponse.empty(404);
        }
        BoxItem value = found.get();
        RouteResponse response = RouteResponse.bytes(200, value.data(), "application/octet-stream");
        response = response.withHeaders("x-label-", value.labels());
        return response;
    }

    private RouteResponse listBoxCloud(RouteRequest in) {
        ListItemsRequest request = ListItemsRequest.builder().box(in.path("box")).build();
        Entries value = service.list(request, in.options());
        return RouteResponse.json(200, BoxListItemsResultHttpBoxCloud::write, value);
    }

    private RouteResponse queryBoxDisk(RouteRequest in) {
        QueryItemsRequest.Builder builder = QueryItemsRequest.builder().box(in.path("box"));
        in.json(BoxQueryItemsRequestHttpBoxDisk::read, builder);
        QueryItemsRequest request = builder.build();
        Table value = service.query(request, in.options());
        return RouteResponse.json(200, BoxQueryItemsResultHttpBoxDisk::write, value);
    }

    private RouteResponse queryBoxCloud(RouteRequest in) {
        QueryItemsRequest.Builder builder = QueryItemsRequest.builder().box(in.path("box"));
        in.json(BoxQueryItemsRequestHttpBoxCloud::read, builder);
        QueryItemsRequest request = builder.build();
        Table value = service.query(request, in.options());
        return RouteResponse.json(200, BoxQueryItemsResultHttpBoxCloud::write, value);
    }

    private RouteResponse invoke(RouteRequest in) {
        InvokeBoxRequest.Builder builder = InvokeBoxRequest.builder().name(in.path("name"));
        in.json(BoxInvokeBoxRequestHttp::read, builder);
        InvokeBoxRequest request = builder.build();
        BoxItem value = service.invoke(request, in.options());
        RouteResponse response = RouteResponse.bytes(200, value.data(), "application/octet-stream");
        return response;
    }
}
