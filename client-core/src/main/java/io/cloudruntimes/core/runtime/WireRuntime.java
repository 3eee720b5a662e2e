package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.callback.CallbackWire;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A runtime as its binding document describes it.
 *
 * @param name its name, for example in error messages
 * @param scheme the scheme of the URLs that lead to it
 * @param tokenHeader the header that tells who is calling; empty if it does not ask
 * @param tokenVariable the environment variable with the token where the caller gives none; empty if there is none
 * @param wires its wires
 * @param errors what errors are: the first rule that fits
 * @param operations how each operation of the API travels
 * @param clients what implements each generated interface, sync and async
 * @param app the wire on which it is the caller; null if there is none
 */
public record WireRuntime(
        String name,
        String scheme,
        String tokenHeader,
        String tokenVariable,
        List<WireInfo> wires,
        List<ErrorRule> errors,
        List<WireOperation<?, ?>> operations,
        Map<Class<?>, Function<WireSelector, Object>> clients,
        @Nullable CallbackWire app) {
    public WireRuntime {
        wires = List.copyOf(wires);
        errors = List.copyOf(errors);
        operations = List.copyOf(operations);
        clients = Map.copyOf(clients);
    }
}
