package io.cloudruntimes.core.wire;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Described;
import io.cloudruntimes.core.app.AppStream;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpExchange;
import io.cloudruntimes.core.http.OpenedStream;
import io.cloudruntimes.core.http.WireStream;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The open wires of one runtime. A call takes the first of its wires that can carry it. Where the first is only for so many at
 * once, and they are under way, it is the last, if the next has answered before: that its port can be reached is not certain.
 * Thread-safe.
 */
public final class Wires implements AutoCloseable {
    private final String runtime;
    private final Map<String, OpenWire> wires = new LinkedHashMap<>();
    private final @Nullable AppPort app;
    private final OpenWires open;

    Wires(String runtime, Map<String, HttpCaller> callers) {
        this.runtime = runtime;
        callers.forEach((name, caller) -> wires.put(name, new OpenWire(caller)));
        this.app = null;
        this.open = new OpenWires(callers.keySet(), Map.of());
    }

    /** With the port at which the runtime calls its application, on the wire of a name, or why there is none. */
    Wires(String runtime, Map<String, HttpCaller> callers, String appWire, AppPort.Found app) {
        this.runtime = runtime;
        callers.forEach((name, caller) -> wires.put(name, new OpenWire(caller)));
        this.app = app.port();
        Set<String> names = new LinkedHashSet<>(callers.keySet());
        if (app.port() != null) {
            names.add(appWire);
        }
        this.open = new OpenWires(names, app.port() == null ? Map.of(appWire, app.why()) : Map.of());
    }

    OpenWires open() {
        return open;
    }

    /** Makes one call and waits for its result. */
    public <Q extends Described, T> T call(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallOptions options) {
        return encode(operation, request, (wire, exchange) -> () -> wire.call(exchange, options))
                .run();
    }

    /** Makes one call. What goes wrong before it is sent is in the future as well. */
    public <Q extends Described, T> CompletableFuture<T> callAsync(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallOptions options) {
        try {
            return encode(operation, request, (wire, exchange) -> () -> wire.callAsync(exchange, options))
                    .run();
        } catch (CloudRuntimesException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Opens a stream. */
    public <Q extends Described, E, A> Subscription subscribe(
            WireOperation<Q, WireStream<E, A>> operation, Q request, StreamListener<E, A> listener) {
        try {
            return encode(operation, request, (wire, stream) -> () -> open(wire, stream, listener))
                    .run();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation.operation(), request).withRuntime(runtime));
        }
    }

    private <E, A> Subscription open(@Nullable OpenWire wire, WireStream<E, A> stream, StreamListener<E, A> listener) {
        return stream instanceof AppStream<E, A> calls
                ? Objects.requireNonNull(app).listen(calls, listener)
                : Objects.requireNonNull(wire).caller().subscribe((OpenedStream<E, A>) stream, listener);
    }

    /** What is done once the inputs are on a wire. */
    private interface Sent<T> {
        T run();
    }

    private <Q extends Described, X, T> Sent<T> encode(
            WireOperation<Q, X> operation, Q request, BiFunction<@Nullable OpenWire, X, Sent<T>> send) {
        List<Map.Entry<String, Function<Q, X>>> usable = operation.on(open.names());
        boolean crowded = isCrowded(usable, operation.upTo());
        if (crowded) {
            usable.add(usable.remove(0));
        }
        @Nullable CloudRuntimesException refusal = null;
        for (Map.Entry<String, Function<Q, X>> wire : usable) {
            try {
                return send.apply(wires.get(wire.getKey()), wire.getValue().apply(request));
            } catch (UnsupportedByRuntimeException | InvalidArgumentException e) {
                // nothing was sent; another wire may have a place for what this one has none for; where none has, the
                // error is that of the preferred one, crowded or not
                refusal = refusal == null || crowded ? e : refusal;
            }
        }
        CloudRuntimesException error = refusal == null
                ? new UnsupportedByRuntimeException(
                        "not supported by this runtime: " + operation.reason(open) + "; nothing was sent")
                : refusal;
        throw error.inContext(ErrorContext.of(operation.operation(), request).withRuntime(runtime));
    }

    /** Whether the first wire has as many calls under way as it should, and the next has shown that it answers. */
    private <F> boolean isCrowded(List<Map.Entry<String, F>> usable, int upTo) {
        if (usable.size() < 2) {
            return false;
        }
        OpenWire first = wires.get(usable.get(0).getKey());
        OpenWire next = wires.get(usable.get(1).getKey());
        return first != null && next != null && first.underWay() >= upTo && next.answers();
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
        wires.values().forEach(wire -> wire.caller().close());
    }
}
