package io.cloudruntimes;

import io.cloudruntimes.rpc.RpcService;
import java.lang.reflect.Type;

/** A call to a method of a service that waits for its response. Not thread-safe. */
public final class RpcCall extends RpcCallBuilder<RpcCall> {
    private final RpcService service;

    RpcCall(RpcService service, Values values, String serviceName, String method) {
        super(values, serviceName, method);
        this.service = service;
    }

    @Override
    RpcCall self() {
        return this;
    }

    /**
     * Makes the call and returns the response, whatever its status.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if there is no response
     */
    public RpcResponse send() {
        return response(service.invokeMethod(request(), whole()));
    }

    /**
     * Makes the call and returns the response as soon as it begins, whatever its status. The body is read as it comes; the
     * response must be closed.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if there is no response
     */
    public RpcStream open() {
        return new RpcStream(service.invokeMethod(request(), streamed()));
    }

    /**
     * Makes the call and returns the value in the response; null for {@code Void.class}, which takes any response.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if there is no response, or its status is beyond 299; the
     *     exception has the code that belongs to the status, the status and the body
     */
    public <T> T invoke(Class<T> type) {
        return invoke((Type) type);
    }

    /** As {@link #invoke(Class)}, of a type with type arguments. */
    public <T> T invoke(TypeRef<T> type) {
        return invoke(TypeRef.typeOf(type));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the serializer returns a value of the type
    private <T> T invoke(Type type) {
        requireType(type);
        return value(send(), type);
    }
}
