package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How a client asks a runtime which components it has: by one of its operations. Immutable.
 */
public final class ComponentLookup {
    private final Function<WireSelector, CompletableFuture<Map<String, String>>> ask;

    private ComponentLookup(Function<WireSelector, CompletableFuture<Map<String, String>>> ask) {
        this.ask = ask;
    }

    /**
     * @param operation the operation that returns the components
     * @param request its inputs
     * @param types the type of each component in its result, by name
     */
    public static <Q extends HasResource, T> ComponentLookup by(
            WireOperation<Q, HttpExchange<T>> operation, Q request, Function<T, Map<String, String>> types) {
        return new ComponentLookup(wires ->
                wires.callAsync(operation, request, CallOptions.DEFAULT).thenApply(types));
    }

    /** Asks. */
    CompletableFuture<Map<String, String>> ask(WireSelector wires) {
        return ask.apply(wires);
    }
}
