// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.neutral;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.parcel.FindParcelsRequest;
import io.cloudruntimes.parcel.Move;
import io.cloudruntimes.parcel.ParcelService;
import io.cloudruntimes.parcel.Receipt;
import io.cloudruntimes.parcel.SealParcelRequest;
import io.cloudruntimes.parcel.SendParcelRequest;
import io.cloudruntimes.parcel.WatchParcelsRequest;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link ParcelService} on the runtime with the neutral HTTP API. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class NeutralParcelService implements ParcelService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public NeutralParcelService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public Receipt send(SendParcelRequest request, CallOptions options) {
        return wires.call(NeutralParcelOperations.SEND, request, options);
    }

    @Override
    public Receipt seal(SealParcelRequest request, CallOptions options) {
        return wires.call(NeutralParcelOperations.SEAL, request, options);
    }

    @Override
    public void find(FindParcelsRequest request, CallOptions options) {
        wires.call(NeutralParcelOperations.FIND, request, options);
    }

    @Override
    public Subscription watch(WatchParcelsRequest request, StreamListener<Move, @Nullable Void> listener) {
        return wires.subscribe(NeutralParcelOperations.WATCH, request, listener);
    }
}
