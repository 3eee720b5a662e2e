package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.error.FailureMapper;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A call whose result another call may have to complete. Cancelling it cancels the call. */
final class ResolvedCall<T> extends CompletableFuture<T> {
    private final CompletableFuture<T> call;

    /**
     * @param resolve completes the result, or returns it as it is
     */
    ResolvedCall(CompletableFuture<T> call, Function<T, CompletableFuture<T>> resolve) {
        this.call = call;
        call.thenCompose(resolve).whenComplete((value, error) -> {
            if (error == null) {
                complete(value);
            } else {
                completeExceptionally(FailureMapper.of(error));
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
