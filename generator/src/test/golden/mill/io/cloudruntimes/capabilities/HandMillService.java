// Generated from spec/bindings/hand.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.capabilities;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.mill.DiscardSackRequest;
import io.cloudruntimes.mill.DiscardSacksRequest;
import io.cloudruntimes.mill.Flour;
import io.cloudruntimes.mill.Grain;
import io.cloudruntimes.mill.GrindRequest;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.ReadGaugeRequest;
import io.cloudruntimes.mill.Turn;
import io.cloudruntimes.mill.WatchGaugeRequest;
import io.cloudruntimes.mill.Weight;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link MillService} on the hand mill: rejects what that does not support, and hands the rest to an adapter. */
@Generated("io.cloudruntimes.generator")
public final class HandMillService implements MillService {
    private final MillService adapter;

    /**
     * @param adapter does what is supported
     */
    public HandMillService(MillService adapter) {
        this.adapter = adapter;
    }

    @Override
    public Flour grind(GrindRequest request, CallOptions options) {
        if (!request.headers().isEmpty()) {
            throw UnsupportedInput.input("headers", "nobody reads them");
        }
        UnsupportedInput.checkValue("grain", request.grain().map(Grain::value).orElse(null), "a hand is weak", "rye",
                "oats");
        return adapter.grind(request, options);
    }

    @Override
    public Turn readGauge(ReadGaugeRequest request, CallOptions options) {
        HandCapabilities.READ_GAUGE.requireSupported();
        return adapter.readGauge(request, options);
    }

    @Override
    public Weight discardSack(DiscardSackRequest request, CallOptions options) {
        return adapter.discardSack(request, options);
    }

    @Override
    public Weight discardSacks(DiscardSacksRequest request, CallOptions options) {
        return adapter.discardSacks(request, options);
    }

    @Override
    public Subscription watchGauge(WatchGaugeRequest request, StreamListener<Turn, @Nullable Void> listener) {
        UnsupportedInput.checkValue("unit", request.unit(), "a hand counts turns", "turns");
        return adapter.watchGauge(request, listener);
    }
}
