// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.dock.Bag;
import io.cloudruntimes.dock.BagFlourRequest;
import io.cloudruntimes.dock.CloseGateRequest;
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
import java.util.Optional;
import javax.annotation.processing.Generated;

/** {@link DockService} on the Dock sidecar. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class DockDockService implements DockService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public DockDockService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public Ground grind(GrindGrainRequest request, CallOptions options) {
        return wires.call(DockDockOperations.GRIND, request, options);
    }

    @Override
    public Gate close(CloseGateRequest request, CallOptions options) {
        return wires.call(DockDockOperations.CLOSE, request, options);
    }

    @Override
    public void sweep(SweepFloorRequest request, CallOptions options) {
        wires.call(DockDockOperations.SWEEP, request, options);
    }

    @Override
    public Optional<Sack> find(FindSackRequest request, CallOptions options) {
        return wires.call(DockDockOperations.FIND, request, options);
    }

    @Override
    public Sacks list(ListSacksRequest request, CallOptions options) {
        return wires.call(DockDockOperations.LIST, request, options);
    }

    @Override
    public Sacks scan(ScanSacksRequest request, CallOptions options) {
        return wires.call(DockDockOperations.SCAN, request, options);
    }

    @Override
    public Sacks every(EverySackRequest request, CallOptions options) {
        return wires.call(DockDockOperations.EVERY, request, options);
    }

    @Override
    public Bag bag(BagFlourRequest request, CallOptions options) {
        return wires.call(DockDockOperations.BAG, request, options);
    }

    @Override
    public Weight weigh(WeighFlourRequest request, CallOptions options) {
        return wires.call(DockDockOperations.WEIGH, request, options);
    }
}
