// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.mill.AsyncMillService;
import io.cloudruntimes.mill.Bag;
import io.cloudruntimes.mill.BagFlourRequest;
import io.cloudruntimes.mill.CloseGateRequest;
import io.cloudruntimes.mill.EverySackRequest;
import io.cloudruntimes.mill.FindSackRequest;
import io.cloudruntimes.mill.Gate;
import io.cloudruntimes.mill.GrindGrainRequest;
import io.cloudruntimes.mill.Ground;
import io.cloudruntimes.mill.ListSacksRequest;
import io.cloudruntimes.mill.Sack;
import io.cloudruntimes.mill.Sacks;
import io.cloudruntimes.mill.ScanSacksRequest;
import io.cloudruntimes.mill.SweepFloorRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link AsyncMillService} on the Mill sidecar, without a thread per call. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class MillAsyncMillService implements AsyncMillService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public MillAsyncMillService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Ground> grind(GrindGrainRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.GRIND, request, options);
    }

    @Override
    public CompletableFuture<Gate> close(CloseGateRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.CLOSE, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> sweep(SweepFloorRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.SWEEP, request, options);
    }

    @Override
    public CompletableFuture<Optional<Sack>> find(FindSackRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.FIND, request, options);
    }

    @Override
    public CompletableFuture<Sacks> list(ListSacksRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.LIST, request, options);
    }

    @Override
    public CompletableFuture<Sacks> scan(ScanSacksRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.SCAN, request, options);
    }

    @Override
    public CompletableFuture<Sacks> every(EverySackRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.EVERY, request, options);
    }

    @Override
    public CompletableFuture<Bag> bag(BagFlourRequest request, CallOptions options) {
        return wires.callAsync(MillMillOperations.BAG, request, options);
    }
}
