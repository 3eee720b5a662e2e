package io.cloudruntimes;

import io.cloudruntimes.core.error.FailureMapper;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Async calls whose every failure is in the future. */
final class Futures {
    private Futures() {}

    /** The future that a call returns; a failed one if the call throws. */
    static <T> CompletableFuture<T> of(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable e) { // also an Error, for example of a serializer
            return CompletableFuture.failedFuture(FailureMapper.of(e));
        }
    }
}
