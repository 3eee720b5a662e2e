package io.cloudruntimes.generator.poet.http;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.json.JsonLiterals;
import java.util.Optional;

/** Emits what turns the request of a stream into a stream of server-sent events. */
final class HttpStreamSpec {
    private final ServiceTypes types;
    private final HttpSide side;
    private final HttpRequestCode requests;

    HttpStreamSpec(ServiceTypes types, HttpSide side, HttpRequestCode requests) {
        this.types = types;
        this.side = side;
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
    MethodSpec open(Stream stream, WireBinding.HttpStream http) {
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(
                        CoreTypes.HTTP_STREAM, types.type(stream.event()), types.answer(stream)))
                .addParameter(types.request(stream), "request")
                .addCode(requests.head(stream, http))
                .addStatement(
                        "return new $T<>(http.build(), $S, $L, $L)",
                        CoreTypes.HTTP_STREAM,
                        http.event(),
                        side.codec(stream.event()),
                        http.reply().map(path -> answers(stream, path)).orElse(CodeBlock.of("null")))
                .build();
    }

    // new HttpStream.Answers<>("/v1/pubsub/" + … , TopicEventAnswerJson.INSTANCE, SUBSCRIBE_ON_ERROR)
    private CodeBlock answers(Stream stream, String path) {
        return CodeBlock.of(
                "new $T<>($L, $L, $L)",
                CoreTypes.HTTP_STREAM.nestedClass("Answers"),
                requests.path(path, HttpRequestCode.fields(stream)),
                side.codec(stream.answer().orElseThrow().type()),
                answerOnErrorName(stream));
    }

    private String answerOnErrorName(Stream stream) {
        return types.constant(stream) + "_ON_ERROR";
    }
}
