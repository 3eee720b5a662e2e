// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.mill.Bag;
import io.cloudruntimes.mill.BagFlourRequest;
import io.cloudruntimes.mill.CloseGateRequest;
import io.cloudruntimes.mill.EverySackRequest;
import io.cloudruntimes.mill.FindSackRequest;
import io.cloudruntimes.mill.Gate;
import io.cloudruntimes.mill.GrindGrainRequest;
import io.cloudruntimes.mill.Ground;
import io.cloudruntimes.mill.ListSacksRequest;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.Sack;
import io.cloudruntimes.mill.Sacks;
import io.cloudruntimes.mill.ScanSacksRequest;
import io.cloudruntimes.mill.SweepFloorRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

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
    public Ground grind(GrindGrainRequest request, CallOptions options) {
        return wires.call(MillMillOperations.GRIND, request, options);
    }

    @Override
    public Gate close(CloseGateRequest request, CallOptions options) {
        return wires.call(MillMillOperations.CLOSE, request, options);
    }

    @Override
    public void sweep(SweepFloorRequest request, CallOptions options) {
        wires.call(MillMillOperations.SWEEP, request, options);
    }

    @Override
    public Optional<Sack> find(FindSackRequest request, CallOptions options) {
        return wires.call(MillMillOperations.FIND, request, options);
    }

    @Override
    public Sacks list(ListSacksRequest request, CallOptions options) {
        return wires.call(MillMillOperations.LIST, request, options);
    }

    @Override
    public Sacks scan(ScanSacksRequest request, CallOptions options) {
        return wires.call(MillMillOperations.SCAN, request, options);
    }

    @Override
    public Sacks every(EverySackRequest request, CallOptions options) {
        return wires.call(MillMillOperations.EVERY, request, options);
    }

    @Override
    public Bag bag(BagFlourRequest request, CallOptions options) {
        return wires.call(MillMillOperations.BAG, request, options);
    }
}
