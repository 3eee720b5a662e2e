// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.dock.AsyncDockService;
import io.cloudruntimes.dock.Bag;
import io.cloudruntimes.dock.BagFlourRequest;
import io.cloudruntimes.dock.CloseGateRequest;
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
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link AsyncDockService} on the Dock sidecar, without a thread per call. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class DockAsyncDockService implements AsyncDockService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public DockAsyncDockService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Ground> grind(GrindGrainRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.GRIND, request, options);
    }

    @Override
    public CompletableFuture<Gate> close(CloseGateRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.CLOSE, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> sweep(SweepFloorRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.SWEEP, request, options);
    }

    @Override
    public CompletableFuture<Optional<Sack>> find(FindSackRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.FIND, request, options);
    }

    @Override
    public CompletableFuture<Sacks> list(ListSacksRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.LIST, request, options);
    }

    @Override
    public CompletableFuture<Sacks> scan(ScanSacksRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.SCAN, request, options);
    }

    @Override
    public CompletableFuture<Sacks> every(EverySackRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.EVERY, request, options);
    }

    @Override
    public CompletableFuture<Bag> bag(BagFlourRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.BAG, request, options);
    }

    @Override
    public CompletableFuture<Weight> weigh(WeighFlourRequest request, CallOptions options) {
        return wires.callAsync(DockDockOperations.WEIGH, request, options);
    }
}
