package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Result.HeaderPart;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;

/** Writes the code that reads a result from an HTTP response, in a variable named {@code response}. */
final class HttpResultCode {
    private final ServiceTypes types;
    private final WireText text;

    HttpResultCode(ServiceTypes types) {
        this.types = types;
        this.text = new WireText(types);
    }

    CodeBlock decode(Result result) {
        if (result instanceof Result.Json json) {
            return value(result, json(json));
        }
        return result instanceof Result.Composed composed ? value(result, composed(composed)) : nothing(result);
    }

    // Responses.expect(response, 204);
    // return null;
    private static CodeBlock nothing(Result nothing) {
        return CodeBlock.builder()
                .addStatement("$T.expect(response, $L)", CoreTypes.RESPONSES, nothing.status())
                .addStatement("return null")
                .build();
    }

    // return switch (response.status()) {
    //     case 200 -> Optional.of(…);
    //     case 204 -> Optional.empty();
    //     default -> throw Responses.unexpected(response, 200, 204);
    // };
    private static CodeBlock value(Result result, CodeBlock value) {
        int status = result.status();
        if (result.absentStatus().isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("$T.expect(response, $L)", CoreTypes.RESPONSES, status)
                    .addStatement("return $L", value)
                    .build();
        }
        int absent = result.absentStatus().getAsInt();
        return CodeBlock.builder()
                .add("return switch (response.status()) {\n$>")
                .addStatement("case $L -> $T.of($L)", status, CoreTypes.OPTIONAL, value)
                .addStatement("case $L -> $T.empty()", absent, CoreTypes.OPTIONAL)
                .addStatement("default -> throw $T.unexpected(response, $L, $L)", CoreTypes.RESPONSES, status, absent)
                .add("$<};\n")
                .build();
    }

    // Responses.json(response, GetBulkStateResponseJson.INSTANCE)
    private CodeBlock json(Result.Json json) {
        return CodeBlock.of("$T.json(response, $T.INSTANCE)", CoreTypes.RESPONSES, types.codec(json.type()));
    }

    // StateEntry.builder()
    //         .value(response.body())
    //         .etag(response.header("State-Etag"))
    //         .metadata(Pairs.fromHeader(response.header("State-Metadata")))
    //         .build()
    private CodeBlock composed(Result.Composed composed) {
        TypeDef.ObjectType type = types.object(composed.type());
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.builder()", types.type(composed.type()))
                .add("\n.$L(response.body())", types.setter(types.field(type, composed.payload())));
        for (HeaderPart part : composed.headers()) {
            Field field = types.field(type, part.property());
            code.add("\n.$L($L)", types.setter(field), header(type, field, part.header()));
        }
        return code.add("\n.build()").build();
    }

    private CodeBlock header(TypeDef.ObjectType type, Field field, String name) {
        if (field.type() instanceof TypeRef.StringMap) {
            return CodeBlock.of("$T.fromHeader(response.header($S))", CoreTypes.PAIRS, name);
        }
        CodeBlock value = WireText.isString(field.type())
                ? CodeBlock.of("response.header($S)", name)
                : CodeBlock.of("$T.header(response, $S, $L)", CoreTypes.RESPONSES, name, text.reader(field.type()));
        return field.required()
                ? CodeBlock.of("$T.required($S, $S, $L)", CoreTypes.CHECKS, type.name(), field.name(), value)
                : value;
    }
}
