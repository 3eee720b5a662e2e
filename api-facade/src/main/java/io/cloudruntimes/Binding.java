package io.cloudruntimes;

import io.cloudruntimes.binding.AsyncBindingService;
import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import java.lang.reflect.Type;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A binding to an external system: its operations, and the events that it delivers. Values are {@code byte[]}, {@link Bytes}, or anything
 * the serializer knows. Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails.
 */
public final class Binding {
    private final BindingService service;
    private final Supplier<AsyncBindingService> async;
    private final BindingRequests requests;
    private final Executor handlers;

    Binding(
            BindingService service,
            Supplier<AsyncBindingService> async,
            Values values,
            Executor handlers,
            String bindingName) {
        this.service = service;
        this.async = async;
        this.requests = new BindingRequests(values, bindingName);
        this.handlers = handlers;
    }

    /** The same operations with futures. */
    public AsyncBinding async() {
        return new AsyncBinding(async.get(), requests, handlers);
    }

    /** Carries out an operation that takes no data. */
    public BindingResult invoke(String operation) {
        return invoke(operation, Bytes.EMPTY);
    }

    /** Carries out an operation that takes no data, with options. */
    public BindingResult invoke(String operation, BindingOptions options) {
        return invoke(operation, Bytes.EMPTY, options);
    }

    /** Carries out an operation with the defaults. */
    public BindingResult invoke(String operation, Object data) {
        return invoke(operation, data, BindingOptions.DEFAULT);
    }

    /**
     * Carries out an operation of the external system. The call is sent once.
     *
     * @param operation one that the type of the binding has, such as {@code create}
     * @param data bytes, which the binding gets as they are, or a value, which it gets as the serializer writes it
     * @throws io.cloudruntimes.core.error.UnsupportedByRuntimeException if the binding does not have the operation
     * @throws CloudRuntimesException if a binding for HTTP gets a response whose status is outside 200 to 299, unless
     *     {@link BindingOptions#withErrorStatus} says otherwise; the exception has the code that belongs to the status
     */
    public BindingResult invoke(String operation, Object data, BindingOptions options) {
        return requests.result(
                operation, service.invokeBinding(requests.invoke(operation, data, options), options.call()), options);
    }

    /** Subscribes to the events with the defaults, as bytes. */
    public Subscription subscribe(BindingHandler<Bytes> handler) {
        return subscribe(Bytes.class, HandlerOptions.DEFAULT, handler);
    }

    /** Subscribes to the events with the defaults. */
    public <T> Subscription subscribe(Class<T> type, BindingHandler<T> handler) {
        return subscribe(type, HandlerOptions.DEFAULT, handler);
    }

    /** Subscribes to the events with the defaults, of a type with type arguments. */
    public <T> Subscription subscribe(TypeRef<T> type, BindingHandler<T> handler) {
        return subscribe(type, HandlerOptions.DEFAULT, handler);
    }

    /**
     * Subscribes to the events of an input binding, over lost connections, until the subscription is closed. Some runtimes call the port
     * of the application, and ask once whether it handles the binding: open all subscriptions before the port is served.
     * An event that cannot be read as the type comes again if the external system can deliver it again;
     * {@link HandlerOptions#onHandlerError} gets the reason.
     *
     * @throws io.cloudruntimes.core.error.UnsupportedByRuntimeException if the runtime has no such events, calls the port of the
     *     application and none is configured, or has asked for its bindings already; the message has what to do
     */
    public <T> Subscription subscribe(Class<T> type, HandlerOptions options, BindingHandler<T> handler) {
        return subscribe((Type) type, options, handler);
    }

    /** As {@link #subscribe(Class, HandlerOptions, BindingHandler)}, to events of a type with type arguments. */
    public <T> Subscription subscribe(TypeRef<T> type, HandlerOptions options, BindingHandler<T> handler) {
        return subscribe(TypeRef.typeOf(type), options, handler);
    }

    private <T> Subscription subscribe(Type type, HandlerOptions options, BindingHandler<T> handler) {
        return HandlerRunner.open(
                requests.adapter(type, options, handler),
                options,
                BindingRequests.ONE_BY_ONE,
                handlers,
                listener -> service.subscribe(requests.subscribe(), listener));
    }
}
