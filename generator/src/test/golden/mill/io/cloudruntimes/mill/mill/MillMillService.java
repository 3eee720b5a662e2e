// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.mill.DiscardSackRequest;
import io.cloudruntimes.mill.DiscardSacksRequest;
import io.cloudruntimes.mill.Flour;
import io.cloudruntimes.mill.GrindRequest;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.ReadGaugeRequest;
import io.cloudruntimes.mill.Turn;
import io.cloudruntimes.mill.WatchGaugeRequest;
import io.cloudruntimes.mill.Weight;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link MillService} on the Mill sidecar. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class MillMillService implements MillService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public MillMillService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public Flour grind(GrindRequest request, CallOptions options) {
        return wires.call(MillMillOperations.GRIND, request, options);
    }

    @Override
    public Turn readGauge(ReadGaugeRequest request, CallOptions options) {
        return wires.call(MillMillOperations.READ_GAUGE, request, options);
    }

    @Override
    public Weight discardSack(DiscardSackRequest request, CallOptions options) {
        return wires.call(MillMillOperations.DISCARD_SACK, request, options);
    }

    @Override
    public Weight discardSacks(DiscardSacksRequest request, CallOptions options) {
        return wires.call(MillMillOperations.DISCARD_SACKS, request, options);
    }

    @Override
    public Subscription watchGauge(WatchGaugeRequest request, StreamListener<Turn, @Nullable Void> listener) {
        return wires.subscribe(MillMillOperations.WATCH_GAUGE, request, listener);
    }
}
