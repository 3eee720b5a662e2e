package io.cloudruntimes.generator.poet.server;

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
import io.cloudruntimes.generator.binding.ServedRules;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.CallKind;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.grpc.MetadataCode;
import io.cloudruntimes.generator.poet.runtime.ErrorOutcomeCode;
import io.cloudruntimes.generator.poet.runtime.ResultCompletionCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Emits what serves a service as methods of a gRPC service. */
public final class GrpcMethodsSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final MetadataCode metadata;

    public GrpcMethodsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.metadata = new MetadataCode(runtime.types());
    }

    // public final class AcmeStateGrpcMethods implements GrpcMethodSet { … }
    public TypeSpec type() {
        List<CodeBlock> rows = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        List<FieldSpec> errors = new ArrayList<>();
        for (Operation operation : types.service().operations()) {
            runtime.binding().all(operation, wire, WireBinding.Grpc.class).forEach(grpc -> {
                rows.add(row(operation, grpc, grpc.method().toString()));
                runtime.served(operation, wire).aliases().forEach(alias -> rows.add(row(operation, grpc, alias)));
                methods.add(grpc.kind() == CallKind.UNARY ? unary(operation, grpc) : streaming(operation, grpc));
                errors.addAll(new ErrorResultCode(types, operation, grpc).fields());
            });
        }
        for (Stream stream : types.service().streams()) {
            runtime.binding().on(stream, wire, WireBinding.GrpcStream.class).ifPresent(grpc -> {
                rows.add(events(stream, grpc));
                methods.add(opener(stream, grpc));
                methods.add(event(stream, grpc));
                grpc.reply().ifPresent(reply -> methods.add(reply(stream, reply)));
            });
        }
        return TypeSpec.classBuilder(runtime.methods(wire))
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(CoreTypes.GRPC_METHOD_SET)
                .addJavadoc(
                        "Serves a {@link $T} as methods of the gRPC service of the $L.\n",
                        types.api(),
                        Javadocs.html(runtime.binding().title()))
                .addFields(errors)
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

    private CodeBlock row(Operation operation, WireBinding.Grpc grpc, String name) {
        CodeBlock conditions = RequestMatcherCode.grpc(runtime.binding(), grpc);
        return grpc.kind() == CallKind.UNARY
                ? CodeBlock.of(
                        "new $T($T.$L, $S, this::$L$L)",
                        CoreTypes.GRPC_METHOD.nestedClass("Unary"),
                        types.operations(),
                        types.constant(operation),
                        name,
                        handlerName(operation, grpc),
                        conditions.isEmpty()
                                ? CodeBlock.of("")
                                : CodeBlock.of(",\n$T.ANY$L", CoreTypes.MESSAGE_MATCHER, conditions))
                : CodeBlock.of(
                        "new $T(\n$>$>$T.$L,\n$S,\n$T.$L,\nthis::$L)$<$<",
                        CoreTypes.GRPC_METHOD.nestedClass("Streaming"),
                        types.operations(),
                        types.constant(operation),
                        name,
                        CoreTypes.GRPC_METHOD.nestedClass("Kind"),
                        grpc.kind().name(),
                        handlerName(operation, grpc));
    }

    private String handlerName(Operation operation, WireBinding.Grpc grpc) {
        return types.method(operation) + RuntimeTypes.suffix(grpc);
    }

    // GrpcMethod.events(
    //                 PubSubOperations.SUBSCRIBE,
    //                 "acme.v1.Acme/SubscribeTopicEvents",
    //                 this::subscribe,
    //                 AcmePubSubGrpcMethods::subscribeEvent)
    //         .opensWith(MessageWriter.message(1, (out, opened) -> {}, ""))
    //         .replies(TopicEvent::id, AcmePubSubGrpcMethods::subscribeReply)
    //         .build()
    private CodeBlock events(Stream stream, WireBinding.GrpcStream grpc) {
        String method = types.method(stream);
        CodeBlock.Builder row = CodeBlock.builder()
                .add(
                        "$T.events(\n$>$>$T.$L,\n$S,\nthis::$L,\n$T::$LEvent)",
                        CoreTypes.GRPC_METHOD,
                        types.operations(),
                        types.constant(stream),
                        grpc.method().toString(),
                        method,
                        runtime.methods(wire),
                        method)
                .add(opensWith(grpc));
        if (grpc.kind() == CallKind.SERVER_STREAMING) {
            row.add("\n.serverStreaming()");
        }
        grpc.reply()
                .ifPresent(reply -> row.add(
                        "\n.replies($T::$L, $T::$LReply)",
                        types.type(stream.event()),
                        types.accessor(eventId(stream, reply)),
                        runtime.methods(wire),
                        method));
        return row.add("\n.build()$<$<").build();
    }

    private static CodeBlock opensWith(WireBinding.GrpcStream grpc) {
        WireBinding.OpensWith opensWith = grpc.opensWith();
        if (opensWith instanceof WireBinding.OpensWith.Field field) {
            return CodeBlock.of(
                    "\n.opensWith($T.message($L, (out, opened) -> {}, $S))",
                    CoreTypes.MESSAGE_WRITER,
                    field.number(),
                    "");
        }
        if (opensWith instanceof WireBinding.OpensWith.Headers) {
            return CodeBlock.of("\n.opensWithHeaders()");
        }
        if (opensWith instanceof WireBinding.OpensWith.Message) {
            // where a whole message is an event, an empty one would be one that nobody sent
            return grpc.events() instanceof WireBinding.Events.Whole
                    ? CodeBlock.of("")
                    : CodeBlock.of("\n.opensWith($T.EMPTY)", CoreTypes.BYTES);
        }
        if (opensWith instanceof WireBinding.OpensWith.Sent) {
            return CodeBlock.of("");
        }
        throw new IllegalArgumentException("nothing is emitted for a stream that opens with " + opensWith);
    }

    private Field eventId(Stream stream, WireBinding.Reply reply) {
        return runtime.binding()
                .fieldAt(stream.event().name(), wire.name(), reply.of())
                .orElseThrow();
    }

    // private Bytes get(Bytes message, GrpcCall call) throws IOException {
    //     GetStateRequest request = MessageReader.read(message, AcmeGetStateRequestGrpc::read,
    // GetStateRequest.builder())
    //             .build();
    //     Optional<StateEntry> found = service.get(request, call.options());
    //     if (found.isEmpty()) {
    //         return Bytes.EMPTY;
    //     }
    //     StateEntry value = found.get();
    //     return MessageWriter.message(AcmeGetStateResultGrpc::write, value);
    // }
    private MethodSpec unary(Operation operation, WireBinding.Grpc grpc) {
        return MethodSpec.methodBuilder(handlerName(operation, grpc))
                .addModifiers(PRIVATE)
                .returns(CoreTypes.BYTES)
                .addParameter(CoreTypes.BYTES, "message")
                .addParameter(CoreTypes.GRPC_CALL, "call")
                .addException(IOException.class)
                .addCode(decode(operation, grpc, CodeBlock.of("message"), CodeBlock.of("")))
                .addCode(ServedRequestCode.grpc(types, operation, grpc, runtime.served(operation, wire)))
                .addCode(result(
                        operation,
                        grpc,
                        CodeBlock.of("return $T.EMPTY", CoreTypes.BYTES),
                        CodeBlock.of("return $L", resultMessage(operation, grpc))))
                .build();
    }

    private CodeBlock resultMessage(Operation operation, WireBinding.Grpc grpc) {
        return CodeBlock.of(
                "$T.message($T::write, value)",
                CoreTypes.MESSAGE_WRITER,
                runtime.result(operation, wire, RuntimeTypes.suffix(grpc)));
    }

    // private void put(GrpcStreamingCall call) throws IOException {
    //     ChunkedContent chunks = ChunkedContent.of(call.messages(), 3);
    //     PutFileRequest.Builder builder = MessageReader.read(chunks.first(), AcmePutFileRequestGrpc::read, …);
    //     builder.data(chunks.content());
    //     PutFileRequest request = builder.build();
    //     service.put(request, call.options());
    //     call.send(Bytes.EMPTY);
    // }
    private MethodSpec streaming(Operation operation, WireBinding.Grpc grpc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(handlerName(operation, grpc))
                .addModifiers(PRIVATE)
                .addParameter(CoreTypes.GRPC_STREAMING_CALL, "call")
                .addException(IOException.class);
        CodeBlock body = grpc.chunkedInput()
                .map(input -> CodeBlock.builder()
                        .addStatement("builder.$L(chunks.content())", types.setter(input.field()))
                        .build())
                .orElse(CodeBlock.of(""));
        grpc.chunkedInput()
                .ifPresent(input -> method.addStatement(
                        "$1T chunks = $1T.of(call.messages(), $2L)",
                        CoreTypes.CHUNKED_CONTENT,
                        ((WireLocation.ProtoChunks) input.location()).field()));
        CodeBlock message = CodeBlock.of(body.isEmpty() ? "call.message()" : "chunks.first()");
        CodeBlock send = grpc.chunkedOutput()
                .map(output ->
                        CodeBlock.of("call.send($L)", metadata.chunks(output, resultMessage(operation, grpc), "value")))
                .orElseGet(() -> CodeBlock.of(
                        "call.send($L)",
                        operation.result().result().isPresent()
                                ? resultMessage(operation, grpc)
                                : CodeBlock.of("$T.EMPTY", CoreTypes.BYTES)));
        CodeBlock nothing = CodeBlock.of("call.send($T.EMPTY)", CoreTypes.BYTES);
        return method.addCode(decode(operation, grpc, message, body))
                .addCode(result(operation, grpc, nothing, send))
                .build();
    }

    /** Calls the service, sets the metadata of the response and ends with what sends it. */
    private CodeBlock result(Operation operation, WireBinding.Grpc grpc, CodeBlock nothing, CodeBlock send) {
        String options = grpc.chunkedOutput().isPresent() ? "call.streamedOptions()" : "call.options()";
        CodeBlock call = CodeBlock.of("service.$L(request, $L)", types.method(operation), options);
        ResultCompletionCode completion = new ResultCompletionCode(types, operation, grpc);
        ErrorOutcomeCode errors = new ErrorOutcomeCode(types, operation, grpc, wire, runtime.exchanges(wire));
        CodeBlock.Builder code = CodeBlock.builder();
        TypeRef.Named type = operation.result().result().orElse(null);
        if (type == null) {
            return code.addStatement(call).addStatement(nothing).build();
        }
        if (operation.result().absentStatus().isEmpty()) {
            code.add(completion.callService(options));
        } else {
            code.addStatement("$T found = $L", types.result(operation), call).beginControlFlow("if (found.isEmpty())");
            if (grpc.absentWhenEmpty().isEmpty()) {
                code.addStatement("throw $L.error()", errors.absent().orElseThrow());
            } else {
                code.addStatement(nothing);
                if (grpc.kind() != CallKind.UNARY) {
                    code.addStatement("return");
                }
            }
            code.endControlFlow().addStatement("$T value = found.get()", types.type(type));
        }
        code.add(completion.reduce()).add(errors.encode(grpc.outputs()));
        MetadataCode.of(grpc.outputs()).forEach(entry -> code.add(metadata.writeResponse(entry)));
        code.add(new ErrorResultCode(types, operation, grpc).encode());
        return code.addStatement(send).build();
    }

    private CodeBlock decode(Callable callable, WireBinding binding, CodeBlock message, CodeBlock body) {
        List<FieldMapping> entries = MetadataCode.of(binding.inputs());
        CodeBlock read = CodeBlock.of(
                "$T.read($L, $T::read, $T.builder())",
                CoreTypes.MESSAGE_READER,
                message,
                runtime.request(callable, wire, RuntimeTypes.suffix(binding)),
                types.request(callable));
        if (entries.isEmpty() && body.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("$T request =\n$L.build()", types.request(callable), read)
                    .build();
        }
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T.Builder builder =\n$L", types.request(callable), read);
        entries.forEach(entry -> code.add(metadata.readRequest(
                entry, types.request(callable).simpleName(), binding.rules().constants())));
        return code.add(body)
                .addStatement("$T request = builder.build()", types.request(callable))
                .build();
    }

    // private Subscription subscribe(Bytes message, GrpcCall call, StreamListener<TopicEvent, TopicEventAnswer>
    // listener)
    //         throws IOException {
    //     SubscribeTopicEventsRequest request = …;
    //     return service.subscribe(request, listener);
    // }
    private MethodSpec opener(Stream stream, WireBinding.GrpcStream grpc) {
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PRIVATE)
                .returns(CoreTypes.SUBSCRIPTION)
                .addParameter(CoreTypes.BYTES, "message")
                .addParameter(CoreTypes.GRPC_CALL, "call")
                .addParameter(types.listener(stream), "listener")
                .addException(IOException.class)
                .addCode(decode(stream, grpc, CodeBlock.of("message"), CodeBlock.of("")))
                .addStatement("return service.$L(request, listener)", types.method(stream))
                .build();
    }

    // private static Bytes subscribeEvent(TopicEvent event) {
    //     return MessageWriter.message(2, AcmeTopicEventGrpc::write, event);
    // }
    private MethodSpec event(Stream stream, WireBinding.GrpcStream grpc) {
        ServedRules.Events added = runtime.served(stream, wire).events();
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.BYTES)
                .addParameter(types.type(stream.event()), "event")
                .addCode(ServedEventCode.add(types, stream, added))
                .addStatement("return $L", eventMessage(stream, grpc.events(), ServedEventCode.variable(added)))
                .build();
    }

    private CodeBlock eventMessage(Stream stream, WireBinding.Events events, String event) {
        ClassName layout = runtime.layout(stream.event(), wire);
        if (events instanceof WireBinding.Events.Whole) {
            return CodeBlock.of("$T.message($T::write, $L)", CoreTypes.MESSAGE_WRITER, layout, event);
        }
        if (events instanceof WireBinding.Events.Single single) {
            return CodeBlock.of(
                    "$T.message($L, $T::write, $L)", CoreTypes.MESSAGE_WRITER, single.field(), layout, event);
        }
        if (events instanceof WireBinding.Events.Repeated repeated) {
            return CodeBlock.of(
                    "$T.message($L, $T::write, $L)", CoreTypes.MESSAGE_WRITER, repeated.field(), layout, event);
        }
        if (events instanceof WireBinding.Events.Keyed keyed) {
            return CodeBlock.of(
                    "$T.message($L, $T::writeEntry, $L)", CoreTypes.MESSAGE_WRITER, keyed.field(), layout, event);
        }
        throw new IllegalArgumentException("nothing is emitted for events in " + events);
    }

    // private static GrpcMethod.Reply<TopicEventAnswer> subscribeReply(Bytes message) throws IOException {
    //     TopicEventAnswer reply = MessageReader.read(
    //                     MessageReader.bytesOf(message, 2, 2), AcmeTopicEventAnswerGrpc::read,
    // TopicEventAnswer.builder())
    //             .build();
    //     return new GrpcMethod.Reply<>(MessageReader.stringOf(message, 2, 1), reply);
    // }
    private MethodSpec reply(Stream stream, WireBinding.Reply reply) {
        TypeRef.Named type = stream.answer()
                .orElseThrow(() -> new IllegalArgumentException(stream.id() + " has no reply in the API"))
                .type();
        TypeName name = types.type(type);
        return MethodSpec.methodBuilder(types.method(stream) + "Reply")
                .addModifiers(PRIVATE, STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.GRPC_METHOD.nestedClass("Reply"), name))
                .addParameter(CoreTypes.BYTES, "message")
                .addException(IOException.class)
                .addStatement(
                        "$T reply = $T.read(\n$T.bytesOf(message, $L), $T::read, $T.builder())\n.build()",
                        name,
                        CoreTypes.MESSAGE_READER,
                        CoreTypes.MESSAGE_READER,
                        path(reply.payload()),
                        runtime.layout(type, wire),
                        name)
                .addStatement(
                        "return new $T<>($T.stringOf(message, $L), reply)",
                        CoreTypes.GRPC_METHOD.nestedClass("Reply"),
                        CoreTypes.MESSAGE_READER,
                        path(reply.id()))
                .build();
    }

    private static CodeBlock path(List<Integer> numbers) {
        return numbers.stream().map(number -> CodeBlock.of("$L", number)).collect(CodeBlock.joining(", "));
    }
}
