package io.cloudruntimes;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Async calls whose every failure is in the future. */
final class Futures {
    private Futures() {}

    /**
     * What becomes of the result of another future. Cancelling the new future cancels the other one.
     *
     * @param discard gets a result that comes although the new future is done
     */
    static <A extends @Nullable Object, B extends @Nullable Object> CompletableFuture<B> map(
            CompletableFuture<A> source, Function<A, B> mapping, Consumer<A> discard) {
        CompletableFuture<B> target = new CompletableFuture<>();
        source.whenComplete((result, failure) -> {
            if (failure != null) {
                target.completeExceptionally(FailureMapper.of(failure));
            } else if (!complete(target, () -> mapping.apply(result))) {
                discard.accept(result);
            }
        });
        target.whenComplete((result, failure) -> {
            if (target.isCancelled()) {
                source.cancel(true);
            }
        });
        return target;
    }

    private static <T extends @Nullable Object> boolean complete(CompletableFuture<T> target, Supplier<T> result) {
        try {
            return target.complete(result.get());
        } catch (Throwable e) { // whoever waits must learn it
            return target.completeExceptionally(FailureMapper.of(e));
        }
    }

    /**
     * Waits for a result. A thread that is interrupted cancels the future.
     *
     * @throws CancelledException if the thread was interrupted
     * @throws CloudRuntimesException if the future fails
     */
    static <T extends @Nullable Object> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (future.cancel(true) || future.isCompletedExceptionally()) {
                throw new CancelledException("the thread was interrupted during the call", ErrorContext.EMPTY, e);
            }
            return future.join(); // it came at the same time
        } catch (ExecutionException | CancellationException e) {
            throw FailureMapper.of(e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    /** The future that a call returns; a failed one if the call throws. */
    static <T> CompletableFuture<T> of(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable e) { // also an Error, for example of a serializer
            return CompletableFuture.failedFuture(FailureMapper.of(e));
        }
    }
}
