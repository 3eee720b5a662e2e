// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.ReadGaugeRequest;
import io.cloudruntimes.mill.Turn;
import io.cloudruntimes.mill.WatchGaugeRequest;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link MillService} over the wire {@code gauge} of the Mill sidecar. */
@Generated("io.cloudruntimes.generator")
public final class MillMillGaugeRoutes implements RouteSet {
    private final MillService service;

    /**
     * @param service handles the calls
     */
    public MillMillGaugeRoutes(MillService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(MillOperations.READ_GAUGE, "GET", "/gauge/{name}", this::readGauge));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of(StreamRoute.of(MillOperations.WATCH_GAUGE, "/gauge", null, "turn", MillTurnGauge.INSTANCE, null,
                this::watchGauge));
    }

    private RouteResponse readGauge(RouteRequest in) {
        ReadGaugeRequest request = ReadGaugeRequest.builder().name(in.path("name")).unit(in.query("unit")).build();
        Turn value = service.readGauge(request, in.options());
        return RouteResponse.json(200, MillReadGaugeResultGauge::write, value);
    }

    private Subscription watchGauge(RouteRequest in, StreamListener<Turn, @Nullable Void> listener) {
        WatchGaugeRequest request = WatchGaugeRequest.builder()
                .unit(Checks.required("WatchGaugeRequest", "unit", in.query("unit")))
                .build();
        return service.watchGauge(request, listener);
    }
}
