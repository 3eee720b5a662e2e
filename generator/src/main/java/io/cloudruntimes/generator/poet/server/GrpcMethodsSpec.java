package io.cloudruntimes.generator.poet.server;

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
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.HttpExchangesSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Emits what serves a service as methods of a gRPC service. */
public final class GrpcMethodsSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    public GrpcMethodsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    // public final class AcmeStateGrpcMethods implements GrpcMethodSet { … }
    public TypeSpec type() {
        List<CodeBlock> rows = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        for (Operation operation : types.service().operations()) {
            runtime.binding().all(operation, wire, WireBinding.Grpc.class).forEach(grpc -> {
                rows.add(unary(operation, grpc));
                methods.add(handler(operation, grpc));
            });
        }
        for (Stream stream : types.service().streams()) {
            runtime.binding().on(stream, wire, WireBinding.GrpcStream.class).ifPresent(grpc -> {
                rows.add(duplex(stream, grpc));
                methods.add(opener(stream));
                methods.add(event(stream, grpc));
                stream.answer().ifPresent(answer -> methods.add(answer(stream, grpc, answer.type())));
            });
        }
        return TypeSpec.classBuilder(runtime.methods(wire))
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(CoreTypes.GRPC_METHOD_SET)
                .addJavadoc(
                        "Serves a {@link $T} as methods of the gRPC service of the $L.\n",
                        types.api(),
                        runtime.binding().title())
                .addField(types.api(), "service", PRIVATE, FINAL)
                .addFields(componentTypes())
                .addMethod(constructor())
                .addMethod(table(rows))
                .addMethods(methods)
                .build();
    }

    // public AcmeStateGrpcMethods(StateService service) { … }
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("@param service answers the calls\n")
                .addParameter(types.api(), "service")
                .addStatement("this.service = service");
        return RequestMatcherCode.take(constructor, !componentTypes().isEmpty());
    }

    private List<FieldSpec> componentTypes() {
        return types.service().operations().stream()
                        .flatMap(it -> runtime.binding().all(it, wire, WireBinding.Grpc.class).stream())
                        .anyMatch(grpc -> grpc.rules().form().isPresent())
                ? List.of(RequestMatcherCode.field())
                : List.of();
    }

    // public List<GrpcMethod> methods() {
    //     return List.of(new GrpcMethod.Unary(StateOperations.GET, "GetState", this::get));
    // }
    private static MethodSpec table(List<CodeBlock> rows) {
        return MethodSpec.methodBuilder("methods")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(ParameterizedTypeName.get(CoreTypes.LIST, CoreTypes.GRPC_METHOD))
                .addStatement("return $T.of(\n$L)", CoreTypes.LIST, CodeBlock.join(rows, ",\n"))
                .build();
    }

    private CodeBlock unary(Operation operation, WireBinding.Grpc grpc) {
        CodeBlock conditions = RequestMatcherCode.grpc(grpc);
        return CodeBlock.of(
                "new $T($T.$L, $S, this::$L$L)",
                CoreTypes.GRPC_METHOD.nestedClass("Unary"),
                types.operations(),
                types.constant(operation),
                grpc.method(),
                types.method(operation) + RuntimeTypes.suffix(grpc),
                conditions.isEmpty()
                        ? CodeBlock.of("")
                        : CodeBlock.of(",\n$T.ANY$L", CoreTypes.MESSAGE_MATCHER, conditions));
    }

    // new GrpcMethod.Duplex<>(PubSubOperations.SUBSCRIBE, "SubscribeTopicEvents", this::subscribe, …)
    private CodeBlock duplex(Stream stream, WireBinding.GrpcStream grpc) {
        String method = types.method(stream);
        CodeBlock answers = stream.answer().isEmpty()
                ? CodeBlock.of("null,\nnull")
                : CodeBlock.of(
                        "$T::$L,\n$T::$LAnswer",
                        types.type(stream.event()),
                        types.accessor(eventId(stream, grpc)),
                        runtime.methods(wire),
                        method);
        return CodeBlock.of(
                "new $T<>(\n"
                        + "$>$>$T.$L,\n"
                        + "$S,\n"
                        + "this::$L,\n"
                        + "$T.message($L, (out, opened) -> {}, $S),\n"
                        + "$T::$LEvent,\n"
                        + "$L)$<$<",
                CoreTypes.GRPC_METHOD.nestedClass("Duplex"),
                types.operations(),
                types.constant(stream),
                grpc.method(),
                method,
                CoreTypes.PROTO_OUT,
                grpc.opened(),
                "",
                runtime.methods(wire),
                method,
                answers);
    }

    private Field eventId(Stream stream, WireBinding.GrpcStream grpc) {
        return runtime.binding()
                .fieldAt(stream.event().name(), wire.name(), grpc.eventId())
                .orElseThrow();
    }

    // private Bytes get(Bytes message, CallOptions options) throws IOException {
    //     GetStateRequest request = MessageReader.read(message, AcmeGetStateRequestGrpc::read,
    // GetStateRequest.builder())
    //             .build();
    //     Optional<StateEntry> found = service.get(request, options);
    //     return found.isEmpty() ? Bytes.EMPTY : MessageWriter.message(AcmeGetStateResultGrpc::write, found.get());
    // }
    private MethodSpec handler(Operation operation, WireBinding.Grpc grpc) {
        String form = RuntimeTypes.suffix(grpc);
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(operation) + form)
                .addModifiers(PRIVATE)
                .returns(CoreTypes.BYTES)
                .addParameter(CoreTypes.BYTES, "message")
                .addParameter(CoreTypes.CALL_OPTIONS, "options")
                .addException(IOException.class)
                .addCode(decode(operation, form));
        TypeRef.Named type = operation.result().result().orElse(null);
        CodeBlock call = CodeBlock.of("service.$L(request, options)", types.method(operation));
        if (type == null) {
            return method.addStatement(call)
                    .addStatement("return $T.EMPTY", CoreTypes.BYTES)
                    .build();
        }
        if (operation.result().absentStatus().isEmpty()) {
            return method.addStatement(
                            "return $T.message($T::write, $L)",
                            CoreTypes.PROTO_OUT,
                            runtime.result(operation, wire, form),
                            call)
                    .build();
        }
        method.addStatement("$T found = $L", types.result(operation), call);
        if (grpc.absentWhenEmpty().isEmpty()) {
            return method.beginControlFlow("if (found.isEmpty())")
                    .addStatement(
                            "throw $T.$L.error()",
                            runtime.exchanges(wire),
                            HttpExchangesSpec.absentName(operation, form))
                    .endControlFlow()
                    .addStatement(
                            "return $T.message($T::write, found.get())",
                            CoreTypes.PROTO_OUT,
                            runtime.result(operation, wire, form))
                    .build();
        }
        return method.addStatement(
                        "return found.isEmpty() ? $T.EMPTY : $T.message($T::write, found.get())",
                        CoreTypes.BYTES,
                        CoreTypes.PROTO_OUT,
                        runtime.result(operation, wire, form))
                .build();
    }

    private CodeBlock decode(Callable callable, String form) {
        return CodeBlock.builder()
                .addStatement(
                        "$T request =\n$T.read(message, $T::read, $T.builder()).build()",
                        types.request(callable),
                        CoreTypes.PROTO_IN,
                        runtime.request(callable, wire, form),
                        types.request(callable))
                .build();
    }

    // private Subscription subscribe(Bytes message, StreamListener<TopicEvent, TopicEventAnswer> listener)
    //         throws IOException {
    //     SubscribeTopicEventsRequest request = …;
    //     return service.subscribe(request, listener);
    // }
    private MethodSpec opener(Stream stream) {
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PRIVATE)
                .returns(CoreTypes.SUBSCRIPTION)
                .addParameter(CoreTypes.BYTES, "message")
                .addParameter(types.listener(stream), "listener")
                .addException(IOException.class)
                .addCode(decode(stream, ""))
                .addStatement("return service.$L(request, listener)", types.method(stream))
                .build();
    }

    // private static Bytes subscribeEvent(TopicEvent event) {
    //     return MessageWriter.message(2, AcmeTopicEventGrpc::write, event);
    // }
    private MethodSpec event(Stream stream, WireBinding.GrpcStream grpc) {
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.BYTES)
                .addParameter(types.type(stream.event()), "event")
                .addStatement(
                        "return $T.message($L, $T::write, event)",
                        CoreTypes.PROTO_OUT,
                        grpc.event(),
                        runtime.layout(stream.event(), wire))
                .build();
    }

    // private static GrpcMethod.Answer<TopicEventAnswer> subscribeAnswer(Bytes message) throws IOException {
    //     TopicEventAnswer answer = MessageReader.read(
    //                     MessageReader.bytesOf(message, 2, 2), AcmeTopicEventAnswerGrpc::read,
    // TopicEventAnswer.builder())
    //             .build();
    //     return new GrpcMethod.Answer<>(MessageReader.stringOf(message, 2, 1), answer);
    // }
    private MethodSpec answer(Stream stream, WireBinding.GrpcStream grpc, TypeRef.Named type) {
        TypeName answer = types.type(type);
        return MethodSpec.methodBuilder(types.method(stream) + "Answer")
                .addModifiers(PRIVATE, STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.GRPC_METHOD.nestedClass("Answer"), answer))
                .addParameter(CoreTypes.BYTES, "message")
                .addException(IOException.class)
                .addStatement(
                        "$T answer = $T.read(\n$T.bytesOf(message, $L), $T::read, $T.builder())\n.build()",
                        answer,
                        CoreTypes.PROTO_IN,
                        CoreTypes.PROTO_IN,
                        path(grpc.answerPayload()),
                        runtime.layout(type, wire),
                        answer)
                .addStatement(
                        "return new $T<>($T.stringOf(message, $L), answer)",
                        CoreTypes.GRPC_METHOD.nestedClass("Answer"),
                        CoreTypes.PROTO_IN,
                        path(grpc.answerId()))
                .build();
    }

    private static CodeBlock path(List<Integer> numbers) {
        return numbers.stream().map(number -> CodeBlock.of("$L", number)).collect(CodeBlock.joining(", "));
    }
}
