package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.AsyncRpcService;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.cloudruntimes.rpc.Verb;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Calls to other services, and others' calls to one's own methods. Values are {@code byte[]},
 * {@link io.cloudruntimes.core.Bytes}, a stream, a {@code String} of a media type that is text, or anything the serializer
 * knows. Thread-safe. Every method throws a
 * {@link CloudRuntimesException} if there is no response.
 */
public final class Rpc {
    /** The concurrency of calls: their callers wait, so none waits for another. */
    static final int ALL_AT_ONCE = Integer.MAX_VALUE;

    private final RpcService service;
    private final Supplier<AsyncRpcService> async;
    private final Values values;
    private final Executor handlers;

    Rpc(RpcService service, Supplier<AsyncRpcService> async, Values values, Executor handlers) {
        this.service = service;
        this.async = async;
        this.values = values;
        this.handlers = handlers;
    }

    /** The same operations with futures. */
    public AsyncRpc async() {
        return new AsyncRpc(async.get(), values, handlers);
    }

    /**
     * Posts a value to a method and returns the value of its response. {@code Void.class} takes any response, also one without
     * a body, and returns null.
     *
     * @throws CloudRuntimesException if there is no response, or its status is beyond 299; the exception has the code that
     *     belongs to the status, the status and the body
     */
    public <T> T invoke(String serviceName, String method, Object body, Class<T> type) {
        return call(serviceName, method).body(body).invoke(type);
    }

    /** As {@link #invoke(String, String, Object, Class)}, of a type with type arguments. */
    public <T> T invoke(String serviceName, String method, Object body, TypeRef<T> type) {
        return call(serviceName, method).body(body).invoke(type);
    }

    /** Gets the value of the response of a method; otherwise as {@link #invoke(String, String, Object, Class)}. */
    public <T> T get(String serviceName, String method, Class<T> type) {
        return call(serviceName, method).verb(Verb.GET).invoke(type);
    }

    /** As {@link #get(String, String, Class)}, of a type with type arguments. */
    public <T> T get(String serviceName, String method, TypeRef<T> type) {
        return call(serviceName, method).verb(Verb.GET).invoke(type);
    }

    /**
     * Posts a value to a method and returns the response as it comes; the response must be closed.
     *
     * @param body a value, or an {@link java.io.InputStream}, which is sent as it is read
     * @throws CloudRuntimesException if there is no response, or its status is beyond 299; the exception has the code that
     *     belongs to the status, the status and the first 64 KiB of the body
     */
    public RpcStream stream(String serviceName, String method, Object body) {
        RpcCall call = call(serviceName, method).body(body);
        return call.success(call.open());
    }

    /** Begins a call that is not all default: its verb, query, headers and options. Nothing is sent yet. */
    public RpcCall call(String serviceName, String method) {
        return new RpcCall(service, values, serviceName, method);
    }

    /** Serves the methods of a service with the defaults. */
    public Subscription serve(String serviceName, RpcHandler handler) {
        return serve(serviceName, HandlerOptions.DEFAULT, handler);
    }

    /**
     * Serves the methods of a service, over lost connections, until the subscription is closed. When this returns, calls
     * arrive. A runtime that calls the port of its application may need a moment more to find that port. If a handler fails,
     * its caller gets a 500.
     *
     * @throws io.cloudruntimes.core.error.UnsupportedByRuntimeException if the runtime has no such stream of calls, or calls
     *     the port of its application and none is configured; the message has the setting to add
     * @throws io.cloudruntimes.core.error.UnavailableException if the port of the application is taken
     * @throws io.cloudruntimes.core.error.AlreadyExistsException if the application serves already and can serve only once
     */
    public Subscription serve(String serviceName, HandlerOptions options, RpcHandler handler) {
        return HandlerRunner.open(
                CallHandlerAdapter.of(values, serviceName, options, handler),
                options,
                ALL_AT_ONCE,
                handlers,
                listener -> service.serve(
                        ServeMethodsRequest.builder().service(serviceName).build(), listener));
    }
}
