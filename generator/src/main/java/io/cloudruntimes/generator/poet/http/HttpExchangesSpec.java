package io.cloudruntimes.generator.poet.http;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.SharedTexts;
import io.cloudruntimes.generator.poet.runtime.ReportedErrorCode;
import io.cloudruntimes.generator.poet.runtime.RequestInputCode;
import io.cloudruntimes.generator.poet.runtime.ResultCompletionCode;
import io.cloudruntimes.generator.poet.runtime.UnsupportedInputCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Emits what turns each request of a service into an exchange over HTTP. */
public final class HttpExchangesSpec {
    private final ServiceTypes types;
    private final HttpSide side;
    private final HttpRequestCode requests;
    private final SharedTexts reasons;
    private final HttpStreamSpec streams;

    public HttpExchangesSpec(ServiceTypes types, HttpSide side) {
        this.types = types;
        this.side = side;
        this.reasons = UnsupportedInputCode.reasons(bindings());
        this.requests = new HttpRequestCode(types, reasons);
        this.streams = new HttpStreamSpec(types, side, requests);
    }

    private java.util.stream.Stream<WireBinding> bindings() {
        return java.util.stream.Stream.concat(
                types.service().operations().stream()
                        .flatMap(operation ->
                                side.forms(operation).stream().flatMap(form -> form.binding(operation).stream())),
                types.service().streams().stream().flatMap(stream -> side.binding(stream).stream()));
    }

    // final class StateHttpExchanges { … }
    public TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(side.exchanges())
                .addModifiers(FINAL)
                .addJavadoc("The requests of {@link $T} as exchanges of $L.\n", types.api(), side.title());
        List<Stream> opened = types.service().streams().stream()
                .filter(stream -> side.binding(stream).isPresent())
                .toList();
        type.addFields(reasons.fields());
        for (Stream stream : opened) {
            streams.answerOnError(stream).ifPresent(type::addField);
        }
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Operation operation : types.service().operations()) {
            for (HttpSide form : side.forms(operation)) {
                WireBinding.Http http = form.binding(operation).orElseThrow();
                type.addFields(form.errors(operation).fields());
                type.addFields(new ReportedErrorCode(operation, http).fields());
                type.addMethod(exchange(operation, http, form));
                type.addMethod(decoder(operation, http, form));
                new ResultCompletionCode(types, operation, http).method().ifPresent(type::addMethod);
            }
        }
        for (Stream stream : opened) {
            type.addMethod(streams.open(stream, side.binding(stream).orElseThrow()));
        }
        return type.build();
    }

    // static HttpExchange<Optional<StateEntry>> get(GetStateRequest request) {
    //     HttpRequest.Builder http = …;
    //     return new HttpExchange<>(http.build(), StateHttpExchanges::decodeGetState);
    // }
    private MethodSpec exchange(Operation operation, WireBinding.Http http, HttpSide side) {
        return MethodSpec.methodBuilder(types.method(operation) + side.suffix())
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, types.boxedResult(operation)))
                .addParameter(types.request(operation), "request")
                .addCode(new SharedPathCode(types).of(side.runtimeBinding(), operation, http))
                .addCode(requests.head(operation, http))
                .addCode(requests.body(http, side.bodyWriter(operation)))
                .addStatement(
                        "return new $T<>(http.build(), $L$L)",
                        CoreTypes.HTTP_EXCHANGE,
                        decoder(
                                RequestInputCode.isUsed(http),
                                side.exchanges(),
                                decoderName(operation) + side.suffix()),
                        outcomes(operation, http, side))
                .build();
    }

    /** What decodes a response. */
    // StateHttpExchanges::decodeGetState, or response -> decodeStatFile(response, request)
    public static CodeBlock decoder(boolean needsRequest, ClassName exchanges, String method) {
        return needsRequest
                ? CodeBlock.of("response -> $L(response, request)", method)
                : CodeBlock.of("$T::$L", exchanges, method);
    }

    // , OutcomeMatcher.statuses(500)
    // , GET_FILE_ABSENT.or(OutcomeMatcher.statuses(404))
    private CodeBlock outcomes(Operation operation, WireBinding.Http http, HttpSide side) {
        CodeBlock others = outcomes(http);
        Optional<CodeBlock> errors = side.errors(operation).matcher();
        if (errors.isEmpty()) {
            return others.isEmpty() ? others : CodeBlock.of(", $L", others);
        }
        return others.isEmpty()
                ? CodeBlock.of(", $L", errors.get())
                : CodeBlock.of(", $L.or($L)", errors.get(), others);
    }

    private CodeBlock outcomes(WireBinding.Http http) {
        if (http.failure().isPresent()) {
            WireBinding.Failure failure = http.failure().get();
            return CodeBlock.of(
                    "$T.anyBut($S, $T.of($L), $T.of($L))",
                    CoreTypes.OUTCOME_MATCHER,
                    side.errorReason(),
                    CoreTypes.LIST,
                    texts(failure.reasons()),
                    CoreTypes.LIST,
                    texts(failure.texts()));
        }
        List<Integer> more = http.outcomes().stream()
                .map(Outcome::status)
                .filter(status -> status > 299)
                .toList();
        return more.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "$T.statuses($L)",
                        CoreTypes.OUTCOME_MATCHER,
                        more.stream().map(status -> CodeBlock.of("$L", status)).collect(CodeBlock.joining(", ")));
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }

    // private static Optional<StateEntry> decodeGetState(HttpResponse response) throws IOException { … }
    private MethodSpec decoder(Operation operation, WireBinding.Http http, HttpSide side) {
        MethodSpec.Builder decoder = MethodSpec.methodBuilder(decoderName(operation) + side.suffix())
                .addModifiers(PRIVATE, STATIC)
                .returns(types.boxedResult(operation))
                .addParameter(CoreTypes.HTTP_RESPONSE, "response");
        if (RequestInputCode.isUsed(http)) {
            decoder.addParameter(types.request(operation), "request");
        }
        return decoder.addException(IOException.class)
                .addCode(side.errors(operation).decode())
                .addCode(new ReportedErrorCode(operation, http).check())
                .addCode(new HttpResultCode(types, side).decode(operation, http))
                .build();
    }

    public static String decoderName(Operation operation) {
        return "decode" + Character.toUpperCase(operation.id().charAt(0))
                + operation.id().substring(1);
    }
}
