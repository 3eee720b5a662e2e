package io.cloudruntimes;

import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.AsyncRpcService;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.cloudruntimes.rpc.Verb;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The operations of {@link Rpc} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link Rpc} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncRpc {
    private final AsyncRpcService service;
    private final Values values;
    private final Executor handlers;

    AsyncRpc(AsyncRpcService service, Values values, Executor handlers) {
        this.service = service;
        this.values = values;
        this.handlers = handlers;
    }

    /** As {@link Rpc#invoke(String, String, Object, Class)}. */
    public <T> CompletableFuture<T> invoke(String serviceName, String method, Object body, Class<T> type) {
        return Futures.of(() -> call(serviceName, method).body(body).invoke(type));
    }

    /** As {@link Rpc#invoke(String, String, Object, TypeRef)}. */
    public <T> CompletableFuture<T> invoke(String serviceName, String method, Object body, TypeRef<T> type) {
        return Futures.of(() -> call(serviceName, method).body(body).invoke(type));
    }

    /** As {@link Rpc#get(String, String, Class)}. */
    public <T> CompletableFuture<T> get(String serviceName, String method, Class<T> type) {
        return call(serviceName, method).verb(Verb.GET).invoke(type);
    }

    /** As {@link Rpc#get(String, String, TypeRef)}. */
    public <T> CompletableFuture<T> get(String serviceName, String method, TypeRef<T> type) {
        return call(serviceName, method).verb(Verb.GET).invoke(type);
    }

    /** As {@link Rpc#stream(String, String, Object)}. */
    public CompletableFuture<RpcStream> stream(String serviceName, String method, Object body) {
        return Futures.of(() -> {
            AsyncRpcCall call = call(serviceName, method).body(body);
            return call.open().thenApply(call::success);
        });
    }

    /** Begins a call that is not all default: its verb, query, headers and options. Nothing is sent yet. */
    public AsyncRpcCall call(String serviceName, String method) {
        return new AsyncRpcCall(service, values, serviceName, method);
    }

    /**
     * As {@link Rpc#serve(String, HandlerOptions, RpcHandler)}; the future completes where that method would return.
     * Cancelling it closes the subscription.
     */
    public CompletableFuture<Subscription> serve(String serviceName, HandlerOptions options, RpcHandler handler) {
        return Futures.of(() -> HandlerRunner.openAsync(
                CallHandlerAdapter.of(values, serviceName, options, handler),
                options,
                Rpc.ALL_AT_ONCE,
                handlers,
                listener -> service.serve(
                        ServeMethodsRequest.builder().service(serviceName).build(), listener)));
    }
}
