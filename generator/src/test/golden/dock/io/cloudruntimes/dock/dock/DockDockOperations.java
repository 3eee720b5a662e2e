// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
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
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link DockService} is sent to the Dock sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class DockDockOperations {
    static final WireOperation<GrindGrainRequest, HttpExchange<Ground>> GRIND =
            WireOperation.<GrindGrainRequest, HttpExchange<Ground>>of(DockOperations.GRIND, "")
                    .over("http", DockDockHttpExchanges::grind)
                    .over("grpc", DockDockGrpcExchanges::grind);

    static final WireOperation<CloseGateRequest, HttpExchange<Gate>> CLOSE =
            WireOperation.<CloseGateRequest, HttpExchange<Gate>>of(DockOperations.CLOSE, "")
                    .over("http", DockDockHttpExchanges::close)
                    .over("grpc", DockDockGrpcExchanges::close);

    static final WireOperation<SweepFloorRequest, HttpExchange<@Nullable Void>> SWEEP =
            WireOperation.<SweepFloorRequest, HttpExchange<@Nullable Void>>of(DockOperations.SWEEP, "")
                    .over("http", DockDockHttpExchanges::sweep)
                    .over("grpc", DockDockGrpcExchanges::sweep);

    static final WireOperation<FindSackRequest, HttpExchange<Optional<Sack>>> FIND =
            WireOperation.<FindSackRequest, HttpExchange<Optional<Sack>>>of(DockOperations.FIND, "")
                    .over("http", DockDockHttpExchanges::find)
                    .over("grpc", DockDockGrpcExchanges::find);

    static final WireOperation<ListSacksRequest, HttpExchange<Sacks>> LIST =
            WireOperation.<ListSacksRequest, HttpExchange<Sacks>>of(DockOperations.LIST, "")
                    .over("http", DockDockHttpExchanges::list)
                    .over("grpc", DockDockGrpcExchanges::list);

    static final WireOperation<ScanSacksRequest, HttpExchange<Sacks>> SCAN =
            WireOperation.<ScanSacksRequest, HttpExchange<Sacks>>of(DockOperations.SCAN, "")
                    .over("http", DockDockHttpExchanges::scan)
                    .over("grpc", DockDockGrpcExchanges::scan);

    static final WireOperation<EverySackRequest, HttpExchange<Sacks>> EVERY =
            WireOperation.<EverySackRequest, HttpExchange<Sacks>>of(DockOperations.EVERY, "")
                    .over("http", DockDockHttpExchanges::every)
                    .over("grpc", DockDockGrpcExchanges::every);

    static final WireOperation<BagFlourRequest, HttpExchange<Bag>> BAG =
            WireOperation.<BagFlourRequest, HttpExchange<Bag>>of(DockOperations.BAG, "")
                    .over("http", DockDockHttpExchanges::bag)
                    .notOver("grpc", "a client could not tell it whole");

    static final WireOperation<WeighFlourRequest, HttpExchange<Weight>> WEIGH =
            WireOperation.<WeighFlourRequest, HttpExchange<Weight>>of(DockOperations.WEIGH, "")
                    .over("http", DockDockHttpExchanges::weigh)
                    .notOver("grpc", "it tells too much by errors");

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL =
            List.of(GRIND, CLOSE, SWEEP, FIND, LIST, SCAN, EVERY, BAG, WEIGH);

    private DockDockOperations() {}
}
