// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.http.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.mill.Bag;
import io.cloudruntimes.mill.BagFlourRequest;
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
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link MillService} is sent to the Mill sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class MillMillOperations {
    static final WireOperation<GrindGrainRequest, HttpExchange<Ground>> GRIND =
            WireOperation.<GrindGrainRequest, HttpExchange<Ground>>of(MillOperations.GRIND, "")
                    .over("http", MillMillHttpExchanges::grind)
                    .over("grpc", MillMillGrpcExchanges::grind);

    static final WireOperation<CloseGateRequest, HttpExchange<Gate>> CLOSE =
            WireOperation.<CloseGateRequest, HttpExchange<Gate>>of(MillOperations.CLOSE, "")
                    .over("http", MillMillHttpExchanges::close)
                    .over("grpc", MillMillGrpcExchanges::close);

    static final WireOperation<SweepFloorRequest, HttpExchange<@Nullable Void>> SWEEP =
            WireOperation.<SweepFloorRequest, HttpExchange<@Nullable Void>>of(MillOperations.SWEEP, "")
                    .over("http", MillMillHttpExchanges::sweep)
                    .over("grpc", MillMillGrpcExchanges::sweep);

    static final WireOperation<FindSackRequest, HttpExchange<Optional<Sack>>> FIND =
            WireOperation.<FindSackRequest, HttpExchange<Optional<Sack>>>of(MillOperations.FIND, "")
                    .over("http", MillMillHttpExchanges::find)
                    .over("grpc", MillMillGrpcExchanges::find);

    static final WireOperation<ListSacksRequest, HttpExchange<Sacks>> LIST =
            WireOperation.<ListSacksRequest, HttpExchange<Sacks>>of(MillOperations.LIST, "")
                    .over("http", MillMillHttpExchanges::list)
                    .over("grpc", MillMillGrpcExchanges::list);

    static final WireOperation<ScanSacksRequest, HttpExchange<Sacks>> SCAN =
            WireOperation.<ScanSacksRequest, HttpExchange<Sacks>>of(MillOperations.SCAN, "")
                    .over("http", MillMillHttpExchanges::scan)
                    .over("grpc", MillMillGrpcExchanges::scan);

    static final WireOperation<EverySackRequest, HttpExchange<Sacks>> EVERY =
            WireOperation.<EverySackRequest, HttpExchange<Sacks>>of(MillOperations.EVERY, "")
                    .over("http", MillMillHttpExchanges::every)
                    .over("grpc", MillMillGrpcExchanges::every);

    static final WireOperation<BagFlourRequest, HttpExchange<Bag>> BAG =
            WireOperation.<BagFlourRequest, HttpExchange<Bag>>of(MillOperations.BAG, "")
                    .over("http", MillMillHttpExchanges::bag)
                    .notOver("grpc", "it has one status of success");

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(GRIND, CLOSE, SWEEP, FIND, LIST, SCAN, EVERY, BAG);

    private MillMillOperations() {}
}
