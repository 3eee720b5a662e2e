package io.cloudruntimes.core.concurrent;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls that wait on an executor. Whatever goes wrong is in the future, also that the executor takes no more calls. */
public final class AsyncCalls {
    private AsyncCalls() {}

    /** The result of a call; a call whose future is done before it begins is not made. */
    public static <T extends @Nullable Object> CompletableFuture<T> call(Supplier<T> call, Executor executor) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                if (!result.isDone()) {
                    complete(result, call);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(
                    new CancelledException("the executor takes no more calls; it was closed", ErrorContext.EMPTY, e));
        }
        return result;
    }

    /** A call without a result. */
    public static CompletableFuture<@Nullable Void> run(Runnable call, Executor executor) {
        return call(
                () -> {
                    call.run();
                    return null;
                },
                executor);
    }

    /** A call that makes its request first; what is wrong with that is in the future as well. */
    public static <T extends @Nullable Object> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(FailureMapper.of(e));
        }
    }

    private static <T extends @Nullable Object> void complete(CompletableFuture<T> result, Supplier<T> call) {
        try {
            result.complete(call.get());
        } catch (Throwable e) { // nothing but an error of the API leaves it
            result.completeExceptionally(FailureMapper.of(e));
        }
    }
}
