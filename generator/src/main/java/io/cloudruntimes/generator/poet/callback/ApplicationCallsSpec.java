package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.Discovery;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.server.ServedEventCode;
import java.util.List;
import java.util.Optional;

/**
 * Emits how a runtime calls the application behind it: the other side of {@link CallbackStreamsSpec}. It has the streams that
 * the application lists, whose events are CloudEvents, and whose replies the served rules map from a status; those for whose names
 * it asks, which {@link ProbedStreamCode} writes; and those that the application starts by a request.
 */
public final class ApplicationCallsSpec {
    private static final String SUCCESS = "success";
    private static final String ERROR = "error";

    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;
    private final RequestedStreamsCode requested;

    public ApplicationCallsSpec(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
        this.requested = new RequestedStreamsCode(runtime, wire);
    }

    /** The streams that the application can be called for. */
    public List<Stream> streams() {
        return types.service().streams().stream()
                .filter(stream -> binding(stream).isPresent())
                .toList();
    }

    /** The streams that the application starts by a request. */
    public List<Stream> requestedStreams() {
        return requested.streams();
    }

    public boolean isNeeded() {
        return !streams().isEmpty() || !requested.streams().isEmpty();
    }

    private Optional<WireBinding.Callback> binding(Stream stream) {
        return runtime.binding()
                .on(stream, wire, WireBinding.Callback.class)
                .filter(callback -> isListed(stream, callback) || isProbed(callback));
    }

    private boolean isListed(Stream stream, WireBinding.Callback callback) {
        return callback.discovery().orElse(null) instanceof Discovery.RouteList
                && stream.answer().isPresent()
                && data(callback).isPresent()
                && runtime.served(stream, wire).events().replies().keySet().containsAll(List.of(SUCCESS, ERROR));
    }

    private static boolean isProbed(WireBinding.Callback callback) {
        return callback.discovery().orElse(null) instanceof Discovery.NameProbe probe
                && probe.served().isPresent();
    }

    private static List<FieldMapping> mappings(WireBinding.Callback callback) {
        return callback.events() instanceof CallbackEvents.Single single ? single.mappings() : List.of();
    }

    private static Optional<FieldMapping> data(WireBinding.Callback callback) {
        return mappings(callback).stream()
                .filter(it -> it.location() instanceof WireLocation.CloudEventData)
                .findFirst();
    }

