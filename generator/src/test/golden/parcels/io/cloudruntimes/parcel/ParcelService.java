// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Parcels.
 *
 * <p>Each call blocks until it completes. {@link AsyncParcelService} has the same operations with futures.
 */
@Generated("io.cloudruntimes.generator")
public interface ParcelService {
    /**
     * Sends a parcel.
     *
     * @apiNote <code>POST /v1/parcels/{name}</code>; declared in
     *     <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels~1{name}/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a Receipt
     */
    Receipt send(SendParcelRequest request, CallOptions options);

    /** The same as {@link #send(SendParcelRequest, CallOptions)} with the default options. */
    default Receipt send(SendParcelRequest request) {
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
     * @return a Receipt
     */
    Receipt seal(SealParcelRequest request, CallOptions options);

    /** The same as {@link #seal(SealParcelRequest, CallOptions)} with the default options. */
    default Receipt seal(SealParcelRequest request) {
        return seal(request, CallOptions.DEFAULT);
    }

    /**
     * Tells whether parcels are there.
     *
     * @apiNote <code>GET /v1/parcels</code>; declared in <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels/get</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     */
    void find(FindParcelsRequest request, CallOptions options);

    /** The same as {@link #find(FindParcelsRequest, CallOptions)} with the default options. */
    default void find(FindParcelsRequest request) {
        find(request, CallOptions.DEFAULT);
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
}
