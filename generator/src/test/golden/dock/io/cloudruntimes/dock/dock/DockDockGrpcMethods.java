// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.runtime.RelativeNames;
import io.cloudruntimes.core.runtime.error.ErrorResults;
import io.cloudruntimes.core.server.ResponseEncoder;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Serves a {@link DockService} as methods of the gRPC service of the Dock sidecar. */
@Generated("io.cloudruntimes.generator")
public final class DockDockGrpcMethods implements GrpcMethodSet {
    private static final ErrorResults BAG_ERRORS =
            ErrorResults.NONE.or("torn*", "DATA_LOSS", "TORN", "the bag is torn");

    private static final ErrorResults WEIGH_ERRORS =
            ErrorResults.NONE.or("0", "NOT_FOUND", "EMPTY", "nothing lies on it")
                    .or("5", "ABORTED", "HALF", "HALF")
                    .or("9*", "OUT_OF_RANGE", "", "");

    private final DockService service;

    /**
     * @param service handles the calls
     */
    public DockDockGrpcMethods(DockService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(DockOperations.GRIND, "dock.v1.Dock/Grind", this::grind),
                new GrpcMethod.Unary(DockOperations.CLOSE, "dock.v1.Dock/Close", this::close),
                new GrpcMethod.Unary(DockOperations.SWEEP, "dock.v1.Dock/Sweep", this::sweep),
                new GrpcMethod.Unary(DockOperations.FIND, "dock.v1.Dock/Find", this::find),
                new GrpcMethod.Unary(DockOperations.LIST, "dock.v1.Dock/List", this::list),
                new GrpcMethod.Unary(DockOperations.SCAN, "dock.v1.Dock/Scan", this::scan),
                new GrpcMethod.Unary(DockOperations.EVERY, "dock.v1.Dock/Every", this::every),
                new GrpcMethod.Unary(DockOperations.BAG, "dock.v1.Dock/Bag", this::bag),
                new GrpcMethod.Unary(DockOperations.WEIGH, "dock.v1.Dock/Weigh", this::weigh));
    }

    private Bytes grind(Bytes message, GrpcCall call) throws IOException {
        GrindGrainRequest request =
                MessageReader.read(message, DockGrindGrainRequestGrpc::read, GrindGrainRequest.builder()).build();
        Ground value = service.grind(request, call.options());
        if (!(value.mood().equals("fine"))) {
            throw DockDockGrpcExchanges.GRIND_RESULT
                    .error(Map.of("mood", value.mood(), "turns", value.turns(), "flour", value.flour().toUtf8()));
        }
        return ResponseEncoder.message(DockGrindGrainResultGrpc::write, value);
    }

    private Bytes close(Bytes message, GrpcCall call) throws IOException {
        CloseGateRequest request =
                MessageReader.read(message, DockCloseGateRequestGrpc::read, CloseGateRequest.builder()).build();
        Gate value = service.close(request, call.options());
        return ResponseEncoder.message(DockCloseGateResultGrpc::write, value);
    }

    private Bytes sweep(Bytes message, GrpcCall call) throws IOException {
        SweepFloorRequest request =
                MessageReader.read(message, DockSweepFloorRequestGrpc::read, SweepFloorRequest.builder()).build();
        service.sweep(request, call.options());
        return Bytes.EMPTY;
    }

    private Bytes find(Bytes message, GrpcCall call) throws IOException {
        FindSackRequest request =
                MessageReader.read(message, DockFindSackRequestGrpc::read, FindSackRequest.builder()).build();
        Optional<Sack> found = service.find(request, call.options());
        if (found.isEmpty()) {
            throw DockDockGrpcExchanges.FIND_ABSENT.error();
        }
        Sack value = found.get();
        return ResponseEncoder.message(DockFindSackResultGrpc::write, value);
    }

    private Bytes list(Bytes message, GrpcCall call) throws IOException {
        ListSacksRequest request =
                MessageReader.read(message, DockListSacksRequestGrpc::read, ListSacksRequest.builder()).build();
        Sacks value = service.list(request, call.options());
        value = value.toBuilder()
                .sacks(RelativeNames.relativeTo(request.folder().orElse(""), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
        return ResponseEncoder.message(DockListSacksResultGrpc::write, value);
    }

    private Bytes scan(Bytes message, GrpcCall call) throws IOException {
        ScanSacksRequest request =
                MessageReader.read(message, DockScanSacksRequestGrpc::read, ScanSacksRequest.builder()).build();
        Sacks value = service.scan(request, call.options());
        return ResponseEncoder.message(DockScanSacksResultGrpc::write, value);
    }

    private Bytes every(Bytes message, GrpcCall call) throws IOException {
        EverySackRequest request =
                MessageReader.read(message, DockEverySackRequestGrpc::read, EverySackRequest.builder()).build();
        Sacks value = service.every(request, call.options());
        List<Sack> all = new ArrayList<>(value.sacks());
        while (value.nextPageToken().isPresent()) {
            EverySackRequest next = request.toBuilder().pageToken(value.nextPageToken().get()).build();
            value = service.every(next, call.options());
            all.addAll(value.sacks());
        }
        value = value.toBuilder().sacks(all).build();
        return ResponseEncoder.message(DockEverySackResultGrpc::write, value);
    }

    private Bytes bag(Bytes message, GrpcCall call) throws IOException {
        BagFlourRequest request =
                MessageReader.read(message, DockBagFlourRequestGrpc::read, BagFlourRequest.builder()).build();
        Bag value = service.bag(request, call.options());
        if (BAG_ERRORS.include(value.mood())) {
            throw BAG_ERRORS.error(value.mood(), Map.ofEntries(
                    Map.entry("bag.mood", ErrorResults.begin(value.mood(), 6)), Map.entry("whole", value.mood())));
        }
        return ResponseEncoder.message(DockBagFlourResultGrpc::write, value);
    }

    private Bytes weigh(Bytes message, GrpcCall call) throws IOException {
        WeighFlourRequest request =
                MessageReader.read(message, DockWeighFlourRequestGrpc::read, WeighFlourRequest.builder()).build();
        Weight value = service.weigh(request, call.options());
        call.respondWith("x-grams", Integer.toString(value.grams()));
        if (value.note().isPresent()) {
            call.respondWith("x-note", value.note().get());
        }
        if (WEIGH_ERRORS.include(value.grams())) {
            throw WEIGH_ERRORS.error(value.grams(), Map.ofEntries(Map.entry("weight.grams", value.grams())));
        }
        return ResponseEncoder.message(DockWeighFlourResultGrpc::write, value);
    }
}
