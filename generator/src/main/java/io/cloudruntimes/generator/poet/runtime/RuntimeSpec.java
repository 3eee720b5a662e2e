package io.cloudruntimes.generator.poet.runtime;

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
import io.cloudruntimes.generator.binding.model.ErrorRuleBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Emits the class of a runtime, with its wires, errors and clients, and its connector. */
public final class RuntimeSpec {
    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private final RuntimeBinding binding;
    private final List<RuntimeTypes> services;

    RuntimeSpec(RuntimeBinding binding, List<RuntimeTypes> services) {
        this.binding = binding;
        this.services = services;
    }

    public static ClassName connector(RuntimeBinding binding) {
        return ClassName.get(TypeLayout.runtimePackage(binding.name()), JavaNames.type(binding.name()) + "Connector");
    }

    public static ClassName callbacks(RuntimeBinding binding) {
        return ClassName.get(TypeLayout.runtimePackage(binding.name()), JavaNames.type(binding.name()) + "Callbacks");
    }

    // public final class AcmeConnector extends WireConnector { … }
    TypeSpec type() {
        return TypeSpec.classBuilder(connector(binding))
                .addModifiers(PUBLIC, FINAL)
                .superclass(CoreTypes.WIRE_CONNECTOR)
                .addJavadoc(
                        "Connects to a $L: $L\n", Javadocs.html(binding.title()), Javadocs.html(binding.description()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("The connector; it keeps nothing.\n")
                        .addStatement("super(runtime())")
                        .build())
                .addMethod(runtime())
                .addMethod(wires())
                .addMethod(errors())
                .addMethod(list(
                        "operations", operationType(), each(it -> CodeBlock.of("all.addAll($T.ALL)", it.operations()))))
                .addMethod(clients())
                .build();
    }

    // private static WireRuntime runtime() {
    //     return WireRuntime.builder("acme")
    //             .schemes("acme")
    //             .token(new TokenHeader("acme-api-token", "", "ACME_API_TOKEN"))
    //             .wires(wires())
    //             .errors(errors())
    //             .operations(operations())
    //             .clients(clients())
    //             .app(AcmeCallbacks.WIRE)
    //             .build();
    // }
    private MethodSpec runtime() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.builder($S)", CoreTypes.WIRE_RUNTIME, binding.name())
                .add("\n.schemes($L)", texts(binding.schemes()));
        if (binding.token().isPresent()) {
            code.add("\n.token($L)", token(binding));
        }
        code.add("\n.wires(wires())\n.errors(errors())\n.operations(operations())\n.clients(clients())");
        binding.callbacks().ifPresent(wire -> code.add("\n.app($T.WIRE)", callbacks(binding)));
        return method("runtime", CoreTypes.WIRE_RUNTIME)
                .addStatement("return $L", code.add("\n.build()").build())
                .build();
    }

    // new TokenHeader("acme-api-token", "", "ACME_API_TOKEN"), or TokenHeader.NONE
    public static CodeBlock token(RuntimeBinding binding) {
        return token(binding.token());
    }

    /** How the caller authenticates. */
    public static CodeBlock token(Optional<RuntimeBinding.Token> said) {
        return said.map(token -> CodeBlock.of(
                        "new $T($S, $S, $S)",
                        CoreTypes.TOKEN_HEADER,
                        token.header(),
                        token.scheme().map(scheme -> scheme + " ").orElse(""),
                        token.environment().orElse("")))
                .orElse(CodeBlock.of("$T.NONE", CoreTypes.TOKEN_HEADER));
    }

