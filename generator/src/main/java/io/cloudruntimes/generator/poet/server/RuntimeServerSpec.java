package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cloudruntimes.generator.binding.model.ErrorResponseBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedSide.UnsupportedRequest;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.SharedTexts;
import io.cloudruntimes.generator.poet.callback.ApplicationCallsSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Emits the server side of a runtime: its wires with their routes, and its error responses. */
public final class RuntimeServerSpec {
    private final RuntimeBinding binding;
    private final List<Wire> wires;
    private final List<RuntimeTypes> services;
    private final SharedTexts paths;
    private final SharedTexts reasons;

    public RuntimeServerSpec(RuntimeBinding binding, List<RuntimeTypes> services) {
        this.binding = binding;
        this.wires = binding.wires().stream()
                .filter(wire -> wire.callbacks().isEmpty()) // there the runtime is the caller
                .toList();
        this.services = services;
        List<UnsupportedRequest> unsupported = wires.stream()
                .flatMap(wire -> binding.served().unsupported(wire).stream())
                .toList();
        this.paths = new SharedTexts(
                unsupported.stream().map(it -> it.target().path()).toList(), "UNSUPPORTED_PATH");
        this.reasons = new SharedTexts(
                unsupported.stream().map(UnsupportedRequest::reason).toList(), "REASON");
    }

    public static ClassName name(RuntimeBinding binding) {
        return ClassName.get(TypeLayout.runtimePackage(binding.name()), JavaNames.type(binding.name()) + "Server");
    }

    // public final class AcmeServer implements ServedRuntime { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name(binding))
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(CoreTypes.SERVED_RUNTIME)
                .addFields(paths.fields())
                .addFields(reasons.fields())
                .addJavadoc("The server side of the wires of a $L.\n", Javadocs.html(binding.title()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("The server side; it keeps nothing.\n")
                        .build())
                .addMethod(method("name", ClassName.get(String.class))
                        .addStatement("return $S", binding.name())
                        .build())
                .addMethod(method("token", CoreTypes.TOKEN_HEADER)
                        .addStatement("return $L", RuntimeSpec.token(binding))
                        .build())
                .addMethod(wires())
                .addMethod(errors());
        binding.callbacks().ifPresent(wire -> application(wire).forEach(type::addMethod));
        wires.forEach(wire -> type.addMethod(sets(wire)));
        return type.build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(result);
    }

