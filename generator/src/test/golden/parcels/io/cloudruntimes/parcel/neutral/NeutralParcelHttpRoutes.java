// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.neutral;

import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.parcel.FindParcelsRequest;
import io.cloudruntimes.parcel.Move;
import io.cloudruntimes.parcel.ParcelOperations;
import io.cloudruntimes.parcel.ParcelService;
import io.cloudruntimes.parcel.Receipt;
import io.cloudruntimes.parcel.SealParcelRequest;
import io.cloudruntimes.parcel.SendParcelRequest;
import io.cloudruntimes.parcel.WatchParcelsRequest;
import io.cloudruntimes.parcel.json.MoveJson;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link ParcelService} over the wire {@code http} of the runtime with the neutral HTTP API. */
@Generated("io.cloudruntimes.generator")
public final class NeutralParcelHttpRoutes implements RouteSet {
    private final ParcelService service;

    /**
     * @param service handles the calls
     */
    public NeutralParcelHttpRoutes(ParcelService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(ParcelOperations.SEND, "POST", "/v1/parcels/{name}", this::send),
                Route.of(ParcelOperations.SEAL, "PUT", "/v1/parcels/{name}/seal", this::seal),
                Route.of(ParcelOperations.FIND, "GET", "/v1/parcels", this::find));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of(StreamRoute.of(ParcelOperations.WATCH, "/v1/parcels/{depot}/moves", null, "move",
                MoveJson.INSTANCE, null, this::watch));
    }

    private RouteResponse send(RouteRequest in) {
        SendParcelRequest request =
                SendParcelRequest.builder().name(in.path("name")).data(in.body()).contentType(in.mediaType()).build();
        Receipt value = service.send(request, in.options());
        RouteResponse response = RouteResponse.bytes(200, value.data(), value.contentType(), "application/x-protobuf");
        return response;
    }

    private RouteResponse seal(RouteRequest in) {
        SealParcelRequest request = SealParcelRequest.builder().name(in.path("name")).data(in.body()).build();
        Receipt value = service.seal(request, in.options());
        RouteResponse response = RouteResponse.bytes(200, value.data(), "application/json");
        return response;
    }

    private RouteResponse find(RouteRequest in) {
        FindParcelsRequest request = FindParcelsRequest.builder().names(in.queryAll("names")).build();
        service.find(request, in.options());
        return RouteResponse.empty(204);
    }

    private Subscription watch(RouteRequest in, StreamListener<Move, @Nullable Void> listener) {
        WatchParcelsRequest request =
                WatchParcelsRequest.builder().depot(in.path("depot")).names(in.queryAll("names")).build();
        return service.watch(request, listener);
    }
}
