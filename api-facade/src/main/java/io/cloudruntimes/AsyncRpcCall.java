package io.cloudruntimes;

import io.cloudruntimes.rpc.AsyncRpcService;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;

/** A call to a method of a service that returns a future of its response. Not thread-safe. */
public final class AsyncRpcCall extends RpcCallBuilder<AsyncRpcCall> {
    private final AsyncRpcService service;

    AsyncRpcCall(AsyncRpcService service, Values values, String serviceName, String method) {
        super(values, serviceName, method);
        this.service = service;
    }

    @Override
    AsyncRpcCall self() {
        return this;
    }

    /** As {@link RpcCall#send()}. Cancelling the future cancels the call. */
    public CompletableFuture<RpcResponse> send() {
        return Futures.of(() -> service.invokeMethod(request(), whole()).thenApply(this::response));
    }

    /** As {@link RpcCall#open()}. Cancelling the future cancels the call. */
    public CompletableFuture<RpcStream> open() {
        return Futures.of(() -> service.invokeMethod(request(), streamed()).thenApply(RpcStream::new));
    }

    /** As {@link RpcCall#invoke(Class)}. Cancelling the future cancels the call. */
    public <T> CompletableFuture<T> invoke(Class<T> type) {
        return invoke((Type) type);
    }

    /** As {@link #invoke(Class)}, of a type with type arguments. */
    public <T> CompletableFuture<T> invoke(TypeRef<T> type) {
        return invoke(TypeRef.typeOf(type));
    }

    private <T> CompletableFuture<T> invoke(Type type) {
        return Futures.of(() -> {
            requireType(type);
            return send().thenApply(response -> value(response, type));
        });
    }
}
