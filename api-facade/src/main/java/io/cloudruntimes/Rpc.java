package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.RpcOperations;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.cloudruntimes.rpc.Verb;
import java.lang.reflect.Type;

/**
 * Calls to other services, and others' calls to one's own methods. Values are {@code byte[]},
 * {@link io.cloudruntimes.core.Bytes}, a stream, or anything the serializer knows. Thread-safe. Every method throws a
 * {@link CloudRuntimesException} where no answer came.
 */
public final class Rpc {
    private static final int SHOWN = 200;

    private final RpcService service;
    private final Values values;

    Rpc(RpcService service, Values values) {
        this.service = service;
        this.values = values;
    }

    /**
     * Posts a value to a method and gives back what it answers.
     *
     * @throws CloudRuntimesException if it answers with a status beyond 299, with the code that belongs to the status
     */
    public <T> T invoke(String serviceName, String method, Object body, Class<T> type) {
        return invoke(call(serviceName, method).body(body), type);
    }

    /**
     * Posts a value to a method and gives what it answers as it comes; the answer must be closed.
     *
     * @param body a value, or an {@link java.io.InputStream}, which is sent as it is read
     * @throws CloudRuntimesException if it answers with a status beyond 299, with the code that belongs to the status
     */
    public RpcStream stream(String serviceName, String method, Object body) {
        RpcCall call = call(serviceName, method).body(body);
        RpcStream answer = call.open();
        if (answer.isSuccess()) {
            return answer;
        }
        try (answer) {
            throw failure(call, answer.status(), answer.start(SHOWN));
        }
    }

    /** Gets what a method answers; otherwise as {@link #invoke(String, String, Object, Class)}. */
    public <T> T get(String serviceName, String method, Class<T> type) {
        return invoke(call(serviceName, method).verb(Verb.GET), type);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the serializer gives what the type says
    private <T> T invoke(RpcCall call, Type type) {
        RpcAnswer answer = call.send();
        if (!answer.isSuccess()) {
            throw failure(call, answer.status(), answer.bytes());
        }
        return answer.as(type);
    }

    private static CloudRuntimesException failure(RpcCall call, int status, Bytes data) {
        String text = data.isEmpty() ? "" : ": " + data.toUtf8();
        String reason = "the service answered " + status + text;
        return Errors.of(
                ErrorCode.ofHttpStatus(status),
                reason.length() <= SHOWN ? reason : reason.substring(0, SHOWN) + "...",
                ErrorContext.of(RpcOperations.INVOKE_METHOD, call.request()).withStatus(status),
                null);
    }

    /** Begins a call that is not all default: its verb, query, headers. Nothing is sent yet. */
    public RpcCall call(String serviceName, String method) {
        return new RpcCall(service, values, serviceName, method);
    }

    /**
     * Serves the methods of a service, over lost connections, until the subscription is closed. When this returns, calls
     * arrive; only a runtime that calls the port of its application, which this begins to serve, may need a moment more to
     * find that. A handler that throws is logged, and its caller gets a 500.
     *
     * @throws io.cloudruntimes.core.error.UnsupportedByRuntimeException if the runtime has no such stream of calls, or calls
     *     the port of its application and the connection knows none; the message says what to add
     * @throws io.cloudruntimes.core.error.UnavailableException if the port of the application is taken
     * @throws io.cloudruntimes.core.error.AlreadyExistsException if the application serves already and can serve only once
     */
    public Subscription serve(String serviceName, RpcHandler handler) {
        ServeMethodsRequest request =
                ServeMethodsRequest.builder().service(serviceName).build();
        RpcListener listener = new RpcListener(values, handler);
        Subscription subscription = service.serve(request, listener);
        listener.awaitSettled(subscription);
        return subscription;
    }
}