    // public List<ServedWire> wires() {
    //     return List.of(ServedWire.http(…), ServedWire.grpc(…));
    // }
    private MethodSpec wires() {
        return method("wires", ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.SERVED_WIRE))
                .addStatement(
                        "return $T.of(\n$L)",
                        CoreTypes.LIST,
                        wires.stream().map(this::wire).collect(CodeBlock.joining(",\n")))
                .build();
    }

    // ServedWire.grpc(new WireInfo("grpc", …), AcmeServer::grpc)
    private CodeBlock wire(Wire wire) {
        return wire.protocol() == Wire.Protocol.GRPC
                ? CodeBlock.of(
                        "$T.grpc(\n$L,\n$T::$L)",
                        CoreTypes.SERVED_WIRE,
                        RuntimeSpec.wire(wire),
                        name(binding),
                        wire.name())
                : CodeBlock.of(
                        "$T.http(\n$L,\n$T::$L)",
                        CoreTypes.SERVED_WIRE,
                        RuntimeSpec.wire(wire),
                        name(binding),
                        wire.name());
    }

    // private static List<RouteSet> http(ServiceSource services) {
    //     return List.of(
    //             new UnsupportedRoute("POST", UNSUPPORTED_PATH, REASON),
    //             new UnsupportedRoute("POST", "/v1/state/{storeName}/query", "a query is not served"),
    //             new AcmeStateHttpRoutes(services.service(StateService.class)));
    // }
    private MethodSpec sets(Wire wire) {
        boolean grpc = wire.protocol() == Wire.Protocol.GRPC;
        CodeBlock sets = services.stream()
                .filter(service -> service.types().callables().stream()
                        .anyMatch(callable ->
                                binding.on(callable, wire, WireBinding.class).isPresent()))
                .map(service -> CodeBlock.of(
                        hasForms(service, wire)
                                ? "new $T(services.service($T.class), services::componentType)"
                                : "new $T(services.service($T.class))",
                        grpc ? service.methods(wire) : service.routes(wire),
                        service.types().api()))
                .collect(CodeBlock.joining(",\n"));
        List<CodeBlock> rows = new ArrayList<>(binding.served().unsupported(wire).stream()
                .map(it -> CodeBlock.of(
                        "new $T($S, $L,\n$L)",
                        CoreTypes.UNSUPPORTED_ROUTE,
                        it.target().verb(),
                        paths.code(it.target().path()),
                        reasons.code(it.reason())))
                .toList());
        rows.add(sets);
        return MethodSpec.methodBuilder(wire.name())
                .addModifiers(PRIVATE, STATIC)
                .returns(ParameterizedTypeName.get(
                        CoreTypes.LIST, grpc ? CoreTypes.GRPC_METHOD_SET : CoreTypes.ROUTE_SET))
                .addParameter(CoreTypes.SERVICE_SOURCE, "services")
                .addStatement("return $T.of(\n$L)", CoreTypes.LIST, CodeBlock.join(rows, ",\n"))
                .build();
    }

    // public List<ApplicationStream<?, ?, ?>> applicationStreams(ServiceSource services) {
    //     return List.of(AcmePubSubAppCalls.subscribe(services.service(PubSubService.class)));
    // }
    //
    // public List<RequestedStream<?, ?>> requestedStreams(ServiceSource services) {
    //     return List.of(AcmeConfigurationAppCalls.subscribe(services.service(ConfigurationService.class)));
    // }
    //
    // public TokenHeader applicationToken() {
    //     return new TokenHeader("acme-token", "", "APP_TOKEN");
    // }
    private List<MethodSpec> application(Wire wire) {
        WildcardTypeName any = WildcardTypeName.subtypeOf(Object.class);
        List<MethodSpec> methods = new ArrayList<>();
        methods.addAll(streams(
                "applicationStreams",
                ParameterizedTypeName.get(CoreTypes.APPLICATION_STREAM, any, any, any),
                wire,
                ApplicationCallsSpec::streams));
        methods.addAll(streams(
                "requestedStreams",
                ParameterizedTypeName.get(CoreTypes.REQUESTED_STREAM, any, any),
                wire,
                ApplicationCallsSpec::requestedStreams));
        methods.add(method("applicationToken", CoreTypes.TOKEN_HEADER)
                .addStatement(
                        "return $L",
                        RuntimeSpec.token(wire.callbacks().orElseThrow().token()))
                .build());
        return methods;
    }

    /** The method that lists streams; none where there are none. */
    private List<MethodSpec> streams(
            String name, TypeName element, Wire wire, Function<ApplicationCallsSpec, List<Stream>> of) {
        CodeBlock streams = services.stream()
                .flatMap(service -> of.apply(new ApplicationCallsSpec(service, wire)).stream()
                        .map(stream -> CodeBlock.of(
                                "$T.$L(services.service($T.class))",
                                service.applicationCalls(wire),
                                service.types().method(stream),
                                service.types().api())))
                .collect(CodeBlock.joining(",\n"));
        return streams.isEmpty()
                ? List.of()
                : List.of(method(name, ParameterizedTypeName.get(CoreTypes.LIST, element))
                        .addParameter(CoreTypes.SERVICE_SOURCE, "services")
                        .addStatement("return $T.of(\n$L)", CoreTypes.LIST, streams)
                        .build());
    }

    private boolean hasForms(RuntimeTypes service, Wire wire) {
        return service.types().callables().stream()
                .flatMap(callable -> binding.all(callable, wire, WireBinding.class).stream())
                .anyMatch(it -> it.rules().form().isPresent());
    }

    // public ErrorResponseRules errors() {
    //     return new ErrorResponseRules("acme.io", List.of(new ErrorResponseRule(ErrorCode.of("conflict"), …)));
    // }
    private MethodSpec errors() {
        CodeBlock responses =
                binding.errorResponses().stream().map(RuntimeServerSpec::error).collect(CodeBlock.joining(",\n"));
        return method("errors", CoreTypes.ERROR_RESPONSE_RULES)
                .addStatement(
                        binding.errorResponses().isEmpty()
                                ? "return new $T($S, $T.of($L))"
                                : "return new $T(\n$S,\n$T.of(\n$L))",
                        CoreTypes.ERROR_RESPONSE_RULES,
                        binding.errorDomain(),
                        CoreTypes.LIST,
                        responses)
                .build();
    }

    private static CodeBlock error(ErrorResponseBinding response) {
        return CodeBlock.of(
                "new $T(\n$L,\n$T.of($L),\n$T.of($L),\n$S,\n$T.of($L))",
                CoreTypes.ERROR_RESPONSE_RULE,
                RuntimeSpec.errorCode(response.code()),
                Set.class,
                response.of().stream().map(it -> CodeBlock.of("$S", it)).collect(CodeBlock.joining(", ")),
                CoreTypes.MAP,
                pairs(response.reason()),
                response.text().orElse(""),
                CoreTypes.MAP,
                pairs(response.status()));
    }

    // "http", "ERR_STALE", "grpc", "STALE"
    private static CodeBlock pairs(Map<String, String> byWire) {
        return byWire.entrySet().stream()
                .map(entry -> CodeBlock.of("$S, $S", entry.getKey(), entry.getValue()))
                .collect(CodeBlock.joining(", "));
    }
}
