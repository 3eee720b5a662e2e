// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.stream.WireStream;
import io.cloudruntimes.mill.DiscardSackRequest;
import io.cloudruntimes.mill.DiscardSacksRequest;
import io.cloudruntimes.mill.Flour;
import io.cloudruntimes.mill.GrindRequest;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.ReadGaugeRequest;
import io.cloudruntimes.mill.Turn;
import io.cloudruntimes.mill.WatchGaugeRequest;
import io.cloudruntimes.mill.Weight;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link MillService} is sent to the Mill sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class MillMillOperations {
    private static final String REASON = "the gauge has a wire of its own";

    static final WireOperation<GrindRequest, HttpExchange<Flour>> GRIND =
            WireOperation.<GrindRequest, HttpExchange<Flour>>of(MillOperations.GRIND, "")
                    .over("grpc", MillMillGrpcExchanges::grind);

    static final WireOperation<ReadGaugeRequest, HttpExchange<Turn>> READ_GAUGE =
            WireOperation.<ReadGaugeRequest, HttpExchange<Turn>>of(MillOperations.READ_GAUGE, "")
                    .over("gauge", MillMillGaugeExchanges::readGauge)
                    .notOver("grpc", REASON);

    static final WireOperation<DiscardSackRequest, HttpExchange<Weight>> DISCARD_SACK =
            WireOperation.<DiscardSackRequest, HttpExchange<Weight>>of(MillOperations.DISCARD_SACK, "")
                    .over("grpc", MillMillGrpcExchanges::discardSack);

    static final WireOperation<DiscardSacksRequest, HttpExchange<Weight>> DISCARD_SACKS =
            WireOperation.<DiscardSacksRequest, HttpExchange<Weight>>of(MillOperations.DISCARD_SACKS, "")
                    .over("grpc", MillMillGrpcExchanges::discardSacks);

    static final WireOperation<WatchGaugeRequest, WireStream<Turn, @Nullable Void>> WATCH_GAUGE =
            WireOperation.<WatchGaugeRequest, WireStream<Turn, @Nullable Void>>of(MillOperations.WATCH_GAUGE, "")
                    .over("gauge", MillMillGaugeExchanges::watchGauge)
                    .notOver("grpc", REASON);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL =
            List.of(GRIND, READ_GAUGE, DISCARD_SACK, DISCARD_SACKS, WATCH_GAUGE);

    private MillMillOperations() {}
}
