// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.vault.AsyncVaultService;
import io.cloudruntimes.vault.Blob;
import io.cloudruntimes.vault.GetBlobRequest;
import io.cloudruntimes.vault.Part;
import io.cloudruntimes.vault.PutBlobRequest;
import io.cloudruntimes.vault.SettleRequest;
import io.cloudruntimes.vault.Settled;
import io.cloudruntimes.vault.Stored;
import io.cloudruntimes.vault.TurnBlobRequest;
import io.cloudruntimes.vault.WatchPartsRequest;
import io.cloudruntimes.vault.WatchSettledRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link AsyncVaultService} on the Gale sidecar, without a thread per call. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class GaleAsyncVaultService implements AsyncVaultService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public GaleAsyncVaultService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Stored> put(PutBlobRequest request, CallOptions options) {
        return wires.callAsync(GaleVaultOperations.PUT, request, options);
    }

    @Override
    public CompletableFuture<Optional<Blob>> get(GetBlobRequest request, CallOptions options) {
        return wires.callAsync(GaleVaultOperations.GET, request, options);
    }

    @Override
    public CompletableFuture<Blob> turn(TurnBlobRequest request, CallOptions options) {
        return wires.callAsync(GaleVaultOperations.TURN, request, options);
    }

    @Override
    public CompletableFuture<Settled> settle(SettleRequest request, CallOptions options) {
        return wires.callAsync(GaleVaultOperations.SETTLE, request, options);
    }

    @Override
    public Subscription watchParts(WatchPartsRequest request, StreamListener<Part, @Nullable Void> listener) {
        return wires.subscribe(GaleVaultOperations.WATCH_PARTS, request, listener);
    }

    @Override
    public Subscription watchSettled(WatchSettledRequest request, StreamListener<Settled, @Nullable Void> listener) {
        return wires.subscribe(GaleVaultOperations.WATCH_SETTLED, request, listener);
    }
}
