// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Parcels.
 *
 * <p>Each call returns at once, with a future of its result. {@link ParcelService} has the same operations with calls
 * that wait. A future fails with the exception that the call that waits would throw.
 */
@Generated("io.cloudruntimes.generator")
public interface AsyncParcelService {
    /**
     * Sends a parcel.
     *
     * @apiNote <code>POST /v1/parcels/{name}</code>; declared in
     *     <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels~1{name}/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Receipt
     * @see ParcelService#send(SendParcelRequest, CallOptions)
     */
    CompletableFuture<Receipt> send(SendParcelRequest request, CallOptions options);

    /** The same as {@link #send(SendParcelRequest, CallOptions)} with the default options. */
    default CompletableFuture<Receipt> send(SendParcelRequest request) {
        return send(request, CallOptions.DEFAULT);
    }

    /**
     * Seals a parcel.
     *
     * @apiNote <code>PUT /v1/parcels/{name}/seal</code>; declared in
     *     <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels~1{name}~1seal/put</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of a Receipt
     * @see ParcelService#seal(SealParcelRequest, CallOptions)
     */
    CompletableFuture<Receipt> seal(SealParcelRequest request, CallOptions options);

    /** The same as {@link #seal(SealParcelRequest, CallOptions)} with the default options. */
    default CompletableFuture<Receipt> seal(SealParcelRequest request) {
        return seal(request, CallOptions.DEFAULT);
    }

    /**
     * Tells whether parcels are there.
     *
     * @apiNote <code>GET /v1/parcels</code>; declared in <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels/get</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of nothing, completed on success
     * @see ParcelService#find(FindParcelsRequest, CallOptions)
     */
    CompletableFuture<@Nullable Void> find(FindParcelsRequest request, CallOptions options);

    /** The same as {@link #find(FindParcelsRequest, CallOptions)} with the default options. */
    default CompletableFuture<@Nullable Void> find(FindParcelsRequest request) {
        return find(request, CallOptions.DEFAULT);
    }

    /**
     * Receives the moves of parcels.
     *
     * @apiNote <code>GET /v1/parcels/{depot}/moves</code>; declared in
     *     <code>spec/openapi/parcel.yaml#/operations/watchParcels</code>
     *
     * @param request what to receive
     * @param listener receives each event; may be called by several threads at once
     * @return the open stream, to be closed by the caller; the listener gets an error that ends it later
     */
    Subscription watch(WatchParcelsRequest request, StreamListener<Move, @Nullable Void> listener);

    /**
     * Makes the calls of a service that waits, each on a thread of the executor.
     *
     * <p>Cancelling a future gives up its result: a call that has begun is not interrupted, one that has not begun is
     * not made.
     *
     * @param service makes the calls
     * @param executor runs them; stays the caller's to stop
     */
    static AsyncParcelService over(ParcelService service, Executor executor) {
        return new ParcelServiceAsyncAdapter(service, executor);
    }
}
