package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.callback.CallbackStream;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.core.stream.WireStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The open wires of one runtime. A call takes the first of its wires that can carry it. Thread-safe. */
public final class WireSelector implements AutoCloseable {
    private static final String NOT_SENT = "nothing was sent";
    private static final String RESULT_UNKNOWN = "the call was sent, and its result is not known";

    private final String runtime;
    private final Duration timeout;
    private final Map<String, HttpCaller> callers;
    private final @Nullable CallbackPort app;
    private final OpenWires open;
    private final Map<ComponentLookup, ComponentTypes> components = new ConcurrentHashMap<>();

    /**
     * @param timeout the timeout of a call whose options have none
     */
    WireSelector(String runtime, Duration timeout, Map<String, HttpCaller> callers) {
        this.runtime = runtime;
        this.timeout = timeout;
        this.callers = callers;
        this.app = null;
        this.open = new OpenWires(callers.keySet(), Map.of(), false);
    }

    /** With the port at which the runtime calls its application, on the wire of a name, or why there is none. */
    WireSelector(
            String runtime, Duration timeout, Map<String, HttpCaller> callers, String appWire, CallbackPort.Found app) {
        this.runtime = runtime;
        this.timeout = timeout;
        this.callers = callers;
        this.app = app.port();
        Set<String> names = new LinkedHashSet<>(callers.keySet());
        if (app.port() != null) {
            names.add(appWire);
            app.port().callThrough(this::callOn);
        }
        this.open = new OpenWires(names, app.port() == null ? Map.of(appWire, app.why()) : Map.of(), app.deferred());
    }

    void startCallbacks() {
        if (app != null) {
            app.start();
        }
    }

    OpenWires open() {
        return open;
    }

    /** Makes one call and waits for its result. */
    public <Q extends HasResource, T> T call(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallOptions options) {
        return call(operation, request, CallDeadline.begin(options, timeout));
    }

    private <Q extends HasResource, T> T call(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallDeadline deadline) {
        try {
            Types types = typesOf(operation, request);
            CallOptions options = types.await(deadline);
            return encode(operation, request, types, (caller, exchange) -> () -> caller.call(exchange, options))
                    .run();
        } catch (Throwable e) { // nothing but an error of the API leaves it
            throw inContext(FailureMapper.of(e), operation, request);
        }
    }

    /** Makes one call. What goes wrong before it is sent is in the future as well. */
    public <Q extends HasResource, T> CompletableFuture<T> callAsync(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallOptions options) {
        return callAsync(operation, request, CallDeadline.begin(options, timeout));
    }

    private <Q extends HasResource, T> CompletableFuture<T> callAsync(
            WireOperation<Q, HttpExchange<T>> operation, Q request, CallDeadline deadline) {
        try {
            Types types = typesOf(operation, request);
            return types.isKnown()
                    ? send(operation, request, types, deadline.options())
                    : new DeferredCall<>(
                            deadline.limit(types.known(), NOT_SENT),
                            () -> send(operation, request, types, deadline.rest(NOT_SENT)),
                            e -> inContext(e, operation, request));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(FailureMapper.of(e)
                    .inContext(ErrorContext.of(operation.operation()).withRuntime(runtime)));
        }
    }

    /** The same where the type of the component decides about some results. */
    public <Q extends HasResource, R> Optional<R> call(
            WireOperation<Q, HttpExchange<Optional<R>>> operation,
            AbsentEntry<Q, R> absent,
            Q request,
            CallOptions options) {
        CallDeadline deadline = CallDeadline.begin(options, timeout);
        Optional<R> found = call(operation, request, deadline);
        if (!absent.isUnclear(request, found)) {
            return found;
        }
        try {
            String name = absent.component(request);
            Types types = new Types(Map.of(name, components(absent.lookup()).of(name)));
            if (!types.isKnown()) {
                deadline.await(types.known(), RESULT_UNKNOWN);
            }
            return absent.resolve(types.of(name), found);
        } catch (Throwable e) {
            throw inContext(FailureMapper.of(e), operation, request);
        }
    }

    /** The same where the type of the component decides about some results. */
    public <Q extends HasResource, R> CompletableFuture<Optional<R>> callAsync(
            WireOperation<Q, HttpExchange<Optional<R>>> operation,
            AbsentEntry<Q, R> absent,
            Q request,
            CallOptions options) {
        CallDeadline deadline = CallDeadline.begin(options, timeout);
        return new ResolvedCall<>(callAsync(operation, request, deadline), found -> {
            if (!absent.isUnclear(request, found)) {
                return CompletableFuture.completedFuture(found);
            }
            CompletableFuture<String> answer = components(absent.lookup()).of(absent.component(request));
            return deadline.limit(answer, RESULT_UNKNOWN).handle((type, error) -> {
                if (error != null) {
                    throw inContext(FailureMapper.of(error), operation, request);
                }
                return absent.resolve(type, found);
            });
        });
    }

