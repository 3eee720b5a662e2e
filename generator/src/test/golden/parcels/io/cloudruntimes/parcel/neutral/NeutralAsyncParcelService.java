// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.neutral;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.parcel.AsyncParcelService;
import io.cloudruntimes.parcel.FindParcelsRequest;
import io.cloudruntimes.parcel.Move;
import io.cloudruntimes.parcel.Receipt;
import io.cloudruntimes.parcel.SealParcelRequest;
import io.cloudruntimes.parcel.SendParcelRequest;
import io.cloudruntimes.parcel.WatchParcelsRequest;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link AsyncParcelService} on the runtime with the neutral HTTP API, without a thread per call. Safe for use by
 * several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralAsyncParcelService implements AsyncParcelService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public NeutralAsyncParcelService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Receipt> send(SendParcelRequest request, CallOptions options) {
        return wires.callAsync(NeutralParcelOperations.SEND, request, options);
    }

    @Override
    public CompletableFuture<Receipt> seal(SealParcelRequest request, CallOptions options) {
        return wires.callAsync(NeutralParcelOperations.SEAL, request, options);
    }

    @Override
    public CompletableFuture<@Nullable Void> find(FindParcelsRequest request, CallOptions options) {
        return wires.callAsync(NeutralParcelOperations.FIND, request, options);
    }

    @Override
    public Subscription watch(WatchParcelsRequest request, StreamListener<Move, @Nullable Void> listener) {
        return wires.subscribe(NeutralParcelOperations.WATCH, request, listener);
    }
}
