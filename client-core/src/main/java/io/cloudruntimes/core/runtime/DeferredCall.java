package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call that is made once something is known. Cancelling it cancels the call, or keeps it from being made. */
final class DeferredCall<T> extends CompletableFuture<T> {
    private final AtomicReference<@Nullable CompletableFuture<T>> call = new AtomicReference<>();

    /**
     * @param before what is waited for; its failure is no failure of the call, which asks for it again
     * @param send makes the call
     * @param context adds operation and resource to an error
     */
    DeferredCall(
            CompletableFuture<?> before,
            Supplier<CompletableFuture<T>> send,
            UnaryOperator<CloudRuntimesException> context) {
        before.whenComplete((known, failure) -> {
            if (!isDone()) {
                send(send, context);
            }
        });
    }

    private void send(Supplier<CompletableFuture<T>> send, UnaryOperator<CloudRuntimesException> context) {
        try {
            CompletableFuture<T> sent = send.get();
            call.set(sent);
            if (isCancelled()) {
                sent.cancel(true);
            }
            sent.whenComplete((value, error) -> {
                if (error == null) {
                    complete(value);
                } else {
                    completeExceptionally(FailureMapper.of(error));
                }
            });
        } catch (Throwable e) {
            completeExceptionally(context.apply(FailureMapper.of(e)));
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        CompletableFuture<T> sent = call.get();
        if (cancelled && sent != null) {
            sent.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
