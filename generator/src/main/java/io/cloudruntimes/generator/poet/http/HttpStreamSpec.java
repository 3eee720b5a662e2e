package io.cloudruntimes.generator.poet.http;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.NeutralHttpBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.json.JsonLiterals;
import java.util.Optional;

/** Emits what turns the request of a stream into a stream of the neutral HTTP API. */
final class HttpStreamSpec {
    private final ServiceTypes types;
    private final HttpRequestCode requests;

    HttpStreamSpec(ServiceTypes types, HttpRequestCode requests) {
        this.types = types;
        this.requests = requests;
    }

    // private static final TopicEventAnswer SUBSCRIBE_ON_ERROR =
    //         TopicEventAnswer.builder().status(TopicEventStatus.RETRY).build();
    Optional<FieldSpec> answerOnError(Stream stream) {
        return stream.answer()
                .map(answer -> FieldSpec.builder(
                                types.type(answer.type()), answerOnErrorName(stream), PRIVATE, STATIC, FINAL)
                        .initializer(new JsonLiterals(types).of(answer.type(), answer.onErrorJson()))
                        .build());
    }

    // static HttpStream<TopicEvent, TopicEventAnswer> subscribe(SubscribeTopicEventsRequest request) {
    //     HttpRequest.Builder http = …;
    //     return new HttpStream<>(http.build(), "topicEvent", TopicEventJson.INSTANCE, …);
    // }
    MethodSpec open(Stream stream) {
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(
                        CoreTypes.HTTP_STREAM, types.type(stream.event()), types.answer(stream)))
                .addParameter(types.request(stream), "request")
                .addCode(requests.head(stream, NeutralHttpBinding.of(types.model(), stream)))
                .addStatement(
                        "return new $T<>(http.build(), $S, $T.INSTANCE, $L)",
                        CoreTypes.HTTP_STREAM,
                        stream.eventName(),
                        types.codec(stream.event()),
                        stream.answer().map(answer -> answers(stream, answer)).orElse(CodeBlock.of("null")))
                .build();
    }

    // new HttpStream.Answers<>("/v1/pubsub/" + … , TopicEventAnswerJson.INSTANCE, SUBSCRIBE_ON_ERROR)
    private CodeBlock answers(Stream stream, Stream.Answer answer) {
        return CodeBlock.of(
                "new $T<>($L, $T.INSTANCE, $L)",
                CoreTypes.HTTP_STREAM.nestedClass("Answers"),
                requests.path(answer.path(), HttpRequestCode.fields(stream)),
                types.codec(answer.type()),
                answerOnErrorName(stream));
    }

    private String answerOnErrorName(Stream stream) {
        return types.constant(stream) + "_ON_ERROR";
    }
}
