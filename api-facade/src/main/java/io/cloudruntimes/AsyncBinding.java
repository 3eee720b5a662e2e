package io.cloudruntimes;

import io.cloudruntimes.binding.AsyncBindingService;
import io.cloudruntimes.core.stream.Subscription;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The operations of {@link Binding} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link Binding} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncBinding {
    private final AsyncBindingService service;
    private final BindingRequests requests;
    private final Executor handlers;

    AsyncBinding(AsyncBindingService service, BindingRequests requests, Executor handlers) {
        this.service = service;
        this.requests = requests;
        this.handlers = handlers;
    }

    /** As {@link Binding#invoke(String, Object)}. */
    public CompletableFuture<BindingResult> invoke(String operation, Object data) {
        return invoke(operation, data, BindingOptions.DEFAULT);
    }

    /** As {@link Binding#invoke(String, Object, BindingOptions)}. */
    public CompletableFuture<BindingResult> invoke(String operation, Object data, BindingOptions options) {
        return Futures.of(() -> service.invokeBinding(requests.invoke(operation, data, options), options.call())
                .thenApply(response -> requests.result(operation, response, options)));
    }

    /**
     * As {@link Binding#subscribe(Class, HandlerOptions, BindingHandler)}; the future completes where that method would return.
     * Cancelling it closes the subscription.
     */
    public <T> CompletableFuture<Subscription> subscribe(
            Class<T> type, HandlerOptions options, BindingHandler<T> handler) {
        return subscribe((Type) type, options, handler);
    }

    /** As {@link #subscribe(Class, HandlerOptions, BindingHandler)}, to events of a type with type arguments. */
    public <T> CompletableFuture<Subscription> subscribe(
            TypeRef<T> type, HandlerOptions options, BindingHandler<T> handler) {
        return subscribe(TypeRef.typeOf(type), options, handler);
    }

    private <T> CompletableFuture<Subscription> subscribe(
            Type type, HandlerOptions options, BindingHandler<T> handler) {
        return Futures.of(() -> HandlerRunner.openAsync(
                requests.adapter(type, options, handler),
                options,
                BindingRequests.ONE_BY_ONE,
                handlers,
                listener -> service.subscribe(requests.subscribe(), listener)));
    }
}
