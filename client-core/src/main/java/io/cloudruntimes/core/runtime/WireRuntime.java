package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A runtime as its binding document describes it.
 *
 * @param name its name, for example in error messages
 * @param schemes the schemes of the URLs that lead to it; a URL whose scheme is {@code http} or {@code https} is the address of
 *     its first wire
 * @param token how it is told who is calling
 * @param wires its wires
 * @param errors what errors are: the first rule that fits
 * @param operations how each operation of the API travels
 * @param clients what implements each generated interface, sync and async
 * @param app the wire on which it is the caller; null if there is none
 */
public record WireRuntime(
        String name,
        List<String> schemes,
        TokenHeader token,
        List<WireInfo> wires,
        List<ErrorRule> errors,
        List<WireOperation<?, ?>> operations,
        Map<Class<?>, Function<WireSelector, Object>> clients,
        @Nullable CallbackWire app) {
    public WireRuntime {
        schemes = List.copyOf(schemes);
        wires = List.copyOf(wires);
        errors = List.copyOf(errors);
        operations = List.copyOf(operations);
        clients = Map.copyOf(clients);
    }
}
