package io.cloudruntimes.generator.poet.server;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.HttpSide;
import java.util.List;
import java.util.function.Function;

/** Emits what serves a service over HTTP. */
public final class HttpRoutesSpec {
    private static final WildcardTypeName ANY = WildcardTypeName.subtypeOf(Object.class);
    private static final ClassName OVERRIDE = ClassName.get(Override.class);

    private final ServiceTypes types;
    private final HttpSide side;
    private final List<Operation> operations;
    private final List<Stream> streams;
    private final RouteRequestCode requests;

    public HttpRoutesSpec(ServiceTypes types, HttpSide side) {
        this.types = types;
        this.side = side;
        this.operations = types.service().operations().stream()
                .filter(operation -> side.binding(operation).isPresent())
                .toList();
        this.streams = types.service().streams().stream()
                .filter(stream -> side.binding(stream).isPresent())
                .toList();
        this.requests = new RouteRequestCode(types);
    }

    // public final class StateHttpRoutes implements RouteSet { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(side.routes())
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(CoreTypes.ROUTE_SET)
                .addJavadoc("Serves a {@link $T} over $L.\n", types.api(), side.title())
                .addField(types.api(), "service", PRIVATE, FINAL)
                .addFields(componentTypes())
                .addMethod(constructor())
                .addMethod(routes())
                .addMethod(streams());
        operations.forEach(
                operation -> side.forms(operation).forEach(form -> type.addMethod(handler(operation, form))));
        streams.forEach(stream -> type.addMethod(opener(stream)));
        return type.build();
    }

    // public StateHttpRoutes(StateService service) { … }
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("@param service handles the calls\n")
                .addParameter(types.api(), "service")
                .addStatement("this.service = service");
        return RequestMatcherCode.take(constructor, !componentTypes().isEmpty());
    }

    private List<FieldSpec> componentTypes() {
        return operations.stream()
                        .flatMap(operation ->
                                side.forms(operation).stream().flatMap(it -> it.binding(operation).stream()))
                        .anyMatch(http -> http.rules().form().isPresent())
                ? List.of(RequestMatcherCode.field())
                : List.of();
    }

    // public List<Route> routes() {
    //     return List.of(Route.of(StateOperations.GET, "GET", "/v1/state/{storeName}/item", this::get));
    // }
    private MethodSpec routes() {
        return table(
                "routes",
                CoreTypes.ROUTE,
                operations,
                operation -> side.forms(operation).stream()
                        .flatMap(form -> aliased(operation, route(operation, form)))
                        .collect(CodeBlock.joining(",\n")));
    }

    // Route.of(StateOperations.SAVE, "POST", "/v1/state/{storeName}", this::save),
    // Route.of(StateOperations.SAVE, "POST", "/v1/state/{storeName}", this::save).alsoAt("PUT",
    // "/v1/state/{storeName}")
    private java.util.stream.Stream<CodeBlock> aliased(Operation operation, CodeBlock route) {
        ServedRules served = side.served(operation);
        CodeBlock open = served.withoutToken() ? CodeBlock.of("$L\n.forEveryone()", route) : route;
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(open), served.aliases().stream().map(alias -> {
                    String[] target = alias.split(" ");
                    return CodeBlock.of("$L\n.alsoAt($S, $S)", open, target[0], target[1]);
                }));
    }

    // Route.of(FileOperations.GET, "POST", "/boxes/{box}", this::getDisk)
    //         .when(RequestMatcher.ANY
    //                 .json("get", "operation")
    //                 .component(in -> in.path("box"), componentTypes, "disk"))
    private CodeBlock route(Operation operation, HttpSide form) {
        WireBinding.Http http = form.binding(operation).orElseThrow();
        CodeBlock route = CodeBlock.of(
                "$T.of($T.$L, $S, $S, this::$L)",
                CoreTypes.ROUTE,
                types.operations(),
                types.constant(operation),
                verb(http),
                http.path(),
                types.method(operation) + form.suffix());
        CodeBlock conditions = RequestMatcherCode.http(form.runtimeBinding(), http);
        return conditions.isEmpty()
                ? route
                : CodeBlock.of("$L\n.when($T.ANY$L)", route, CoreTypes.REQUEST_MATCHER, conditions);
    }

    // public List<StreamRoute<?, ?>> streams() {
    //     return List.of(StreamRoute.of(PubSubOperations.SUBSCRIBE, "/v1/pubsub/…", …, this::subscribe));
    // }
    private MethodSpec streams() {
        TypeName route = ParameterizedTypeName.get(CoreTypes.STREAM_ROUTE, ANY, ANY);
        return table("streams", route, streams, this::streamRoute);
    }

    private static <T> MethodSpec table(String name, TypeName element, List<T> rows, Function<T, CodeBlock> row) {
        CodeBlock list = rows.stream().map(row).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder(name)
                .addAnnotation(OVERRIDE)
                .addModifiers(PUBLIC)
                .returns(ParameterizedTypeName.get(CoreTypes.LIST, element))
                .addStatement(rows.isEmpty() ? "return $T.of($L)" : "return $T.of(\n$L)", CoreTypes.LIST, list)
                .build();
    }

    private CodeBlock streamRoute(Stream stream) {
        WireBinding.HttpStream http = side.binding(stream).orElseThrow();
        CodeBlock replyPath = http.reply().map(path -> CodeBlock.of("$S", path)).orElse(CodeBlock.of("null"));
        CodeBlock replyCodec =
                stream.answer().map(answer -> side.codec(answer.type())).orElse(CodeBlock.of("null"));
        return CodeBlock.of(
                "$T.of(\n$>$>$T.$L,\n$S,\n$L,\n$S,\n$L,\n$L,\nthis::$L)$<$<",
                CoreTypes.STREAM_ROUTE,
                types.operations(),
                types.constant(stream),
                http.path(),
                replyPath,
                http.event(),
                side.codec(stream.event()),
                replyCodec,
                types.method(stream));
    }

    // private RouteResponse get(RouteRequest in) {
    //     GetStateRequest request = …;
    //     Optional<StateEntry> result = service.get(request, in.options());
    //     …
    // }
    private MethodSpec handler(Operation operation, HttpSide side) {
        WireBinding.Http http = side.binding(operation).orElseThrow();
        RouteResultCode results = new RouteResultCode(types, side);
        return MethodSpec.methodBuilder(types.method(operation) + side.suffix())
                .addModifiers(PRIVATE)
                .returns(CoreTypes.ROUTE_RESPONSE)
                .addParameter(CoreTypes.ROUTE_REQUEST, "in")
                .addCode(requests.decode(operation, http, side.bodyReader(operation), side.served(operation)))
                .addCode(ServedRequestCode.http(types, operation, side))
                .addCode(results.callAndEncode(operation, http))
                .build();
    }

    /** The verb; any, if an input sets it. */
    private static String verb(WireBinding.Http http) {
        boolean any = http.inputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Verb);
        return any ? "*" : http.verb();
    }

    // private Subscription subscribe(RouteRequest in, StreamListener<TopicEvent, TopicEventAnswer> listener) {
    //     SubscribeTopicEventsRequest request = …;
    //     return service.subscribe(request, listener);
    // }
    private MethodSpec opener(Stream stream) {
        return MethodSpec.methodBuilder(types.method(stream))
                .addModifiers(PRIVATE)
                .returns(CoreTypes.SUBSCRIPTION)
                .addParameter(CoreTypes.ROUTE_REQUEST, "in")
                .addParameter(types.listener(stream), "listener")
                .addCode(requests.decode(
                        stream, side.binding(stream).orElseThrow(), CodeBlock.of(""), side.served(stream)))
                .addStatement("return service.$L(request, listener)", types.method(stream))
                .build();
    }
}
