package io.cloudruntimes.generator.poet.grpc;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.model.GrpcEvents;
import io.cloudruntimes.generator.binding.model.GrpcReply;
import io.cloudruntimes.generator.binding.model.OpensWith;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.json.JsonLiterals;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Emits what turns the request of a stream into a stream of gRPC. */
final class GrpcStreamSpec {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    GrpcStreamSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    // private static final TopicEventAnswer SUBSCRIBE_ON_ERROR = …;
    Optional<FieldSpec> replyOnError(Stream stream) {
        return runtime.binding().on(stream, wire, WireBinding.GrpcStream.class).isEmpty()
                ? Optional.empty()
                : stream.answer()
                        .map(answer -> FieldSpec.builder(
                                        types.type(answer.type()), onErrorName(stream), PRIVATE, STATIC, FINAL)
                                .initializer(new JsonLiterals(types).of(answer.type(), answer.onErrorJson()))
                                .build());
    }

    private String onErrorName(Stream stream) {
        return types.constant(stream) + "_ON_ERROR";
    }

    /** The method that opens the stream, the one that reads an event, and the one that writes a reply. */
    List<MethodSpec> methods(Stream stream, WireBinding.GrpcStream grpc) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(open(stream, grpc));
        methods.add(event(stream, grpc));
        grpc.reply().ifPresent(reply -> methods.add(reply(stream, reply)));
        return methods;
    }

    // static GrpcStream<TopicEvent, TopicEventAnswer> subscribe(SubscribeTopicEventsRequest request) {
    //     HttpRequest call = …;
    //     return GrpcStream.<TopicEvent, TopicEventAnswer>builder(call, AcmePubSubGrpcExchanges::subscribeEvent)
    //             .opensWithField(1)
    //             .eventsInField(2)
    //             .replies(1, AcmePubSubGrpcExchanges::subscribeReply, SUBSCRIBE_ON_ERROR)
    //             .build();
    // }
    private MethodSpec open(Stream stream, WireBinding.GrpcStream grpc) {
        TypeName event = types.type(stream.event());
        CodeBlock.Builder built = CodeBlock.builder()
                .add(
                        "return $T.<$T, $T>builder(call, $T::$LEvent)",
                        CoreTypes.GRPC_STREAM,
                        event,
                        types.answer(stream),
                        runtime.exchanges(wire),
                        types.method(stream))
                .add(opensWith(grpc.opensWith()))
                .add(events(grpc.events()));
        if (grpc.kind() == WireBinding.CallKind.SERVER_STREAMING) {
            built.add("\n.serverStreaming()");
        }
        if (!grpc.halfClose()) {
            built.add("\n.neverHalfClosed()");
        }
        grpc.reply()
                .ifPresent(reply -> built.add(
                        "\n.replies($L, $T::$LReply, $L)",
                        reply.of(),
                        runtime.exchanges(wire),
                        types.method(stream),
                        onErrorName(stream)));
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.GRPC_STREAM, event, types.answer(stream)))
                .addParameter(types.request(stream), "request")
                .addCode(UnsupportedInputCode.of(types, stream, grpc.refused()))
                .addCode(GrpcExchangesSpec.call(
                        runtime,
                        stream,
                        grpc,
                        CodeBlock.of("$S", "/" + grpc.method()),
                        GrpcExchangesSpec.frame(runtime, wire, stream, grpc)))
                .addStatement("$L\n.build()", built.build())
                .build();
    }

    private static CodeBlock opensWith(OpensWith opensWith) {
        if (opensWith instanceof OpensWith.Field field) {
            return CodeBlock.of("\n.opensWithField($L)", field.number());
        }
        if (opensWith instanceof OpensWith.Id id) {
            return CodeBlock.of("\n.opensWithField($L)", id.number());
        }
        if (opensWith instanceof OpensWith.Headers) {
            return CodeBlock.of("\n.opensWithHeaders()");
        }
        if (opensWith instanceof OpensWith.Sent) {
            return CodeBlock.of("\n.opensWhenSent()");
        }
        if (opensWith instanceof OpensWith.Message) {
            return CodeBlock.of("");
        }
        throw new IllegalArgumentException("nothing is emitted for a stream that opens with " + opensWith);
    }

    private static CodeBlock events(GrpcEvents events) {
        if (events instanceof GrpcEvents.Single single) {
            return CodeBlock.of("\n.eventsInField($L)", single.field());
        }
        if (events instanceof GrpcEvents.Repeated repeated) {
            return CodeBlock.of("\n.eventsInField($L)", repeated.field());
        }
        if (events instanceof GrpcEvents.Keyed keyed) {
            return CodeBlock.of("\n.eventsInField($L)", keyed.field());
        }
        if (events instanceof GrpcEvents.Whole) {
            return CodeBlock.of("");
        }
        throw new IllegalArgumentException("nothing is emitted for events in " + events);
    }

    // private static TopicEvent subscribeEvent(Bytes message) throws IOException {
    //     return MessageReader.read(message, AcmeTopicEventGrpc::read, TopicEvent.builder()).build();
    // }
    private MethodSpec event(Stream stream, WireBinding.GrpcStream grpc) {
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(types.type(stream.event()))
                .addParameter(CoreTypes.BYTES, "message")
                .addException(IOException.class)
                .addStatement(
                        "return $T.read(message, $T::$L, $T.builder()).build()",
                        CoreTypes.MESSAGE_READER,
                        runtime.layout(stream.event(), wire),
                        grpc.events() instanceof GrpcEvents.Keyed ? "readEntry" : "read",
                        types.type(stream.event()))
                .build();
    }

    // private static Bytes subscribeReply(String id, TopicEventAnswer reply) {
    //     MessageWriter out = new MessageWriter();
    //     int mark2 = out.open();
    //     out.message(2, reply, AcmeTopicEventAnswerGrpc::write);
    //     out.string(1, id);
    //     out.close(2, mark2);
    //     return out.toFrame();
    // }
    private MethodSpec reply(Stream stream, GrpcReply reply) {
        Stream.Answer answer = stream.answer()
                .orElseThrow(() -> new IllegalArgumentException(stream.id() + " has no reply in the API"));
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(stream) + "Reply")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.BYTES)
                .addParameter(String.class, "id")
                .addParameter(types.type(answer.type()), "reply")
                .addStatement("$1T out = new $1T()", CoreTypes.MESSAGE_WRITER);
        List<Integer> inside = reply.id().subList(0, reply.id().size() - 1);
        inside.forEach(number -> method.addStatement("int mark$L = out.open()", number));
        method.addStatement(
                        "out.message($L, reply, $T::write)", last(reply.payload()), runtime.layout(answer.type(), wire))
                .addStatement("out.string($L, id)", last(reply.id()));
        List<Integer> outwards = new ArrayList<>(inside);
        Collections.reverse(outwards);
        outwards.forEach(number -> method.addStatement("out.close($1L, mark$1L)", number));
        return method.addStatement("return out.toFrame()").build();
    }

    private static int last(List<Integer> path) {
        return path.get(path.size() - 1);
    }
}
