// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.AsyncCalls;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link ParcelService} on an executor. */
@Generated("io.cloudruntimes.generator")
final class ParcelServiceAsyncAdapter implements AsyncParcelService {
    private final ParcelService service;

    private final Executor executor;

    ParcelServiceAsyncAdapter(ParcelService service, Executor executor) {
        this.service = service;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Receipt> send(SendParcelRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.send(request, options), executor);
    }

    @Override
    public CompletableFuture<Receipt> seal(SealParcelRequest request, CallOptions options) {
        return AsyncCalls.call(() -> service.seal(request, options), executor);
    }

    @Override
    public CompletableFuture<@Nullable Void> find(FindParcelsRequest request, CallOptions options) {
        return AsyncCalls.run(() -> service.find(request, options), executor);
    }

    @Override
    public Subscription watch(WatchParcelsRequest request, StreamListener<Move, @Nullable Void> listener) {
        return service.watch(request, listener);
    }
}
