package io.cloudruntimes.generator.poet.callback;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.StreamExchanges;
import io.cloudruntimes.generator.binding.model.StreamExchanges.StopRequest;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.HttpRequestCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Emits the requests that start and stop a stream of callbacks, as exchanges on another wire. */
final class StreamExchangesCode {
    private static final String ID = "id";

    private final RuntimeTypes runtime;
    private final ServiceTypes types;

    StreamExchangesCode(RuntimeTypes runtime) {
        this.runtime = runtime;
        this.types = runtime.types();
    }

    // StreamExchanges.builder()
    //         .start("http", startWatch(request))
    //         .stop("http", id -> stopWatch(request, id))
    //         .callId("id")
    //         .build()
    CodeBlock builder(Stream stream, StreamExchanges exchanges) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.builder()$>$>", CoreTypes.STREAM_EXCHANGES)
                .add("\n.start($S, $L(request))", exchanges.start().wire(), name("start", stream));
        exchanges
                .stop()
                .ifPresent(stop -> code.add("\n.stop($S, id -> $L(request, id))", stop.wire(), name("stop", stream)));
        exchanges.callId().ifPresent(id -> code.add("\n.callId($L)", texts(id)));
        return code.add("\n.build()$<$<").build();
    }

    /** The methods that make the exchanges. */
    List<MethodSpec> methods(Stream stream, StreamExchanges exchanges) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(start(stream, exchanges)),
                        exchanges.stop().map(stop -> stop(stream, stop)).stream())
                .toList();
    }

    // private static HttpExchange<String> startWatch(WatchNotesRequest request) {
    //     HttpRequest.Builder http = HttpRequest.builder(NoteOperations.WATCH.sentOnce(), "GET", …).resource(request);
    //     return new HttpExchange<>(http.build(), StreamExchanges.idAt("id"));
    // }
    private MethodSpec start(Stream stream, StreamExchanges exchanges) {
        WireBinding.Http start = exchanges.start();
        Wire wire = runtime.binding().wire(start.wire());
        HttpRequestCode requests = new HttpRequestCode(types);
        CodeBlock decoder = exchanges
                .id()
                .map(id -> CodeBlock.of("$T.idAt($L)", CoreTypes.STREAM_EXCHANGES, texts(id)))
                .orElse(CodeBlock.of("$T.withoutId()", CoreTypes.STREAM_EXCHANGES));
        return MethodSpec.methodBuilder(name("start", stream))
                .addModifiers(PRIVATE, STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, ClassName.get(String.class)))
                .addParameter(types.request(stream), "request")
                .addCode(requests.head(stream, start, CodeBlock.of(".sentOnce()"), Map.of()))
                .addCode(requests.body(start, CodeBlock.of("$T::write", runtime.startRequest(stream, wire))))
                .addStatement("return new $T<>(http.build(), $L)", CoreTypes.HTTP_EXCHANGE, decoder)
                .build();
    }

    // private static HttpExchange<@Nullable Void> stopWatch(WatchNotesRequest request, String id) {
    //     HttpRequest.Builder http = HttpRequest.builder(NoteOperations.WATCH, "GET", "/acme/" + …).resource(request);
    //     return new HttpExchange<>(http.build(), StreamExchanges::ignoreBody);
    // }
    private MethodSpec stop(Stream stream, StopRequest stop) {
        WireBinding.Http http = new WireBinding.Http(
                stop.wire(),
                stop.request().verb(),
                stop.request().path(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return MethodSpec.methodBuilder(name("stop", stream))
                .addModifiers(PRIVATE, STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, ServiceTypes.NO_VALUE))
                .addParameter(types.request(stream), "request")
                .addParameter(String.class, ID)
                .addCode(new HttpRequestCode(types).head(stream, http, CodeBlock.of(""), Map.of(ID, CodeBlock.of(ID))))
                .addStatement(
                        "return new $T<>(http.build(), $T::ignoreBody)",
                        CoreTypes.HTTP_EXCHANGE,
                        CoreTypes.STREAM_EXCHANGES)
                .build();
    }

    /** {@code startWatch}. */
    private String name(String prefix, Stream stream) {
        String method = types.method(stream);
        return prefix + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    // "result", "id"
    private static CodeBlock texts(WireLocation.Json location) {
        return location.path().stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    }
}
