package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.model.GrpcEvents;
import io.cloudruntimes.generator.binding.model.GrpcReply;
import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Emits what sends the events of streams over gRPC and reads the replies to them. */
final class GrpcStreamMethodsSpec {
    /** The field of the emitted class with the streams that a client can end by their ids. */
    static final String OPEN_STREAMS = "openStreams";

    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final GrpcRequestCode requests;

    GrpcStreamMethodsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.requests = new GrpcRequestCode(runtime, wire);
    }

    /** The methods of a stream. */
    List<MethodSpec> methods(Stream stream, WireBinding.GrpcStream grpc) {
        List<MethodSpec> methods = new ArrayList<>(List.of(opener(stream, grpc), event(stream, grpc)));
        grpc.reply().ifPresent(reply -> methods.add(reply(stream, reply)));
        return methods;
    }

    // GrpcMethod.events(
    //                 PubSubOperations.SUBSCRIBE,
    //                 "acme.v1.Acme/SubscribeTopicEvents",
    //                 this::subscribe,
    //                 AcmePubSubGrpcMethods::subscribeEvent)
    //         .opensWith(MessageWriter.message(1, (out, opened) -> {}, ""))
    //         .replies(TopicEvent::id, AcmePubSubGrpcMethods::subscribeReply)
    //         .build()
    CodeBlock row(Stream stream, WireBinding.GrpcStream grpc, String name) {
        String method = types.method(stream);
        CodeBlock.Builder row = CodeBlock.builder()
                .add(
                        "$T.events(\n$>$>$T.$L,\n$S,\nthis::$L,\n$T::$LEvent)",
                        CoreTypes.GRPC_METHOD,
                        types.operations(),
                        types.constant(stream),
                        name,
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

    // StopMethod.of(ConfigurationOperations.SUBSCRIBE, "acme.v1.Acme/Unsubscribe", openStreams)
    //         .id(2)
    //         .stopped(1)
    //         .problem(2)
    //         .build()
    List<CodeBlock> stops(Stream stream) {
        return runtime.served(stream, wire).stop().stream()
                .flatMap(stop -> stop.requests().stream()
                        .map(name -> CodeBlock.of(
                                "$T.of($T.$L, $S, $L)$>$>\n.id($L)\n.stopped($L)\n.problem($L)\n.build()$<$<",
                                CoreTypes.STOP_METHOD,
                                types.operations(),
                                types.constant(stream),
                                name,
                                OPEN_STREAMS,
                                stop.id(),
                                stop.stopped(),
                                stop.problem())))
                .toList();
    }

    private static CodeBlock opensWith(WireBinding.GrpcStream grpc) {
        OpensWith opensWith = grpc.opensWith();
        if (opensWith instanceof OpensWith.Field field) {
            return CodeBlock.of(
                    "\n.opensWith($T.message($L, (out, opened) -> {}, $S))",
                    CoreTypes.MESSAGE_WRITER,
                    field.number(),
                    "");
        }
        if (opensWith instanceof OpensWith.Id id) {
            return CodeBlock.of("\n.opensWithId($L, $L)", OPEN_STREAMS, id.number());
        }
        if (opensWith instanceof OpensWith.Headers) {
            return CodeBlock.of("\n.opensWithHeaders()");
        }
        if (opensWith instanceof OpensWith.Message) {
            // where a whole message is an event, an empty one would be one that nobody sent
            return grpc.events() instanceof GrpcEvents.Whole
                    ? CodeBlock.of("")
                    : CodeBlock.of("\n.opensWith($T.EMPTY)", CoreTypes.BYTES);
        }
        if (opensWith instanceof OpensWith.Sent) {
            return CodeBlock.of("");
        }
        throw new IllegalArgumentException("nothing is emitted for a stream that opens with " + opensWith);
    }

    private Field eventId(Stream stream, GrpcReply reply) {
        return runtime.binding()
                .fieldAt(stream.event().name(), wire.name(), reply.of())
                .orElseThrow();
    }

    // private Subscription subscribe(
    //         Bytes message, GrpcCall call, StreamListener<TopicEvent, TopicEventAnswer> listener) throws IOException {
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
                .addCode(requests.read(stream, grpc, CodeBlock.of("message"), CodeBlock.of("")))
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

    private CodeBlock eventMessage(Stream stream, GrpcEvents events, String event) {
        ClassName layout = runtime.layout(stream.event(), wire);
        if (events instanceof GrpcEvents.Whole) {
            return CodeBlock.of("$T.message($T::write, $L)", CoreTypes.MESSAGE_WRITER, layout, event);
        }
        if (events instanceof GrpcEvents.Single single) {
            return CodeBlock.of(
                    "$T.message($L, $T::write, $L)", CoreTypes.MESSAGE_WRITER, single.field(), layout, event);
        }
        if (events instanceof GrpcEvents.Repeated repeated) {
            return CodeBlock.of(
                    "$T.message($L, $T::write, $L)", CoreTypes.MESSAGE_WRITER, repeated.field(), layout, event);
        }
        if (events instanceof GrpcEvents.Keyed keyed) {
            return CodeBlock.of(
                    "$T.message($L, $T::writeEntry, $L)", CoreTypes.MESSAGE_WRITER, keyed.field(), layout, event);
        }
        throw new IllegalArgumentException("nothing is emitted for events in " + events);
    }

    // private static GrpcMethod.Reply<TopicEventAnswer> subscribeReply(Bytes message) throws IOException {
    //     TopicEventAnswer reply = MessageReader.read(
    //                     MessageFields.bytesOf(message, 2, 2),
    //                     AcmeTopicEventAnswerGrpc::read,
    //                     TopicEventAnswer.builder())
    //             .build();
    //     return new GrpcMethod.Reply<>(MessageFields.stringOf(message, 2, 1), reply);
    // }
    private MethodSpec reply(Stream stream, GrpcReply reply) {
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
                        CoreTypes.MESSAGE_FIELDS,
                        path(reply.payload()),
                        runtime.layout(type, wire),
                        name)
                .addStatement(
                        "return new $T<>($T.stringOf(message, $L), reply)",
                        CoreTypes.GRPC_METHOD.nestedClass("Reply"),
                        CoreTypes.MESSAGE_FIELDS,
                        path(reply.id()))
                .build();
    }

    private static CodeBlock path(List<Integer> numbers) {
        return numbers.stream().map(number -> CodeBlock.of("$L", number)).collect(CodeBlock.joining(", "));
    }
}