    private <Q extends HasResource, T> CompletableFuture<T> send(
            WireOperation<Q, HttpExchange<T>> operation, Q request, Types types, CallOptions options) {
        return encode(operation, request, types, (caller, exchange) -> () -> caller.callAsync(exchange, options))
                .run();
    }

    /** Opens a stream. */
    public <Q extends HasResource, E, A> Subscription subscribe(
            WireOperation<Q, WireStream<E, A>> operation, Q request, StreamListener<E, A> listener) {
        try {
            Types types = typesOf(operation, request);
            types.await(CallDeadline.begin(CallOptions.DEFAULT, timeout));
            return encode(operation, request, types, (caller, stream) -> () -> open(caller, stream, listener))
                    .run();
        } catch (Throwable e) {
            throw inContext(FailureMapper.of(e), operation, request);
        }
    }

    private CloudRuntimesException inContext(
            CloudRuntimesException error, WireOperation<?, ?> operation, HasResource request) {
        return error.inContext(ErrorContext.of(operation.operation(), request).withRuntime(runtime));
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

    /** The types of the components that a request names, by their names; they are asked for where they are not known. */
    private record Types(Map<String, CompletableFuture<String>> byName) {
        CompletableFuture<Void> known() {
            return CompletableFuture.allOf(byName.values().toArray(CompletableFuture<?>[]::new));
        }

        boolean isKnown() {
            return known().isDone();
        }

        /** Waits for them, as long as the call may take; the options for the rest of the time. */
        CallOptions await(CallDeadline deadline) {
            if (isKnown()) {
                return deadline.options();
            }
            deadline.await(known(), NOT_SENT);
            return deadline.rest(NOT_SENT);
        }

        /** The type of a component, which is known by now. */
        String of(String name) {
            try {
                return Objects.requireNonNull(byName.get(name)).join();
            } catch (CompletionException e) {
                throw FailureMapper.of(e);
            }
        }
    }

    private <Q extends HasResource> Types typesOf(WireOperation<Q, ?> operation, Q request) {
        Map<String, CompletableFuture<String>> byName = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends WireOperation.Encoder<Q, ?>> wire : operation.on(open)) {
            ComponentForms<Q, ?> forms = wire.getValue().forms();
            if (forms != null) {
                byName.computeIfAbsent(
                        forms.component(request),
                        name -> components(forms.lookup()).of(name));
            }
        }
        return new Types(byName);
    }

    private ComponentTypes components(ComponentLookup lookup) {
        return components.computeIfAbsent(lookup, missing -> new ComponentTypes(() -> missing.ask(this)));
    }

    private static <Q extends HasResource, X> X encode(WireOperation.Encoder<Q, X> encoder, Q request, Types types) {
        ComponentForms<Q, X> forms = encoder.forms();
        if (forms == null) {
            return Objects.requireNonNull(encoder.direct()).apply(request);
        }
        String name = forms.component(request);
        return forms.of(types.of(name), name).apply(request);
    }

    private <Q extends HasResource, X, T> Sent<T> encode(
            WireOperation<Q, X> operation, Q request, Types types, BiFunction<HttpCaller, X, Sent<T>> send) {
        @Nullable CloudRuntimesException refusal = null;
        for (Map.Entry<String, WireOperation.Encoder<Q, X>> wire : operation.on(open)) {
            @Nullable HttpCaller caller = callers.get(wire.getKey());
            try {
                Q limited = caller == null ? request : operation.limited(request, wire.getKey(), caller);
                return send.apply(caller, encode(wire.getValue(), limited, types));
            } catch (UnsupportedByRuntimeException | InvalidArgumentException e) {
                // nothing was sent; another wire may have a place for what this one has none for
                refusal = refusal == null ? e : refusal;
            } catch (CloudRuntimesException e) {
                throw inContext(e, operation, request);
            }
        }
        CloudRuntimesException error = refusal == null
                ? new UnsupportedByRuntimeException(
                        "not supported by this runtime: " + operation.reason(open) + "; nothing was sent")
                : refusal;
        throw inContext(error, operation, request);
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
