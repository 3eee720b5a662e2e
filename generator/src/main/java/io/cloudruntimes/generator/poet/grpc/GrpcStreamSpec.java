package io.cloudruntimes.generator.poet.grpc;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireBinding;
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

/** Emits what turns the request of a stream into a gRPC stream both ways. */
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
    Optional<FieldSpec> answerOnError(Stream stream) {
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

    /** The method that opens the stream, the one that reads an event, and the one that writes an answer. */
    List<MethodSpec> methods(Stream stream, WireBinding.GrpcStream grpc) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(open(stream, grpc));
        methods.add(event(stream));
        stream.answer().ifPresent(answer -> methods.add(answer(stream, grpc, types.type(answer.type()), answer)));
        return methods;
    }

    // static GrpcStream<TopicEvent, TopicEventAnswer> subscribe(SubscribeTopicEventsRequest request) {
    //     HttpRequest call = …;
    //     return new GrpcStream<>(call, 1, 2, 1, AcmePubSubGrpcExchanges::subscribeEvent, …);
    // }
    private MethodSpec open(Stream stream, WireBinding.GrpcStream grpc) {
        CodeBlock answers = stream.answer().isEmpty()
                ? CodeBlock.of("null")
                : CodeBlock.of(
                        "new $T<>($T::$LAnswer, $L)",
                        CoreTypes.GRPC_STREAM.nestedClass("Answers"),
                        runtime.exchanges(wire),
                        types.method(stream),
                        onErrorName(stream));
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(
                        CoreTypes.GRPC_STREAM, types.type(stream.event()), types.answer(stream)))
                .addParameter(types.request(stream), "request")
                .addCode(UnsupportedInputCode.of(types, stream, grpc))
                .addCode(GrpcExchangesSpec.call(runtime, wire, stream, grpc.method()))
                .addStatement(
                        "return new $T<>(call, $L, $L, $L, $T::$LEvent, $L)",
                        CoreTypes.GRPC_STREAM,
                        grpc.opened(),
                        grpc.event(),
                        grpc.eventId(),
                        runtime.exchanges(wire),
                        types.method(stream),
                        answers)
                .build();
    }

    // private static TopicEvent subscribeEvent(Bytes message) throws IOException {
    //     return MessageReader.read(message, AcmeTopicEventGrpc::read, TopicEvent.builder()).build();
    // }
    private MethodSpec event(Stream stream) {
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(types.type(stream.event()))
                .addParameter(CoreTypes.BYTES, "message")
                .addException(IOException.class)
                .addStatement(
                        "return $T.read(message, $T::read, $T.builder()).build()",
                        CoreTypes.PROTO_IN,
                        runtime.layout(stream.event(), wire),
                        types.type(stream.event()))
                .build();
    }

    // private static Bytes subscribeAnswer(String id, TopicEventAnswer answer) {
    //     MessageWriter out = new MessageWriter();
    //     int mark2 = out.open();
    //     out.message(2, answer, AcmeTopicEventAnswerGrpc::write);
    //     out.string(1, id);
    //     out.close(2, mark2);
    //     return out.toFrame();
    // }
    private MethodSpec answer(Stream stream, WireBinding.GrpcStream grpc, TypeName type, Stream.Answer answer) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(types.method(stream) + "Answer")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.BYTES)
                .addParameter(String.class, "id")
                .addParameter(type, "answer")
                .addStatement("$1T out = new $1T()", CoreTypes.PROTO_OUT);
        List<Integer> inside = grpc.answerId().subList(0, grpc.answerId().size() - 1);
        inside.forEach(number -> method.addStatement("int mark$L = out.open()", number));
        method.addStatement(
                        "out.message($L, answer, $T::write)",
                        last(grpc.answerPayload()),
                        runtime.layout(answer.type(), wire))
                .addStatement("out.string($L, id)", last(grpc.answerId()));
        List<Integer> outwards = new ArrayList<>(inside);
        Collections.reverse(outwards);
        outwards.forEach(number -> method.addStatement("out.close($1L, mark$1L)", number));
        return method.addStatement("return out.toFrame()").build();
    }

    private static int last(List<Integer> path) {
        return path.get(path.size() - 1);
    }
}
