package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.Discovery.NameProbe;
import io.cloudruntimes.generator.binding.model.Discovery.RouteList;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.json.JsonLiterals;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
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
        StreamExchangesCode exchanges = new StreamExchangesCode(runtime);
        CallbackEventsCode events = new CallbackEventsCode(runtime, wire);
        TypeSpec.Builder type = TypeSpec.classBuilder(runtime.callbackStreams(wire))
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "The streams of {@link $T} as calls of the $L.\n",
                        types.api(),
                        Javadocs.html(runtime.binding().title()));
        streams.forEach(stream -> onError(stream).ifPresent(type::addField));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Stream stream : streams) {
            WireBinding.Callback callback = binding(stream).orElseThrow();
            type.addMethod(open(stream, callback, exchanges)).addMethod(events.reader(stream, callback));
            callback.exchanges().ifPresent(it -> exchanges.methods(stream, it).forEach(type::addMethod));
            stream.answer().ifPresent(reply -> type.addMethod(reply(stream, reply, callback)));
        }
        return type.build();
    }

    // private static final MethodAnswer SERVE_ON_ERROR = MethodAnswer.builder().status(500).build();
    private Optional<FieldSpec> onError(Stream stream) {
        return stream.answer()
                .map(reply -> FieldSpec.builder(types.type(reply.type()), onErrorName(stream), PRIVATE, STATIC, FINAL)
                        .initializer(new JsonLiterals(types).of(reply.type(), reply.onErrorJson()))
                        .build());
    }

    private String onErrorName(Stream stream) {
        return types.constant(stream) + "_ON_ERROR";
    }

    // public static CallbackStream<MethodCall, MethodAnswer> serve(ServeMethodsRequest request) {
    //     return CallbackStream.<MethodCall, MethodAnswer>builder(RpcOperations.SERVE, request)
    //             .call("*", "/{+method}")
    //             .event(AcmeRpcAppStreams::serveEvent)
    //             .reply(AcmeRpcAppStreams::serveReply)
    //             .replyOnError(SERVE_ON_ERROR)
    //             .build();
    // }
    private MethodSpec open(Stream stream, WireBinding.Callback callback, StreamExchangesCode exchanges) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.<$T, $T>builder($T.$L, request)",
                        CoreTypes.CALLBACK_STREAM,
                        types.type(stream.event()),
                        types.answer(stream),
                        types.operations(),
                        types.constant(stream))
                .add(
                        "$>$>\n.call($S, $S)",
                        callback.call().verb(),
                        callback.call().path());
        callback.inputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Path)
                .forEach(mapping -> code.add(
                        "\n.with($S, $L)",
                        mapping.field().name(),
                        new TextCode(types)
                                .write(
                                        mapping.field().type(),
                                        CodeBlock.of("request.$L()", types.accessor(mapping.field())))));
        callback.discovery().ifPresent(discovery -> code.add(discovery(stream, callback, discovery)));
        callback.exchanges().ifPresent(it -> code.add("\n.exchanges($L)", exchanges.builder(stream, it)));
        code.add(CallbackEventsCode.use(runtime.callbackStreams(wire), types.method(stream), callback.events()));
        if (stream.answer().isPresent()) {
            code.add("\n.reply($T::$LReply)", runtime.callbackStreams(wire), types.method(stream))
                    .add("\n.replyOnError($L)", onErrorName(stream));
        } else if (callback.reply() instanceof CallbackReply.None none && none.status() != CallbackReply.NO_CONTENT) {
            code.add("\n.statusWithoutReply($L)", none.status());
        }
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("The stream that a request asks for.\n")
                .returns(ParameterizedTypeName.get(
                        CoreTypes.CALLBACK_STREAM, types.type(stream.event()), types.answer(stream)))
                .addParameter(types.request(stream), "request")
                .addCode(UnsupportedInputCode.of(types, stream, callback.refused()))
                .addCode(code.add("\n.build();\n$<$<").build())
                .build();
    }

    // .routeElement("GET /subscriptions", "route", Json.toBytes(AcmeSubscribeTopicEventsRequestApp::write, request))
    // .nameProbe("OPTIONS")
    private CodeBlock discovery(Stream stream, WireBinding.Callback callback, Discovery discovery) {
        if (discovery instanceof RouteList list) {
            return CodeBlock.of("\n.routeElement($S, $S, $L)", list.request(), list.route(), element(stream, callback));
        }
        if (discovery instanceof NameProbe probe) {
            return CodeBlock.of("\n.nameProbe($S)", probe.request().verb());
        }
        throw new IllegalArgumentException("no code for " + discovery);
    }

    // Json.toBytes(AcmeSubscribeTopicEventsRequestApp::write, request)
    private CodeBlock element(Stream stream, WireBinding.Callback callback) {
        return callback.inputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json)
                ? CodeBlock.of("$T.toBytes($T::write, request)", CoreTypes.JSON, runtime.request(stream, wire))
                : CodeBlock.of("$T.utf8($S)", CoreTypes.BYTES, "{}");
    }

    // private static RouteResponse serveReply(MethodAnswer value) {
    //     return RouteResponse.bytes(value.status().orElse(200), value.data().orElse(Bytes.EMPTY), …)
    //             .withHeaders("", Headers.of(value.headers()).own());
    // }
    private MethodSpec reply(Stream stream, Stream.Answer reply, WireBinding.Callback callback) {
        TypeName type = types.type(reply.type());
        return MethodSpec.methodBuilder(types.method(stream) + "Reply")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.ROUTE_RESPONSE)
                .addParameter(type, "value")
                .addCode(new CallbackReplyCode(types).encode(callback.reply(), runtime.layout(reply.type(), wire)))
                .build();
    }
}
