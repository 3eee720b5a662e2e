package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.CallbackEvents;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.server.RouteRequestCode;
import java.util.List;
import java.util.Optional;

/** Emits the method that reads the events of a call. */
final class CallbackEventsCode {
    private final RuntimeTypes runtime;
    private final ServiceTypes types;
    private final Wire wire;

    CallbackEventsCode(RuntimeTypes runtime, Wire wire) {
        this.runtime = runtime;
        this.types = runtime.types();
        this.wire = wire;
    }

    // .event(AcmeRpcAppStreams::serveEvent)
    // .events(AcmeConfigurationAppStreams::subscribeEvents)
    static CodeBlock use(ClassName owner, String method, CallbackEvents events) {
        if (events instanceof CallbackEvents.Single) {
            return CodeBlock.of("\n.event($T::$LEvent)", owner, method);
        }
        if (events instanceof CallbackEvents.Several) {
            return CodeBlock.of("\n.events($T::$LEvents)", owner, method);
        }
        throw new IllegalArgumentException("no code for " + events);
    }

    MethodSpec reader(Stream stream, WireBinding.Callback callback) {
        if (callback.events() instanceof CallbackEvents.Single single) {
            return single(stream, callback, single);
        }
        if (callback.events() instanceof CallbackEvents.Several several) {
            return several(stream, several);
        }
        throw new IllegalArgumentException("no code for " + callback.events());
    }

    // private static MethodCall serveEvent(RouteRequest in) {
    //     MethodCall event = MethodCall.builder()
    //             .method(in.path("method"))
    //             .build();
    //     return event;
    // }
    private MethodSpec single(Stream stream, WireBinding.Callback callback, CallbackEvents.Single single) {
        List<FieldMapping> mappings = single.mappings().stream()
                .filter(mapping -> !(mapping.location() instanceof WireLocation.Absent))
                .toList();
        WireBinding.Http call = new WireBinding.Http(
                wire.name(),
                callback.call().verb(),
                callback.call().path(),
                mappings,
                List.of(),
                List.of(),
                Optional.empty());
        ClassName type = (ClassName) types.type(stream.event());
        boolean json = mappings.stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json);
        CodeBlock reader = json ? CodeBlock.of("$T::read", runtime.layout(stream.event(), wire)) : CodeBlock.of("");
        return MethodSpec.methodBuilder(types.method(stream) + "Event")
                .addModifiers(PRIVATE, STATIC)
                .returns(type)
                .addParameter(CoreTypes.ROUTE_REQUEST, "in")
                .addCode(new RouteRequestCode(types).decode(type, "event", call, reader))
                .addStatement("return event")
                .build();
    }

    // private static List<ConfigurationChange> subscribeEvents(RouteRequest in) {
    //     return CallbackBody.members(in.body(), (key, json) -> {
    //         ConfigurationChange.Builder builder = ConfigurationChange.builder().key(key);
    //         if (!JsonValues.skipNull(json)) {
    //             AcmeSubscribeConfigurationEventApp.read(json, builder);
    //         }
    //         return builder.build();
    //     }, "items");
    // }
    private MethodSpec several(Stream stream, CallbackEvents.Several several) {
        ClassName type = (ClassName) types.type(stream.event());
        CodeBlock path = several.location().path().stream()
                .map(name -> CodeBlock.of(", $S", name))
                .collect(CodeBlock.joining(""));
        CodeBlock.Builder builder = CodeBlock.builder().add("$T.Builder builder = $T.builder()", type, type);
        several.key()
                .ifPresent(key ->
                        builder.add(".$L(key)", types.setter(types.field(types.object(stream.event()), key))));
        several.mappings()
                .forEach(mapping -> builder.add(
                        ".$L($L)",
                        types.setter(mapping.field()),
                        new RouteRequestCode(types).pathParameter(mapping.field())));
        return MethodSpec.methodBuilder(types.method(stream) + "Events")
                .addModifiers(PRIVATE, STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.LIST, type))
                .addParameter(CoreTypes.ROUTE_REQUEST, "in")
                .addCode(
                        several.key().isPresent()
                                ? CodeBlock.of(
                                        "return $T.members(in.body(), (key, json) -> {\n$>", CoreTypes.CALLBACK_BODY)
                                : CodeBlock.of("return $T.elements(in.body(), json -> {\n$>", CoreTypes.CALLBACK_BODY))
                .addStatement("$L", builder.build())
                .beginControlFlow("if (!$T.skipNull(json))", CoreTypes.JSON_VALUES)
                .addStatement("$T.read(json, builder)", runtime.eventElement(stream, wire))
                .endControlFlow()
                .addStatement("return builder.build()")
                .addCode("$<}$L);\n", path)
                .build();
    }
}
