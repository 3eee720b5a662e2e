package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RequestInputCode;
import io.cloudruntimes.generator.poet.runtime.ResultCompletionCode;
import java.util.List;

/** Writes the code that reads a result from an HTTP response, in a variable named {@code response}. */
final class HttpResultCode {
    private final ServiceTypes types;
    private final TextCode text;
    private final HttpSide side;

    HttpResultCode(ServiceTypes types, HttpSide side) {
        this.types = types;
        this.text = new TextCode(types);
        this.side = side;
    }

    // Responses.expect(response, 204);
    // return null;
    //
    // or, with several outcomes:
    // return switch (response.status()) {
    //     case 200 -> Optional.of(…);
    //     case 204 -> Optional.empty();
    //     default -> throw Responses.unexpected(response, 200, 204);
    // };
    CodeBlock decode(Operation operation, WireBinding.Http http) {
        List<Outcome> outcomes = http.outcomes();
        if (outcomes.size() == 1 && outcomes.get(0).isAny()) {
            return CodeBlock.builder()
                    .addStatement("return $L", value(operation, http, outcomes.get(0)))
                    .build();
        }
        if (outcomes.size() == 1) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T.expect(response, $L)",
                            CoreTypes.RESPONSES,
                            outcomes.get(0).status())
                    .addStatement("return $L", value(operation, http, outcomes.get(0)))
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (response.status()) {\n$>");
        for (Outcome outcome : outcomes) {
            code.addStatement("case $L -> $L", outcome.status(), value(operation, http, outcome));
        }
        CodeBlock statuses = outcomes.stream()
                .map(outcome -> CodeBlock.of("$L", outcome.status()))
                .collect(CodeBlock.joining(", "));
        return code.addStatement("default -> throw $T.unexpected(response, $L)", CoreTypes.RESPONSES, statuses)
                .add("$<};\n")
                .build();
    }

    private CodeBlock value(Operation operation, WireBinding.Http http, Outcome outcome) {
        if (outcome.absent()) {
            return CodeBlock.of("$T.empty()", CoreTypes.OPTIONAL);
        }
        TypeRef.Named type = operation.result().result().orElse(null);
        if (type == null) {
            return CodeBlock.of("null");
        }
        boolean json = outcome.outputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json);
        CodeBlock value = json
                ? side.jsonResult(operation, outcome, this)
                : composed(operation, outcome, CodeBlock.of("$T.builder()", types.type(type)));
        value = new ResultCompletionCode(types, operation, http).complete(value);
        return operation.result().absentStatus().isPresent()
                ? CodeBlock.of("$T.of($L)", CoreTypes.OPTIONAL, value)
                : value;
    }

    // StateEntry.builder()
    //         .value(response.body())
    //         .etag(response.header("State-Etag"))
    //         .metadata(NameValuePairs.fromHeader(response.header("State-Metadata")))
    //         .build()
    CodeBlock composed(Operation operation, Outcome outcome, CodeBlock builder) {
        CodeBlock.Builder code = CodeBlock.builder().add(builder);
        for (FieldMapping mapping : outcome.outputs()) {
            if (!(mapping.location() instanceof WireLocation.Absent)
                    && !(mapping.location() instanceof WireLocation.RowNames)
                    && !(mapping.location() instanceof WireLocation.PageToken)
                    && !(mapping.location() instanceof WireLocation.Json)) {
                code.add("\n.$L($L)", types.setter(mapping.field()), part(operation, outcome, mapping));
            }
        }
        return code.add("\n.build()").build();
    }

    private CodeBlock part(Operation operation, Outcome outcome, FieldMapping mapping) {
        WireLocation location = mapping.location();
        if (location instanceof WireLocation.Payload) {
            return payload(mapping.field());
        }
        if (location instanceof WireLocation.Input input) {
            return RequestInputCode.of(operation, input);
        }
        if (location instanceof WireLocation.Constant constant) {
            return ConstantCode.of(types, mapping.field(), constant);
        }
        if (location instanceof WireLocation.Status) {
            return CodeBlock.of("response.status()");
        }
        if (location instanceof WireLocation.ContentType) {
            return CodeBlock.of("response.header($S)", "Content-Type");
        }
        if (location instanceof WireLocation.Headers) {
            return CodeBlock.of("$T.ownHeaders(response)", CoreTypes.RESPONSES);
        }
        if (location instanceof WireLocation.HeaderPairs pairs) {
            return CodeBlock.of("$T.fromHeader(response.header($S))", CoreTypes.NAME_VALUE_PAIRS, pairs.name());
        }
        if (location instanceof WireLocation.HeaderPrefix prefix) {
            return CodeBlock.of(
                    "$T.headers(response, $S$L)", CoreTypes.RESPONSES, prefix.prefix(), named(prefix, outcome));
        }
        if (location instanceof WireLocation.Header header) {
            return header(operation.result().result().orElseThrow(), mapping.field(), header.name());
        }
        throw new IllegalArgumentException("no location of a response over HTTP: " + location);
    }

    /** The headers of a prefix that are outputs of their own. */
    // , "acme-meta-status"
    private static CodeBlock named(WireLocation.HeaderPrefix prefix, Outcome outcome) {
        return outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Header header
                        && header.name().startsWith(prefix.prefix()))
                .map(mapping -> CodeBlock.of(", $S", ((WireLocation.Header) mapping.location()).name()))
                .collect(CodeBlock.joining(""));
    }

    // response.body(), or Responses.text(response) of text
    private static CodeBlock payload(Field field) {
        if (TextCode.isString(field.type())) {
            return field.required()
                    ? CodeBlock.of("response.body().toUtf8()")
                    : CodeBlock.of("$T.text(response)", CoreTypes.RESPONSES);
        }
        return CodeBlock.of(PoetTypes.isContent(field.type()) ? "response.content()" : "response.body()");
    }

    private CodeBlock header(TypeRef.Named type, Field field, String name) {
        CodeBlock value = TextCode.isString(field.type())
                ? CodeBlock.of("response.header($S)", name)
                : CodeBlock.of("$T.header(response, $S, $L)", CoreTypes.RESPONSES, name, text.reader(field.type()));
        return field.required()
                ? CodeBlock.of("$T.required($S, $S, $L)", CoreTypes.CHECKS, type.name(), field.name(), value)
                : value;
    }
}
