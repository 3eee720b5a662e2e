package io.cloudruntimes.generator.poet;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.NeutralHttp;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Stream;

/** Emits what turns each request of a service into an exchange of the neutral HTTP API. */
final class HttpExchangesSpec {
    private final ServiceTypes types;
    private final HttpRequestCode requests;
    private final HttpStreamSpec streams;

    HttpExchangesSpec(ServiceTypes types) {
        this.types = types;
        this.requests = new HttpRequestCode(types);
        this.streams = new HttpStreamSpec(types, requests);
    }

    // final class StateHttpExchanges { … }
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.exchanges())
                .addModifiers(FINAL)
                .addJavadoc("The requests of {@link $T} as exchanges of the neutral HTTP API.\n", types.api());
        for (Stream stream : types.service().streams()) {
            streams.answerOnError(stream).ifPresent(type::addField);
        }
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Operation operation : types.service().operations()) {
            type.addMethod(exchange(operation));
            type.addMethod(decoder(operation));
        }
        for (Stream stream : types.service().streams()) {
            type.addMethod(streams.open(stream));
        }
        return type.build();
    }

    // static HttpExchange<Optional<StateEntry>> get(GetStateRequest request) {
    //     HttpRequest.Builder http = …;
    //     return new HttpExchange<>(http.build(), StateHttpExchanges::decodeGetState);
    // }
    private MethodSpec exchange(Operation operation) {
        WireBinding.Http http = NeutralHttp.of(types.model(), operation);
        return MethodSpec.methodBuilder(types.method(operation))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(CoreTypes.HTTP_EXCHANGE, types.boxedResult(operation)))
                .addParameter(types.request(operation), "request")
                .addCode(requests.head(operation, http))
                .addCode(requests.body(http, CodeBlock.of("$T::write", types.bodyCodec(operation))))
                .addStatement(
                        "return new $T<>(http.build(), $T::$L)",
                        CoreTypes.HTTP_EXCHANGE,
                        types.exchanges(),
                        decoderName(operation))
                .build();
    }

    // private static Optional<StateEntry> decodeGetState(HttpResponse response) throws IOException { … }
    private MethodSpec decoder(Operation operation) {
        HttpResultCode results = new HttpResultCode(types, outcome -> json(operation));
        return MethodSpec.methodBuilder(decoderName(operation))
                .addModifiers(PRIVATE, STATIC)
                .returns(types.boxedResult(operation))
                .addParameter(CoreTypes.HTTP_RESPONSE, "response")
                .addException(java.io.IOException.class)
                .addCode(results.decode(operation, NeutralHttp.of(types.model(), operation)))
                .build();
    }

    // Responses.json(response, GetBulkStateResponseJson.INSTANCE)
    private CodeBlock json(Operation operation) {
        return CodeBlock.of(
                "$T.json(response, $T.INSTANCE)",
                CoreTypes.RESPONSES,
                types.codec(operation.result().result().orElseThrow()));
    }

    private static String decoderName(Operation operation) {
        return "decode" + Character.toUpperCase(operation.id().charAt(0))
                + operation.id().substring(1);
    }
}
