package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.Discovery.NameProbe;
import io.cloudruntimes.generator.binding.model.Discovery.RouteList;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.MethodSignatures;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/** Emits the dispatcher of the calls of a runtime, with a method for each stream that arrives as such calls. */
public final class CallbacksSpec {
    private final RuntimeBinding binding;
    private final Wire wire;
    private final List<RuntimeTypes> services;

    public CallbacksSpec(RuntimeBinding binding, Wire wire, List<RuntimeTypes> services) {
        this.binding = binding;
        this.wire = wire;
        this.services = services;
    }

    // public final class AcmeCallbacks extends CallbackDispatcher { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(RuntimeSpec.callbacks(binding))
                .addModifiers(PUBLIC, FINAL)
                .superclass(CoreTypes.CALLBACK_DISPATCHER)
                .addJavadoc(
                        "Dispatches the calls of $L to the streams that the application opens. A web server hands the"
                                + " calls to it.\n",
                        Javadocs.html(binding.title()))
                .addField(wireField())
                .addMethod(fromEnvironment())
                .addMethod(withToken());
        if (callbacks().anyMatch(callback -> callback.exchanges().isPresent())) {
            type.addMethod(over());
        }
        for (RuntimeTypes service : services) {
            for (Stream stream : service.types().service().streams()) {
                if (on(stream).isPresent()) {
                    type.addMethod(listen(service, stream));
                }
            }
        }
        return type.build();
    }

    private Optional<WireBinding.Callback> on(Stream stream) {
        return binding.on(stream, wire, WireBinding.Callback.class);
    }

    /** Each stream that arrives on the wire. */
    private java.util.stream.Stream<WireBinding.Callback> callbacks() {
        return services.stream()
                .flatMap(service -> service.types().service().streams().stream())
                .flatMap(stream -> on(stream).stream());
    }

    // static final CallbackWire WIRE = CallbackWire.builder("app")
    //         .portVariable("APP_PORT")
    //         .token("acme-token", "APP_TOKEN")
    //         …
    //         .build();
    private FieldSpec wireField() {
        Wire.Callbacks facts = wire.callbacks().orElseThrow();
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder($S)$>$>", CoreTypes.CALLBACK_WIRE, wire.name());
        wire.portVariable().ifPresent(variable -> code.add("\n.portVariable($S)", variable));
        facts.token()
                .ifPresent(token -> code.add(
                        "\n.token($S, $S)", token.header(), token.environment().orElse("")));
        facts.health().ifPresent(request -> code.add("\n.health($S)", request));
        facts.unanswered().forEach(request -> code.add("\n.ignore($S)", request));
        callbacks()
                .flatMap(callback -> callback.discovery().stream())
                .distinct()
                .forEach(discovery -> code.add(discovery(discovery)));
        services.forEach(service -> service.types()
                .service()
                .streams()
                .forEach(stream -> on(stream)
                        .ifPresent(callback -> unopenedStatus(stream, callback)
                                .ifPresent(status -> code.add(
                                        "\n.unopened($S, $S, $L)",
                                        callback.call().verb(),
                                        callback.call().path(),
                                        status)))));
        return FieldSpec.builder(CoreTypes.CALLBACK_WIRE, "WIRE", STATIC, FINAL)
                .addJavadoc("How it calls.\n")
                .initializer(code.add("\n.build()$<$<").build())
                .build();
    }

    // .routeList("GET /subscriptions")
    // .nameProbe("OPTIONS", "/{name}", 200)
    private static CodeBlock discovery(Discovery discovery) {
        if (discovery instanceof RouteList list) {
            return CodeBlock.of("\n.routeList($S)", list.request());
        }
        if (discovery instanceof NameProbe probe) {
            return CodeBlock.of(
                    "\n.nameProbe($S, $S, $L)",
                    probe.request().verb(),
                    probe.request().path(),
                    probe.status());
        }
        throw new IllegalArgumentException("no code for " + discovery);
    }

    /**
     * The status of a call whose stream is not open, where the runtime calls without asking first: that of the reply on error.
     * With the 404 of unknown paths some runtimes would take the event for handled.
     */
    private static Optional<Integer> unopenedStatus(Stream stream, WireBinding.Callback callback) {
        if (callback.discovery().isPresent() || !(callback.reply() instanceof CallbackReply.ByStatus byStatus)) {
            return Optional.empty();
        }
        JsonObject onError = JsonParser.parseString(
                        stream.answer().orElseThrow().onErrorJson())
                .getAsJsonObject();
        return Optional.ofNullable(onError.get(byStatus.field().name()))
                .map(value -> byStatus.statuses().get(value.getAsString()));
    }

    // public AcmeCallbacks over(RuntimeConnection connection) {
    //     callThrough(WireConnector.streamCaller(connection));
    //     return this;
    // }
    private MethodSpec over() {
        return MethodSpec.methodBuilder("over")
                .addModifiers(PUBLIC)
                .returns(RuntimeSpec.callbacks(binding))
                .addJavadoc(
                        "Uses a connection for the requests that start and stop streams; it stays the caller's to close.\n")
                .addParameter(CoreTypes.RUNTIME_CONNECTION, "connection")
                .addStatement("callThrough($T.streamCaller(connection))", CoreTypes.WIRE_CONNECTOR)
                .addStatement("return this")
                .build();
    }

    // public AcmeCallbacks() {
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

    // public AcmeCallbacks(@Nullable String token) {
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
                .addStatement(
                        "return listen($T.$L(request), listener)", service.callbackStreams(wire), types.method(stream))
                .build();
    }
}
