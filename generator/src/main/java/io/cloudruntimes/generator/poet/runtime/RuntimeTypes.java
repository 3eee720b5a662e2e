package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.stream.Stream;

/**
 * The Java types of one service on one runtime.
 *
 * @param types those of the service itself
 * @param binding the runtime
 */
public record RuntimeTypes(ServiceTypes types, RuntimeBinding binding) {
    /** {@code Acme}. */
    String prefix() {
        return JavaNames.type(binding.name());
    }

    private ClassName name(String name) {
        return ClassName.get(TypeLayout.runtimePackage(types.service().packageName(), binding.name()), prefix() + name);
    }

    private static String suffix(Wire wire) {
        return JavaNames.type(wire.name());
    }

    /** {@code AcmeStateHttpExchanges}. */
    public ClassName exchanges(Wire wire) {
        return name(types.stem() + suffix(wire) + "Exchanges");
    }

    /** {@code AcmeStateHttpRoutes}. */
    public ClassName routes(Wire wire) {
        return name(types.stem() + suffix(wire) + "Routes");
    }

    /** {@code AcmeStateGrpcMethods}. */
    public ClassName methods(Wire wire) {
        return name(types.stem() + suffix(wire) + "Methods");
    }

    /** {@code AcmeRpcAppStreams}. */
    public ClassName callbackStreams(Wire wire) {
        return name(types.stem() + suffix(wire) + "Streams");
    }

    /** {@code AcmePubSubAppCalls}. */
    public ClassName applicationCalls(Wire wire) {
        return name(types.stem() + suffix(wire) + "Calls");
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

    /** What the names of a form end in, by the first type of its components; empty where it is for each component. */
    public static String suffix(WireBinding binding) {
        return binding.rules()
                .form()
                .map(form -> JavaNames.type(form.types().get(0)))
                .orElse("");
    }

    /** What the names of the messages of a form end in; other than those of the form where only the client sends them. */
    public static String messageSuffix(WireBinding binding) {
        return suffix(binding)
                + (binding instanceof WireBinding.Grpc grpc && grpc.client().only() ? "Sent" : "");
    }

    /** {@code AcmeGetStateRequestGrpc}. */
    public ClassName request(Callable callable, Wire wire) {
        return request(callable, wire, "");
    }

    /** {@code AcmeGetFileRequestHttpDisk}. */
    public ClassName request(Callable callable, Wire wire, String form) {
        return name(JavaNames.type(callable.id()) + "Request" + suffix(wire) + form);
    }

    /** {@code AcmeGetFileResultHttpDisk}. */
    public ClassName result(Callable callable, Wire wire, String form) {
        return name(JavaNames.type(callable.id()) + "Result" + suffix(wire) + form);
    }

    /** {@code AcmeStartSubscribeConfigurationRequestHttp}. */
    public ClassName startRequest(Callable callable, Wire wire) {
        return name("Start" + JavaNames.type(callable.id()) + "Request" + suffix(wire));
    }

    /** {@code AcmeSubscribeConfigurationEventApp}. */
    public ClassName eventElement(Callable callable, Wire wire) {
        return name(JavaNames.type(callable.id()) + "Event" + suffix(wire));
    }

    /** {@code AcmeGetStateResultGrpc}. */
    public ClassName result(Callable callable, Wire wire) {
        return result(callable, wire, "");
    }

    /** {@code AcmeStateItemGrpc}. */
    public ClassName layout(TypeRef.Named type, Wire wire) {
        TypeDef def = types.model().type(type.name());
        return ClassName.get(
                TypeLayout.runtimePackage(def.packageName(), binding.name()),
                prefix() + JavaNames.type(def.name()) + suffix(wire));
    }

    /** {@code AcmeConsistencyNumbers}. */
    public ClassName numbers(TypeRef.Named type) {
        TypeDef def = types.model().type(type.name());
        return ClassName.get(
                TypeLayout.runtimePackage(def.packageName(), binding.name()),
                prefix() + JavaNames.type(def.name()) + "Numbers");
    }

    /** What the server side takes of an operation on a wire. */
    public ServedRules served(Callable callable, Wire wire) {
        return binding.served().rules(callable.id(), wire);
    }

    /** What the server side takes of the requests or of the type that a message is. */
    public ServedRules served(WireMessage message) {
        return Stream.concat(
                        types.callables().stream()
                                .filter(it -> types.request(it).equals(message.value()))
                                .map(Callable::id),
                        binding.served().rules().keySet().stream()
                                .filter(name -> types.model().findType(name).isPresent())
                                .filter(name -> TypeLayout.type(types.model().type(name))
                                        .equals(message.value())))
                .map(name -> binding.served().rules(name, message.wire()))
                .findFirst()
                .orElse(ServedRules.NONE);
    }

    /** What writes and reads a type as JSON on a wire: its layout there, else as on the neutral API. */
    public ClassName jsonCodec(TypeRef.Named type, Wire wire) {
        boolean own = binding.union(type.name(), wire.name()).isPresent()
                || wire.protocol() != Wire.Protocol.GRPC
                        && binding.layout(type.name(), wire.name()).isPresent();
        return own ? layout(type, wire) : types.codec(type);
    }
}
