// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.note.BellOperations;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.MuteBellsRequest;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves a {@link BellService} over the wire {@code http} of the Tower. */
@Generated("io.cloudruntimes.generator")
public final class TowerBellHttpRoutes implements RouteSet {
    private final BellService service;

    /**
     * @param service handles the calls
     */
    public TowerBellHttpRoutes(BellService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(BellOperations.MUTE, "POST", "/mute", this::mute));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }

    private RouteResponse mute(RouteRequest in) {
        MuteBellsRequest request = MuteBellsRequest.builder().build();
        service.mute(request, in.options());
        return RouteResponse.empty(204);
    }
}