    // public final class AcmePubSubAppCalls { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(runtime.applicationCalls(wire))
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(
                        "The streams of {@link $T} as the $L calls its application for them.\n",
                        types.api(),
                        runtime.binding().title())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        ProbedStreamCode probed = new ProbedStreamCode(runtime, wire);
        for (Stream stream : streams()) {
            WireBinding.Callback callback = binding(stream).orElseThrow();
            if (isProbed(callback)) {
                type.addMethod(probed.stream(stream, callback)).addMethod(probed.event(stream, callback));
            } else {
                type.addMethod(stream(stream)).addMethod(event(stream));
            }
        }
        requested.streams().forEach(stream -> type.addMethods(requested.methods(stream)));
        return type.build();
    }

    // public static ApplicationStream<SubscribeTopicEventsRequest, TopicEvent, TopicEventAnswer> subscribe(
    //         PubSubService service) {
    //     return ApplicationStream.<SubscribeTopicEventsRequest, TopicEvent, TopicEventAnswer>builder(
    //                     PubSubOperations.SUBSCRIBE, "/subscriptions", "route")
    //             .opens(
    //                     AcmeSubscribeTopicEventsRequestApp::read,
    //                     SubscribeTopicEventsRequest::builder,
    //                     SubscribeTopicEventsRequest.Builder::build,
    //                     service::subscribe)
    //             .event("application/cloudevents+json", AcmePubSubAppCalls::subscribeEvent)
    //             .reply(AcmeTopicEventAnswerApp::read, TopicEventAnswer::builder, TopicEventAnswer.Builder::build)
    //             .replyTo(404, TopicEventAnswer.builder().status(TopicEventStatus.DROP).build())
    //             .replyOnSuccess(…)
    //             .replyOnError(…)
    //             .build();
    // }
    private MethodSpec stream(Stream stream) {
        Discovery.RouteList discovery =
                (Discovery.RouteList) binding(stream).orElseThrow().discovery().orElseThrow();
        Stream.Answer answer = stream.answer().orElseThrow();
        ParameterizedTypeName type = ParameterizedTypeName.get(
                CoreTypes.APPLICATION_STREAM, types.request(stream), types.type(stream.event()), types.answer(stream));
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.<$T, $T, $T>builder($T.$L, $S, $S)$>$>",
                        CoreTypes.APPLICATION_STREAM,
                        types.request(stream),
                        types.type(stream.event()),
                        types.answer(stream),
                        types.operations(),
                        types.constant(stream),
                        discovery.request().path(),
                        discovery.route())
                .add(
                        "\n.opens($1T::read, $2T::builder, $2T.Builder::build, service::$3L)",
                        runtime.request(stream, wire),
                        types.request(stream),
                        types.method(stream))
                .add(
                        "\n.event($S, $T::$LEvent)",
                        "application/cloudevents+json",
                        runtime.applicationCalls(wire),
                        types.method(stream))
                .add(
                        "\n.reply($1T::read, $2T::builder, $2T.Builder::build)",
                        runtime.layout(answer.type(), wire),
                        types.type(answer.type()));
        runtime.served(stream, wire).events().replies().forEach((status, value) -> {
            if (status.equals(SUCCESS)) {
                code.add("\n.replyOnSuccess($L)", reply(answer, value));
            } else if (!status.equals(ERROR)) {
                code.add("\n.replyTo($L, $L)", status, reply(answer, value));
            }
        });
        String onError = runtime.served(stream, wire).events().replies().getOrDefault(ERROR, "");
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("The stream.\n\n@param service feeds it\n")
                .returns(type)
                .addParameter(types.api(), "service")
                .addCode(code.add("\n.replyOnError($L)", reply(answer, onError))
                        .add("\n.build();\n$<$<")
                        .build())
                .build();
    }

    // TopicEventAnswer.builder().status(TopicEventStatus.DROP).build()
    private CodeBlock reply(Stream.Answer answer, String value) {
        Field field = ((ObjectType) types.model().type(answer.type().name()))
                .fields().stream().filter(Field::required).findFirst().orElseThrow();
        return CodeBlock.of(
                "$T.builder().$L($L).build()",
                types.type(answer.type()),
                types.setter(field),
                types.enumValue(field.type(), value));
    }

    // private static Bytes subscribeEvent(TopicEvent event) {
    //     return CloudEvents.write(
    //             Json.toBytes(AcmeTopicEventApp::write, event),
    //             event.contentType().orElse(null),
    //             event.data(),
    //             event.metadata());
    // }
    private MethodSpec event(Stream stream) {
        WireBinding.Callback callback = binding(stream).orElseThrow();
        ServedRules.Events added = runtime.served(stream, wire).events();
        String event = ServedEventCode.variable(added);
        CodeBlock rest = mappings(callback).stream()
                .filter(it -> it.location() instanceof WireLocation.JsonRest)
                .findFirst()
                .map(it -> CodeBlock.of("$L.$L()", event, types.accessor(it.field())))
                .orElse(CodeBlock.of("$T.of()", CoreTypes.MAP));
        CodeBlock contentType = mappings(callback).stream()
                .filter(it -> it.location() instanceof WireLocation.Json json
                        && json.path().equals(List.of("datacontenttype")))
                .findFirst()
                .map(it -> CodeBlock.of("$L.$L().orElse(null)", event, types.accessor(it.field())))
                .orElse(CodeBlock.of("null"));
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(CoreTypes.BYTES)
                .addParameter(types.type(stream.event()), "event")
                .addCode(ServedEventCode.add(types, stream, added))
                .addStatement(
                        "return $T.write(\n$T.toBytes($T::write, $L),\n$L,\n$L.$L()$L,\n$L)",
                        CoreTypes.CLOUD_EVENTS,
                        CoreTypes.JSON,
                        runtime.layout(stream.event(), wire),
                        event,
                        contentType,
                        event,
                        types.accessor(data(callback).orElseThrow().field()),
                        data(callback).orElseThrow().field().required()
                                ? CodeBlock.of("")
                                : CodeBlock.of(".orElse($T.EMPTY)", CoreTypes.BYTES),
                        rest)
                .build();
    }
}
