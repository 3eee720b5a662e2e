package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.Layout;

/**
 * The Java types of one service on one runtime.
 *
 * @param types those of the service itself
 * @param binding the runtime
 */
record RuntimeTypes(ServiceTypes types, RuntimeBinding binding) {
    /** {@code Acme}. */
    String prefix() {
        return JavaNames.type(binding.name());
    }

    private ClassName name(String name) {
        return ClassName.get(Layout.runtimePackage(types.service().packageName(), binding.name()), prefix() + name);
    }

    private static String suffix(Wire wire) {
        return JavaNames.type(wire.name());
    }

    /** {@code AcmeStateHttpExchanges}. */
    ClassName exchanges(Wire wire) {
        return name(types.stem() + suffix(wire) + "Exchanges");
    }

    /** {@code AcmeStateHttpRoutes}. */
    ClassName routes(Wire wire) {
        return name(types.stem() + suffix(wire) + "Routes");
    }

    /** {@code AcmeStateGrpcMethods}. */
    ClassName methods(Wire wire) {
        return name(types.stem() + suffix(wire) + "Methods");
    }

    /** {@code AcmeRpcAppStreams}. */
    ClassName appStreams(Wire wire) {
        return name(types.stem() + suffix(wire) + "Streams");
    }

    /** {@code AcmeStateOperations}. */
    ClassName operations() {
        return name(types.stem() + "Operations");
    }

    /** {@code AcmeStateService}. */
    ClassName client() {
        return name(types.service().name());
    }

    /** {@code AcmeAsyncStateService}. */
    ClassName asyncClient() {
        return name("Async" + types.service().name());
    }

    /** {@code AcmeGetStateRequestGrpc}. */
    ClassName request(Callable callable, Wire wire) {
        return name(JavaNames.type(callable.id()) + "Request" + suffix(wire));
    }

    /** {@code AcmeGetStateResultGrpc}. */
    ClassName result(Callable callable, Wire wire) {
        return name(JavaNames.type(callable.id()) + "Result" + suffix(wire));
    }

    /** {@code AcmeStateItemGrpc}. */
    ClassName layout(TypeRef.Named type, Wire wire) {
        TypeDef def = types.model().type(type.name());
        return ClassName.get(
                Layout.runtimePackage(def.packageName(), binding.name()),
                prefix() + JavaNames.type(def.name()) + suffix(wire));
    }

    /** {@code AcmeConsistencyNumbers}. */
    ClassName numbers(TypeRef.Named type) {
        TypeDef def = types.model().type(type.name());
        return ClassName.get(
                Layout.runtimePackage(def.packageName(), binding.name()),
                prefix() + JavaNames.type(def.name()) + "Numbers");
    }

    /** What writes and reads a type as JSON on a wire: its layout there, else as on the neutral API. */
    ClassName jsonCodec(TypeRef.Named type, Wire wire) {
        return binding.layout(type.name(), wire.name()).isPresent() ? layout(type, wire) : types.codec(type);
    }
}
