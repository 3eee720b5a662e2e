package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.CallbackReply;
import io.cloudruntimes.generator.binding.model.RequestTarget;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.HttpRequestCode;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.server.RouteRequestCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Emits how a runtime serves a stream to the application behind it that the application starts by a request: the other side of
 * {@link StreamExchangesCode}. It has the streams without replies whose calls hold several events.
 */
final class RequestedStreamsCode {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    RequestedStreamsCode(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    /** The streams that the application can start. */
    List<Stream> streams() {
        return types.service().streams().stream()
                .filter(stream -> binding(stream).isPresent())
                .toList();
    }

    private Optional<WireBinding.Callback> binding(Stream stream) {
        return runtime.binding()
                .on(stream, wire, WireBinding.Callback.class)
                .filter(callback -> stream.answer().isEmpty())
                .filter(callback -> callback.events() instanceof CallbackEvents.Several)
                .filter(callback -> !callback.call().verb().equals(RequestTarget.ANY_VERB))
                .filter(callback ->
                        callback.exchanges().flatMap(StreamExchanges::id).isPresent());
    }

    /** The methods of a stream. */
    List<MethodSpec> methods(Stream stream) {
        WireBinding.Callback callback = binding(stream).orElseThrow();
        return List.of(stream(stream, callback), request(stream, callback), path(stream, callback));
    }

    // public static RequestedStream<SubscribeConfigurationRequest, ConfigurationEvent> subscribe(
    //         ConfigurationService service) {
    //     return RequestedStream.<SubscribeConfigurationRequest, ConfigurationEvent>builder(
    //                     ConfigurationOperations.SUBSCRIBE)
    //             .start("http", "GET", "/configuration/{storeName}/subscribe")
    //             .startId("id")
    //             .stop("http", "GET", "/configuration/{storeName}/{id}/unsubscribe")
    //             .stopped("ok")
    //             .opens(AcmeConfigurationAppCalls::subscribeRequest, service::subscribe)
    //             .call("POST", AcmeConfigurationAppCalls::subscribePath)
    //             .callId("id")
    //             .keyedEvents(ConfigurationEvent::key, AcmeSubscribeConfigurationEventApp::write, "items")
    //             .successStatus(200)
    //             .build();
    // }
    private MethodSpec stream(Stream stream, WireBinding.Callback callback) {
        StreamExchanges exchanges = callback.exchanges().orElseThrow();
        ServedRules served = runtime.served(stream, wire);
        String method = types.method(stream);
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "return $T.<$T, $T>builder($T.$L)$>$>",
                        CoreTypes.REQUESTED_STREAM,
                        types.request(stream),
                        types.type(stream.event()),
                        types.operations(),
                        types.constant(stream))
                .add(request(
                        "start",
                        exchanges.start().wire(),
                        exchanges.start().verb(),
                        exchanges.start().path()));
        served.aliases()
                .forEach(alias -> code.add(request("start", exchanges.start().wire(), alias)));
        code.add("\n.startId($L)", texts(exchanges.id().orElseThrow()));
        exchanges.stop().ifPresent(stop -> {
            code.add(request(
                    "stop", stop.wire(), stop.request().verb(), stop.request().path()));
            served.stop().ifPresent(rule -> rule.requests().forEach(it -> code.add(request("stop", stop.wire(), it))));
        });
        served.stop()
                .filter(rule -> !rule.stopped().isEmpty())
                .ifPresent(rule -> code.add(
                        "\n.stopped($L)", texts(Arrays.asList(rule.stopped().split("\\.")))));
        code.add("\n.opens($T::$LRequest, service::$L)", runtime.applicationCalls(wire), method, method)
                .add("\n.call($S, $T::$LPath)", callback.call().verb(), runtime.applicationCalls(wire), method);
        exchanges.callId().ifPresent(id -> code.add("\n.callId($L)", texts(id)));
        code.add(events(stream, (CallbackEvents.Several) callback.events()));
        if (callback.reply() instanceof CallbackReply.None none && none.status() != CallbackReply.NO_CONTENT) {
            code.add("\n.successStatus($L)", none.status());
        }
        return MethodSpec.methodBuilder(method)
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("The stream.\n\n@param service feeds it\n")
                .returns(ParameterizedTypeName.get(
                        CoreTypes.REQUESTED_STREAM, types.request(stream), types.type(stream.event())))
                .addParameter(types.api(), "service")
                .addCode(code.add("\n.build();\n$<$<").build())
                .build();
    }

