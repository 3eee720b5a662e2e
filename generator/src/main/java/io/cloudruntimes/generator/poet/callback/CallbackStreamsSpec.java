package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.json.JsonLiterals;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
import io.cloudruntimes.generator.poet.server.RouteRequestCode;
import java.util.List;
import java.util.Optional;

/** Emits how the events of a service's streams arrive as calls of a runtime. */
public final class CallbackStreamsSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final List<Stream> streams;

    public CallbackStreamsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.streams = types.service().streams().stream()
                .filter(stream -> binding(stream).isPresent())
                .toList();
    }

    private Optional<WireBinding.Callback> binding(Stream stream) {
        return runtime.binding().on(stream, wire, WireBinding.Callback.class);
    }

    // public final class AcmeRpcAppStreams { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(runtime.appStreams(wire))
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "The streams of {@link $T} as calls of the $L.\n",
                        types.api(),
                        runtime.binding().title());
        streams.forEach(stream -> onError(stream).ifPresent(type::addField));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Stream stream : streams) {
            WireBinding.Callback callback = binding(stream).orElseThrow();
            type.addMethod(open(stream, callback)).addMethod(event(stream, callback));
            stream.answer().ifPresent(answer -> type.addMethod(answer(stream, answer, callback)));
        }
        return type.build();
    }

    // private static final MethodAnswer SERVE_ON_ERROR = MethodAnswer.builder().status(500).build();
    private Optional<FieldSpec> onError(Stream stream) {
        return stream.answer()
                .map(answer -> FieldSpec.builder(types.type(answer.type()), onErrorName(stream), PRIVATE, STATIC, FINAL)
                        .initializer(new JsonLiterals(types).of(answer.type(), answer.onErrorJson()))
                        .build());
    }

    private String onErrorName(Stream stream) {
        return types.constant(stream) + "_ON_ERROR";
    }

    // public static CallbackStream<MethodCall, MethodAnswer> serve(ServeMethodsRequest request) {
    //     return CallbackStream.<MethodCall, MethodAnswer>builder(RpcOperations.SERVE, request)
    //             .call("*", "/{+method}")
    //             .event(AcmeRpcAppStreams::serveEvent)
    //             .answer(AcmeRpcAppStreams::serveAnswer, SERVE_ON_ERROR)
    //             .build();
    // }
    private MethodSpec open(Stream stream, WireBinding.Callback callback) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.<$T, $T>builder($T.$L, request)",
                        CoreTypes.APP_STREAM,
                        types.type(stream.event()),
                        types.answer(stream),
                        types.operations(),
                        types.constant(stream))
                .add(
                        "$>$>\n.call($S, $S)",
                        callback.call().verb(),
                        callback.call().path());
        callback.inputs().stream()
                .filter(slot -> slot.place() instanceof WireLocation.Path)
                .forEach(slot -> code.add(
                        "\n.with($S, $L)",
                        slot.field().name(),
                        new TextCode(types)
                                .write(
                                        slot.field().type(),
                                        CodeBlock.of("request.$L()", types.accessor(slot.field())))));
        callback.listed()
                .ifPresent(listed ->
                        code.add("\n.listed($S, $S, $L)", listed.request(), listed.call(), element(stream, callback)));
        code.add("\n.event($T::$LEvent)", runtime.appStreams(wire), types.method(stream));
        if (stream.answer().isPresent()) {
            code.add(
                    "\n.answer($T::$LAnswer, $L)", runtime.appStreams(wire), types.method(stream), onErrorName(stream));
        }
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("The stream that a request asks for.\n")
                .returns(ParameterizedTypeName.get(
                        CoreTypes.APP_STREAM, types.type(stream.event()), types.answer(stream)))
                .addParameter(types.request(stream), "request")
                .addCode(UnsupportedInputCode.of(types, stream, callback))
                .addCode(code.add("\n.build();\n$<$<").build())
                .build();
    }

    // Json.toBytes(AcmeSubscribeTopicEventsRequestApp::write, request)
    private CodeBlock element(Stream stream, WireBinding.Callback callback) {
        return hasJson(callback.inputs())
                ? CodeBlock.of("$T.toBytes($T::write, request)", CoreTypes.JSON, runtime.request(stream, wire))
                : CodeBlock.of("$T.utf8($S)", CoreTypes.BYTES, "{}");
    }

    private static boolean hasJson(List<FieldMapping> slots) {
        return slots.stream().anyMatch(slot -> slot.place() instanceof WireLocation.Json);
    }

    // private static MethodCall serveEvent(RouteRequest in) {
    //     MethodCall event = MethodCall.builder()
    //             .method(in.path("method"))
    //             .build();
    //     return event;
    // }
    private MethodSpec event(Stream stream, WireBinding.Callback callback) {
        List<FieldMapping> told = callback.event().stream()
                .filter(slot -> !(slot.place() instanceof WireLocation.Absent))
                .toList();
        WireBinding.Http call = new WireBinding.Http(
                wire.name(),
                callback.call().verb(),
                callback.call().path(),
                told,
                List.of(),
                List.of(),
                Optional.empty());
        ClassName type = (ClassName) types.type(stream.event());
        CodeBlock reader =
                hasJson(told) ? CodeBlock.of("$T::read", runtime.layout(stream.event(), wire)) : CodeBlock.of("");
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(type)
                .addParameter(CoreTypes.ROUTE_REQUEST, "in")
                .addCode(new RouteRequestCode(types).decode(type, "event", call, reader))
                .addStatement("return event")
                .build();
    }

    // private static RouteResponse serveAnswer(MethodAnswer value) {
    //     return RouteResponse.bytes(value.status().orElse(200), value.data().orElse(Bytes.EMPTY), …)
    //             .withHeaders("", Headers.of(value.headers()).own());
    // }
    private MethodSpec answer(Stream stream, Stream.Answer answer, WireBinding.Callback callback) {
        TypeName type = types.type(answer.type());
        return MethodSpec.methodBuilder(types.method(stream) + "Answer")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.ROUTE_RESPONSE)
                .addParameter(type, "value")
                .addStatement(
                        "return $L",
                        new CallbackReplyCode(types).encode(callback.answer(), runtime.layout(answer.type(), wire)))
                .build();
    }
}
