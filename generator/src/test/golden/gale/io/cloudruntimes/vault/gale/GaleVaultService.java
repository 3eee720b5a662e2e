// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.vault.Blob;
import io.cloudruntimes.vault.GetBlobRequest;
import io.cloudruntimes.vault.Part;
import io.cloudruntimes.vault.PutBlobRequest;
import io.cloudruntimes.vault.SettleRequest;
import io.cloudruntimes.vault.Settled;
import io.cloudruntimes.vault.Stored;
import io.cloudruntimes.vault.TurnBlobRequest;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.WatchPartsRequest;
import io.cloudruntimes.vault.WatchSettledRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link VaultService} on the Gale sidecar. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class GaleVaultService implements VaultService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public GaleVaultService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public Stored put(PutBlobRequest request, CallOptions options) {
        return wires.call(GaleVaultOperations.PUT, request, options);
    }

    @Override
    public Optional<Blob> get(GetBlobRequest request, CallOptions options) {
        return wires.call(GaleVaultOperations.GET, request, options);
    }

    @Override
    public Blob turn(TurnBlobRequest request, CallOptions options) {
        return wires.call(GaleVaultOperations.TURN, request, options);
    }

    @Override
    public Settled settle(SettleRequest request, CallOptions options) {
        return wires.call(GaleVaultOperations.SETTLE, request, options);
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
