package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.callback.CallbackStream;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.FailureMapper;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpExchange;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.core.stream.WireStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The open wires of one runtime. A call takes the first of its wires that can carry it. Thread-safe. */
public final class WireSelector implements AutoCloseable {
    private final String runtime;
    private final Map<String, HttpCaller> callers;
    private final @Nullable CallbackPort app;
    private final OpenWires open;

    WireSelector(String runtime, Map<String, HttpCaller> callers) {
        this.runtime = runtime;
        this.callers = callers;
        this.app = null;
        this.open = new OpenWires(callers.keySet(), Map.of());
    }

    /** With the port at which the runtime calls its application, on the wire of a name, or why there is none. */
    WireSelector(String runtime, Map<String, HttpCaller> callers, String appWire, CallbackPort.Found app) {
        this.runtime = runtime;
        this.callers = callers;
        this.app = app.port();
        Set<String> names = new LinkedHashSet<>(callers.keySet());
        if (app.port() != null) {
            names.add(appWire);
            app.port().callThrough(this::callOn);
        }
        this.open = new OpenWires(names, app.port() == null ? Map.of(appWire, app.why()) : Map.of());
    }

    OpenWires open() {
        return open;
    }

    /** Makes one call and waits for its result. */
    public <Q extends HasResource, T> T call(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallOptions options) {
        return encode(operation, request, (caller, exchange) -> () -> caller.call(exchange, options))
                .run();
    }

    /** Makes one call. What goes wrong before it is sent is in the future as well. */
    public <Q extends HasResource, T> CompletableFuture<T> callAsync(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallOptions options) {
        try {
            return encode(operation, request, (caller, exchange) -> () -> caller.callAsync(exchange, options))
                    .run();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(FailureMapper.of(e)
                    .inContext(ErrorContext.of(operation.operation()).withRuntime(runtime)));
        }
    }

    /** Opens a stream. */
    public <Q extends HasResource, E, A> Subscription subscribe(
            WireOperation<Q, WireStream<E, A>> operation, Q request, StreamListener<E, A> listener) {
        try {
            return encode(operation, request, (caller, stream) -> () -> open(caller, stream, listener))
                    .run();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation.operation(), request).withRuntime(runtime));
        }
    }

    private <E, A> Subscription open(
            @Nullable HttpCaller caller, WireStream<E, A> stream, StreamListener<E, A> listener) {
        return stream instanceof CallbackStream<E, A> calls
                ? Objects.requireNonNull(app).listen(calls, listener)
                : Objects.requireNonNull(caller).subscribe((ClientStream<E, A>) stream, listener);
    }

    /** Makes one call on a wire of a name; what a stream of callbacks needs beside the calls of the runtime. */
    <T extends @Nullable Object> T callOn(String wire, HttpExchange<T> exchange) {
        HttpCaller caller = callers.get(wire);
        if (caller == null) {
            throw new UnsupportedByRuntimeException("not supported by this runtime: it needs " + exchange.request()
                    + " over " + wire + ", and the connection uses only " + String.join(" and ", open.names())
                    + "; nothing was sent");
        }
        return caller.call(exchange, CallOptions.DEFAULT);
    }

    /** What is done once the inputs are on a wire. */
    private interface Sent<T> {
        T run();
    }

    private <Q extends HasResource, X, T> Sent<T> encode(
            WireOperation<Q, X> operation, Q request, BiFunction<HttpCaller, X, Sent<T>> send) {
        List<Map.Entry<String, Function<Q, X>>> usable = operation.on(open.names());
        @Nullable CloudRuntimesException refusal = null;
        for (Map.Entry<String, Function<Q, X>> wire : usable) {
            @Nullable HttpCaller caller = callers.get(wire.getKey());
            try {
                return send.apply(caller, wire.getValue().apply(request));
            } catch (UnsupportedByRuntimeException | InvalidArgumentException e) {
                // nothing was sent; another wire may have a place for what this one has none for
                refusal = refusal == null ? e : refusal;
            }
        }
        CloudRuntimesException error = refusal == null
                ? new UnsupportedByRuntimeException(
                        "not supported by this runtime: " + operation.reason(open) + "; nothing was sent")
                : refusal;
        throw error.inContext(ErrorContext.of(operation.operation(), request).withRuntime(runtime));
    }

    /** The runtime's name and place. */
    public String runtime() {
        return runtime;
    }

    @Override
    public void close() {
        if (app != null) {
            app.close();
        }
        callers.values().forEach(HttpCaller::close);
    }
}
