package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;

/** Emits what an application answers to the calls of a runtime, with a method for each stream that arrives so. */
public final class AppCallbacksSpec {
    private final RuntimeBinding binding;
    private final Wire wire;
    private final List<RuntimeTypes> services;

    public AppCallbacksSpec(RuntimeBinding binding, Wire wire, List<RuntimeTypes> services) {
        this.binding = binding;
        this.wire = wire;
        this.services = services;
    }

    // public final class AcmeAppCallbacks extends AppCallbacks { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(RuntimeSpec.callbacks(binding))
                .addModifiers(PUBLIC, FINAL)
                .superclass(CoreTypes.APP_CALLBACKS)
                .addJavadoc(
                        "What an application answers to the calls of a $L. A web server hands them on.\n",
                        binding.title())
                .addField(wireField())
                .addMethod(fromEnvironment())
                .addMethod(withToken());
        for (RuntimeTypes service : services) {
            for (Stream stream : service.types().service().streams()) {
                if (binding.on(stream, wire, WireBinding.Callback.class).isPresent()) {
                    type.addMethod(listen(service, stream));
                }
            }
        }
        return type.build();
    }

    // static final CallbackWire WIRE =
    //         new CallbackWire("app", "APP_PORT", "acme-token", "APP_TOKEN", "GET /healthz", List.of(…), List.of());
    private FieldSpec wireField() {
        Wire.Callbacks callbacks = wire.callbacks().orElseThrow();
        return FieldSpec.builder(CoreTypes.APP_WIRE, "WIRE", STATIC, FINAL)
                .addJavadoc("How it calls.\n")
                .initializer(
                        "new $T(\n$>$>$S,\n$S,\n$S,\n$S,\n$S,\n$L,\n$L)$<$<",
                        CoreTypes.APP_WIRE,
                        wire.name(),
                        wire.portVariable().orElse(""),
                        callbacks.token().map(RuntimeBinding.Token::header).orElse(""),
                        callbacks
                                .token()
                                .flatMap(RuntimeBinding.Token::environment)
                                .orElse(""),
                        callbacks.health().map(WireBinding.Target::toString).orElse(""),
                        texts(lists()),
                        texts(callbacks.unanswered().stream()
                                .map(WireBinding.Target::toString)
                                .toList()))
                .build();
    }

    /** What the runtime asks with for what is open. */
    private List<String> lists() {
        return services.stream()
                .flatMap(service -> service.types().service().streams().stream())
                .flatMap(stream -> binding.on(stream, wire, WireBinding.Callback.class).stream())
                .flatMap(callback -> callback.listed().stream())
                .map(listed -> listed.request().toString())
                .distinct()
                .toList();
    }

    private static CodeBlock texts(List<String> texts) {
        return CodeBlock.of(
                "$T.of($L)",
                CoreTypes.LIST,
                texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", ")));
    }

    // public AcmeAppCallbacks() {
    //     this(System.getenv("APP_TOKEN"));
    // }
    private MethodSpec fromEnvironment() {
        String variable = wire.callbacks()
                .flatMap(Wire.Callbacks::token)
                .flatMap(RuntimeBinding.Token::environment)
                .orElse("");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PUBLIC);
        if (variable.isEmpty()) {
            return constructor
                    .addJavadoc("Nothing is open yet.\n")
                    .addStatement("this(null)")
                    .build();
        }
        return constructor
                .addJavadoc(
                        "Nothing is open yet. The runtime must send the token in the environment variable {@code $L},"
                                + " if it is set.\n",
                        variable)
                .addStatement("this($T.getenv($S))", System.class, variable)
                .build();
    }

    // public AcmeAppCallbacks(@Nullable String token) {
    //     super(WIRE, token);
    // }
    private static MethodSpec withToken() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("Nothing is open yet.\n\n@param token what the runtime must send; null if it need not\n")
                .addParameter(ParameterSpec.builder(
                                ClassName.get(String.class)
                                        .annotated(AnnotationSpec.builder(CoreTypes.NULLABLE)
                                                .build()),
                                "token")
                        .build())
                .addStatement("super(WIRE, token)")
                .build();
    }

    // public Subscription serve(ServeMethodsRequest request, StreamListener<MethodCall, MethodAnswer> listener) {
    //     return listen(AcmeRpcAppStreams.serve(request), listener);
    // }
    private MethodSpec listen(RuntimeTypes service, Stream stream) {
        ServiceTypes types = service.types();
        return MethodSignatures.subscribe(types, stream)
                .addModifiers(PUBLIC)
                .addJavadoc("As {@link $T#$L}, on the calls of the runtime.\n", types.api(), types.method(stream))
                .addStatement("return listen($T.$L(request), listener)", service.appStreams(wire), types.method(stream))
                .build();
    }
}
