// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.runtime.RelativeNames;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.dock.Bag;
import io.cloudruntimes.dock.BagFlourRequest;
import io.cloudruntimes.dock.CloseGateRequest;
import io.cloudruntimes.dock.DockOperations;
import io.cloudruntimes.dock.DockService;
import io.cloudruntimes.dock.EverySackRequest;
import io.cloudruntimes.dock.FindSackRequest;
import io.cloudruntimes.dock.Gate;
import io.cloudruntimes.dock.GrindGrainRequest;
import io.cloudruntimes.dock.Ground;
import io.cloudruntimes.dock.ListSacksRequest;
import io.cloudruntimes.dock.Sack;
import io.cloudruntimes.dock.Sacks;
import io.cloudruntimes.dock.ScanSacksRequest;
import io.cloudruntimes.dock.SweepFloorRequest;
import io.cloudruntimes.dock.WeighFlourRequest;
import io.cloudruntimes.dock.Weight;
import io.cloudruntimes.dock.json.GateJson;
import io.cloudruntimes.dock.json.SackJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Serves a {@link DockService} over the wire {@code http} of the Dock sidecar. */
@Generated("io.cloudruntimes.generator")
public final class DockDockHttpRoutes implements RouteSet {
    private final DockService service;

    /**
     * @param service handles the calls
     */
    public DockDockHttpRoutes(DockService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(DockOperations.GRIND, "POST", "/grind", this::grind),
                Route.of(DockOperations.CLOSE, "POST", "/close", this::close),
                Route.of(DockOperations.SWEEP, "POST", "/sweep", this::sweep),
                Route.of(DockOperations.FIND, "GET", "/sacks/{name}", this::find),
                Route.of(DockOperations.LIST, "GET", "/sacks", this::list),
                Route.of(DockOperations.SCAN, "POST", "/scan", this::scan),
                Route.of(DockOperations.EVERY, "GET", "/every/{+folder}", this::every),
                Route.of(DockOperations.BAG, "POST", "/bag", this::bag),
                Route.of(DockOperations.WEIGH, "POST", "/weigh", this::weigh));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }

    private RouteResponse grind(RouteRequest in) {
        GrindGrainRequest.Builder builder = GrindGrainRequest.builder();
        in.json(DockGrindGrainRequestHttp::read, builder);
        GrindGrainRequest request = builder.build();
        Ground value = service.grind(request, in.options());
        if (!(value.mood().equals("fine"))) {
            return DockDockHttpExchanges.GRIND_RESULT
                    .response(Map.of("mood", value.mood(), "turns", value.turns(), "flour", value.flour().toUtf8()));
        }
        RouteResponse response = RouteResponse.bytes(200, value.flour(), "application/octet-stream");
        response = response.withHeader("turns", Integer.toString(value.turns()));
        if (value.note().isPresent()) {
            response = response.withHeader("note", value.note().get());
        }
        return response;
    }

    private RouteResponse close(RouteRequest in) {
        CloseGateRequest request = CloseGateRequest.builder().build();
        Gate value = service.close(request, in.options());
        return RouteResponse.json(200, GateJson.INSTANCE, value);
    }

    private RouteResponse sweep(RouteRequest in) {
        SweepFloorRequest request = SweepFloorRequest.builder().build();
        service.sweep(request, in.options());
        return RouteResponse.empty(204);
    }

    private RouteResponse find(RouteRequest in) {
        FindSackRequest request = FindSackRequest.builder().name(in.path("name")).build();
        Optional<Sack> found = service.find(request, in.options());
        if (found.isEmpty()) {
            return DockDockHttpExchanges.FIND_ABSENT.response();
        }
        Sack value = found.get();
        return RouteResponse.json(200, SackJson.INSTANCE, value);
    }

    private RouteResponse list(RouteRequest in) {
        ListSacksRequest request = ListSacksRequest.builder()
                .folder(in.query("folder"))
                .pageSize(in.queryInt("pageSize"))
                .pageToken(in.query("pageToken"))
                .build();
        Sacks value = service.list(request, in.options());
        value = value.toBuilder()
                .sacks(RelativeNames.relativeTo(request.folder().orElse(""), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
        return RouteResponse.json(200, DockListSacksResultHttp::write, value);
    }

    private RouteResponse scan(RouteRequest in) {
        ScanSacksRequest.Builder builder = ScanSacksRequest.builder();
        in.json(DockScanSacksRequestHttp::read, builder);
        ScanSacksRequest request = builder.build();
        Sacks value = service.scan(request, in.options());
        return RouteResponse.json(200, DockScanSacksResultHttp::write, value);
    }

    private RouteResponse every(RouteRequest in) {
        EverySackRequest request = EverySackRequest.builder().folder(in.path("folder")).build();
        Sacks value = service.every(request, in.options());
        List<Sack> all = new ArrayList<>(value.sacks());
        while (value.nextPageToken().isPresent()) {
            EverySackRequest next = request.toBuilder().pageToken(value.nextPageToken().get()).build();
            value = service.every(next, in.options());
            all.addAll(value.sacks());
        }
        value = value.toBuilder().sacks(all).build();
        value = value.toBuilder()
                .sacks(RelativeNames.relativeTo(request.folder(), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
        return RouteResponse.json(200, DockEverySackResultHttp::write, value);
    }

    private RouteResponse bag(RouteRequest in) {
        BagFlourRequest request = BagFlourRequest.builder().build();
        Bag value = service.bag(request, in.options());
        if (value.mood().equals("sealed") && value.note().isEmpty()) {
            return RouteResponse.empty(202);
        }
        return RouteResponse.json(200, DockBagFlourResultHttp::write, value);
    }

    private RouteResponse weigh(RouteRequest in) {
        WeighFlourRequest request = WeighFlourRequest.builder().build();
        Weight value = service.weigh(request, in.options());
        RouteResponse response = RouteResponse.empty(200);
        response = response.withHeader("x-grams", Integer.toString(value.grams()));
        if (value.note().isPresent()) {
            response = response.withHeader("x-note", value.note().get());
        }
        return response;
    }
}
