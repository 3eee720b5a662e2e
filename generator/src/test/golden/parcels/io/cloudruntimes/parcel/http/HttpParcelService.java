// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
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

/**
 * {@link ParcelService} over the neutral HTTP API. Safe for use by several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpParcelService implements ParcelService {
    private final HttpCaller caller;

    /**
     * @param caller sends the calls and stays the caller's to close
     */
    public HttpParcelService(HttpCaller caller) {
        this.caller = caller;
    }

    @Override
    public Receipt send(SendParcelRequest request, CallOptions options) {
        return caller.call(ParcelHttpExchanges.send(request), options);
    }

    @Override
    public Receipt seal(SealParcelRequest request, CallOptions options) {
        return caller.call(ParcelHttpExchanges.seal(request), options);
    }

    @Override
    public void find(FindParcelsRequest request, CallOptions options) {
        caller.call(ParcelHttpExchanges.find(request), options);
    }

    @Override
    public Subscription watch(WatchParcelsRequest request,
            StreamListener<Move, @Nullable Void> listener) {
        return caller.subscribe(ParcelHttpExchanges.watch(request), listener);
    }
}