    private MethodSpec wires() {
        CodeBlock wires = binding.wires().stream()
                .filter(wire -> wire.callbacks().isEmpty())
                .map(RuntimeSpec::wire)
                .collect(CodeBlock.joining(",\n"));
        return method("wires", ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.WIRE_INFO))
                .addStatement("return $T.of(\n$L)", CoreTypes.LIST, wires)
                .build();
    }

    // WireInfo.builder("grpc", WireInfo.Protocol.GRPC)
    //         .port(50001)
    //         .endpointVariable("ACME_GRPC_ENDPOINT")
    //         …
    //         .build()
    public static CodeBlock wire(Wire wire) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$1T.builder($2S, $1T.Protocol.$3L)", CoreTypes.WIRE_INFO, wire.name(), wire.protocol())
                .add("\n.port($L)", wire.port());
        wire.endpointVariable().ifPresent(variable -> code.add("\n.endpointVariable($S)", variable));
        wire.portVariable().ifPresent(variable -> code.add("\n.portVariable($S)", variable));
        wire.maxRequestBytes().ifPresent(bytes -> code.add("\n.maxRequestBytes($L)", bytes));
        wire.errorBody().ifPresent(body -> code.add("\n.errorBody($L)", errorBody(body)));
        wire.liveness().ifPresent(liveness -> code.add("\n.liveness($L)", liveness(liveness)));
        return code.add("\n.build()").build();
    }

    // StreamLiveness.ping(20)
    private static CodeBlock liveness(Wire.Liveness liveness) {
        if (liveness instanceof Wire.Liveness.Ping ping) {
            return CodeBlock.of("$T.ping($L)", CoreTypes.STREAM_LIVENESS, ping.seconds());
        }
        if (liveness instanceof Wire.Liveness.Call call) {
            return CodeBlock.of(
                    "$T.call($S, $L)", CoreTypes.STREAM_LIVENESS, call.method().toString(), call.idleSeconds());
        }
        if (liveness instanceof Wire.Liveness.None) {
            return CodeBlock.of("$T.NONE", CoreTypes.STREAM_LIVENESS);
        }
        throw new IllegalArgumentException("nothing is emitted for the liveness " + liveness);
    }

    // HttpErrorBody.NONE.withReason("errorCode").withMessage("message")
    private static CodeBlock errorBody(Wire.ErrorBody body) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.NONE", CoreTypes.HTTP_ERROR_BODY);
        body.reason().ifPresent(member -> code.add(".withReason($S)", member));
        code.add(".withMessage($S)", body.message());
        body.details().ifPresent(member -> code.add(".withDetails($S)", member));
        body.code().ifPresent(member -> code.add(".withCode($S)", member));
        body.facts().ifPresent(member -> code.add(".withFacts($S)", member));
        body.traceId().ifPresent(member -> code.add(".withTraceId($S)", member));
        return code.build();
    }

    private MethodSpec errors() {
        CodeBlock rules = binding.errors().stream().map(RuntimeSpec::rule).collect(CodeBlock.joining(",\n"));
        return method("errors", ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.ERROR_RULE))
                .addStatement(
                        binding.errors().isEmpty() ? "return $T.of($L)" : "return $T.of(\n$L)", CoreTypes.LIST, rules)
                .build();
    }

    // ErrorRule.builder(ErrorCode.CONFLICT).reasons("ERR_STATE_SAVE").texts("etag mismatch").build()
    private static CodeBlock rule(ErrorRuleBinding rule) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.builder($L)", CoreTypes.ERROR_RULE, errorCode(rule.code()));
        rule.wire().ifPresent(wire -> code.add(".wire($S)", wire));
        rule.status().ifPresent(status -> code.add(".status($S)", status));
        if (!rule.reasons().isEmpty()) {
            code.add(".reasons($L)", texts(rule.reasons()));
        }
        if (!rule.texts().isEmpty()) {
            code.add(".texts($L)", texts(rule.texts()));
        }
        return code.add(".build()").build();
    }

    // ErrorCode.CONFLICT
    public static CodeBlock errorCode(String code) {
        return CodeBlock.of("$T.$L", CoreTypes.ERROR_CODE, code.toUpperCase(Locale.ROOT));
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }

    private static TypeName operationType() {
        return ParameterizedTypeName.get(CoreTypes.WIRE_OPERATION, ANY, ANY);
    }

    private List<CodeBlock> each(Function<RuntimeTypes, CodeBlock> statement) {
        return services.stream().map(statement).toList();
    }

    // private static List<WireOperation<?, ?>> operations() {
    //     List<WireOperation<?, ?>> all = new ArrayList<>();
    //     all.addAll(AcmeStateOperations.ALL);
    //     return all;
    // }
    private static MethodSpec list(String name, TypeName element, List<CodeBlock> statements) {
        TypeName type = ParameterizedTypeName.get(CoreTypes.LIST, element);
        MethodSpec.Builder method = method(name, type).addStatement("$T all = new $T<>()", type, ArrayList.class);
        statements.forEach(method::addStatement);
        return method.addStatement("return all").build();
    }

    // private static Map<Class<?>, Function<WireSelector, Object>> clients() { … }
    private MethodSpec clients() {
        TypeName type = ParameterizedTypeName.get(
                CoreTypes.MAP,
                ParameterizedTypeName.get(ClassName.get(Class.class), ANY),
                ParameterizedTypeName.get(CoreTypes.FUNCTION, CoreTypes.WIRE_SELECTOR, ClassName.OBJECT));
        MethodSpec.Builder method =
                method("clients", type).addStatement("$T clients = new $T<>()", type, LinkedHashMap.class);
        for (RuntimeTypes service : services) {
            method.addStatement(
                    "clients.put($T.class, $T::new)", service.types().api(), service.client());
            method.addStatement(
                    "clients.put($T.class, $T::new)", service.types().async(), service.asyncClient());
        }
        return method.addStatement("return clients").build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(PRIVATE, STATIC).returns(result);
    }
}
