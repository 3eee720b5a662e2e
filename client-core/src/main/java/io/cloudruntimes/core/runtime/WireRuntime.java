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
 * @param token the header with the token of the caller
 * @param wires its wires
 * @param errors maps its errors: the first rule that matches decides
 * @param operations how each operation of the API is sent
 * @param clients the implementation of each generated interface, sync and async
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

    /** Begins a runtime without wires and operations. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Builds {@link WireRuntime}. */
    public static final class Builder {
        private final String name;
        private List<String> schemes = List.of();
        private TokenHeader token = TokenHeader.NONE;
        private List<WireInfo> wires = List.of();
        private List<ErrorRule> errors = List.of();
        private List<WireOperation<?, ?>> operations = List.of();
        private Map<Class<?>, Function<WireSelector, Object>> clients = Map.of();
        private @Nullable CallbackWire app;

        private Builder(String name) {
            this.name = name;
        }

        /** The schemes of the URLs that lead to it. */
        public Builder schemes(String... all) {
            schemes = List.of(all);
            return this;
        }

        /** The header with the token of the caller; none if not set. */
        public Builder token(TokenHeader header) {
            token = header;
            return this;
        }

        /** Its wires. */
        public Builder wires(List<WireInfo> all) {
            wires = all;
            return this;
        }

        /** The rules that map its errors. The first rule that matches decides. */
        public Builder errors(List<ErrorRule> rules) {
            errors = rules;
            return this;
        }

        /** How each operation of the API is sent. */
        public Builder operations(List<WireOperation<?, ?>> all) {
            operations = all;
            return this;
        }

        /** The implementation of each generated interface, sync and async. */
        public Builder clients(Map<Class<?>, Function<WireSelector, Object>> all) {
            clients = all;
            return this;
        }

        /** The wire on which it calls the application; none if not set. */
        public Builder app(CallbackWire wire) {
            app = wire;
            return this;
        }

        /** The runtime. */
        public WireRuntime build() {
            return new WireRuntime(name, schemes, token, wires, errors, operations, clients, app);
        }
    }
}