    private static CodeBlock request(String kind, String wire, String request) {
        String[] target = request.split(" ");
        return request(kind, wire, target[0], target[1]);
    }

    private static CodeBlock request(String kind, String wire, String verb, String path) {
        return CodeBlock.of("\n.$L($S, $S, $S)", kind, wire, verb, path);
    }

    private CodeBlock events(Stream stream, CallbackEvents.Several several) {
        CodeBlock writer = CodeBlock.of("$T::write", runtime.eventElement(stream, wire));
        return several.key()
                .map(key -> CodeBlock.of(
                        "\n.keyedEvents($T::$L, $L, $L)",
                        types.type(stream.event()),
                        types.accessor(types.field(types.object(stream.event()), key)),
                        writer,
                        texts(several.location())))
                .orElseGet(() -> CodeBlock.of("\n.listedEvents($L, $L)", writer, texts(several.location())));
    }

    // private static SubscribeConfigurationRequest subscribeRequest(RouteRequest in) {
    //     SubscribeConfigurationRequest request = SubscribeConfigurationRequest.builder()
    //             .storeName(in.path("storeName"))
    //             .build();
    //     return request;
    // }
    private MethodSpec request(Stream stream, WireBinding.Callback callback) {
        WireBinding.Http start = callback.exchanges().orElseThrow().start();
        CodeBlock reader = CodeBlock.of(
                "$T::read", runtime.startRequest(stream, runtime.binding().wire(start.wire())));
        return MethodSpec.methodBuilder(types.method(stream) + "Request")
                .addModifiers(PRIVATE, STATIC)
                .returns(types.request(stream))
                .addParameter(CoreTypes.ROUTE_REQUEST, "in")
                .addCode(new RouteRequestCode(types).decode(stream, start, reader, runtime.served(stream, wire)))
                .addStatement("return request")
                .build();
    }

    // private static String subscribePath(SubscribeConfigurationRequest request, ConfigurationEvent event) {
    //     return "/configuration/" + HttpRequest.segment(request.storeName()) + "/" +
    // HttpRequest.callSegments(event.key());
    // }
    private MethodSpec path(Stream stream, WireBinding.Callback callback) {
        Map<String, CodeBlock> properties = new LinkedHashMap<>();
        ((ObjectType) types.model().type(stream.event().name()))
                .fields().stream()
                        .filter(Field::required) // others have no place in a path
                        .filter(field -> callback.inputs().stream()
                                .noneMatch(input -> input.field().name().equals(field.name())))
                        .forEach(field -> properties.put(field.name(), property(field)));
        return MethodSpec.methodBuilder(types.method(stream) + "Path")
                .addModifiers(PRIVATE, STATIC)
                .returns(String.class)
                .addParameter(types.request(stream), "request")
                .addParameter(types.type(stream.event()), "event")
                .addStatement(
                        "return $L",
                        new HttpRequestCode(types).path(callback.call().path(), stream, properties))
                .build();
    }

    private CodeBlock property(Field field) {
        return new TextCode(types).write(field.type(), CodeBlock.of("event.$L()", types.accessor(field)));
    }

    // "result", "id"
    private static CodeBlock texts(WireLocation.Json location) {
        return texts(location.path());
    }

    private static CodeBlock texts(List<String> path) {
        return path.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    }
}
