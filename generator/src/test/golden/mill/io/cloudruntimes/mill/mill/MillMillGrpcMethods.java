// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.RelativeNames;
import io.cloudruntimes.core.server.GrpcCall;
import io.cloudruntimes.core.server.GrpcMethod;
import io.cloudruntimes.core.server.GrpcMethodSet;
import io.cloudruntimes.mill.CloseGateRequest;
import io.cloudruntimes.mill.EverySackRequest;
import io.cloudruntimes.mill.FindSackRequest;
import io.cloudruntimes.mill.Gate;
import io.cloudruntimes.mill.GrindGrainRequest;
import io.cloudruntimes.mill.Ground;
import io.cloudruntimes.mill.ListSacksRequest;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.Sack;
import io.cloudruntimes.mill.Sacks;
import io.cloudruntimes.mill.ScanSacksRequest;
import io.cloudruntimes.mill.SweepFloorRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Serves a {@link MillService} as methods of the gRPC service of the Mill sidecar. */
@Generated("io.cloudruntimes.generator")
public final class MillMillGrpcMethods implements GrpcMethodSet {
    private final MillService service;

    /**
     * @param service answers the calls
     */
    public MillMillGrpcMethods(MillService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(MillOperations.GRIND, "mill.v1.Mill/Grind", this::grind),
                new GrpcMethod.Unary(MillOperations.CLOSE, "mill.v1.Mill/Close", this::close),
                new GrpcMethod.Unary(MillOperations.SWEEP, "mill.v1.Mill/Sweep", this::sweep),
                new GrpcMethod.Unary(MillOperations.FIND, "mill.v1.Mill/Find", this::find),
                new GrpcMethod.Unary(MillOperations.LIST, "mill.v1.Mill/List", this::list),
                new GrpcMethod.Unary(MillOperations.SCAN, "mill.v1.Mill/Scan", this::scan),
                new GrpcMethod.Unary(MillOperations.EVERY, "mill.v1.Mill/Every", this::every));
    }

    private Bytes grind(Bytes message, GrpcCall call) throws IOException {
        GrindGrainRequest request =
                MessageReader.read(message, MillGrindGrainRequestGrpc::read, GrindGrainRequest.builder()).build();
        Ground value = service.grind(request, call.options());
        if (!(value.mood().equals("fine"))) {
            throw MillMillGrpcExchanges.GRIND_RESULT
                    .error(Map.of("mood", value.mood(), "turns", value.turns(), "flour", value.flour().toUtf8()));
        }
        return MessageWriter.message(MillGrindGrainResultGrpc::write, value);
    }

    private Bytes close(Bytes message, GrpcCall call) throws IOException {
        CloseGateRequest request =
                MessageReader.read(message, MillCloseGateRequestGrpc::read, CloseGateRequest.builder()).build();
        Gate value = service.close(request, call.options());
        return MessageWriter.message(MillCloseGateResultGrpc::write, value);
    }

    private Bytes sweep(Bytes message, GrpcCall call) throws IOException {
        SweepFloorRequest request =
                MessageReader.read(message, MillSweepFloorRequestGrpc::read, SweepFloorRequest.builder()).build();
        service.sweep(request, call.options());
        return Bytes.EMPTY;
    }

    private Bytes find(Bytes message, GrpcCall call) throws IOException {
        FindSackRequest request =
                MessageReader.read(message, MillFindSackRequestGrpc::read, FindSackRequest.builder()).build();
        Optional<Sack> found = service.find(request, call.options());
        if (found.isEmpty()) {
            throw MillMillGrpcExchanges.FIND_ABSENT.error();
        }
        Sack value = found.get();
        return MessageWriter.message(MillFindSackResultGrpc::write, value);
    }

    private Bytes list(Bytes message, GrpcCall call) throws IOException {
        ListSacksRequest request =
                MessageReader.read(message, MillListSacksRequestGrpc::read, ListSacksRequest.builder()).build();
        Sacks value = service.list(request, call.options());
        value = value.toBuilder()
                .sacks(RelativeNames.relativeTo(request.folder().orElse(""), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
        return MessageWriter.message(MillListSacksResultGrpc::write, value);
    }

    private Bytes scan(Bytes message, GrpcCall call) throws IOException {
        ScanSacksRequest request =
                MessageReader.read(message, MillScanSacksRequestGrpc::read, ScanSacksRequest.builder()).build();
        Sacks value = service.scan(request, call.options());
        return MessageWriter.message(MillScanSacksResultGrpc::write, value);
    }

    private Bytes every(Bytes message, GrpcCall call) throws IOException {
        EverySackRequest request =
                MessageReader.read(message, MillEverySackRequestGrpc::read, EverySackRequest.builder()).build();
        Sacks value = service.every(request, call.options());
        List<Sack> all = new ArrayList<>(value.sacks());
        while (value.nextPageToken().isPresent()) {
            EverySackRequest next = request.toBuilder().pageToken(value.nextPageToken().get()).build();
            value = service.every(next, call.options());
            all.addAll(value.sacks());
        }
        value = value.toBuilder().sacks(all).build();
        return MessageWriter.message(MillEverySackResultGrpc::write, value);
    }
}
