package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Result.HeaderPart;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;

/** Writes the code that calls the service with {@code request} and answers the result. */
final class RouteResultCode {
    private final ServiceTypes types;
    private final WireText text;

    RouteResultCode(ServiceTypes types) {
        this.types = types;
        this.text = new WireText(types);
    }

    // service.save(request, in.options());
    // return RouteResponse.empty(204);
    CodeBlock callAndEncode(Operation operation) {
        CodeBlock call = CodeBlock.of("service.$L(request, in.options())", types.method(operation));
        CodeBlock.Builder code = CodeBlock.builder();
        if (operation.result() instanceof Result.Json json) {
            return code.add(value(operation, call, json.type()))
                    .addStatement(
                            "return $T.json($L, $T.INSTANCE, value)",
                            CoreTypes.ROUTE_RESPONSE,
                            json.status(),
                            types.codec(json.type()))
                    .build();
        }
        if (operation.result() instanceof Result.Composed composed) {
            return code.add(value(operation, call, composed.type()))
                    .add(composed(composed))
                    .build();
        }
        return code.addStatement(call)
                .addStatement(
                        "return $T.empty($L)",
                        CoreTypes.ROUTE_RESPONSE,
                        operation.result().status())
                .build();
    }

    // Optional<StateEntry> found = service.get(request, in.options());
    // if (found.isEmpty()) {
    //     return RouteResponse.empty(204);
    // }
    // StateEntry value = found.get();
    private CodeBlock value(Operation operation, CodeBlock call, TypeRef type) {
        Result result = operation.result();
        CodeBlock.Builder code = CodeBlock.builder();
        if (result.absentStatus().isEmpty()) {
            return code.addStatement("$T value = $L", types.type(type), call).build();
        }
        return code.addStatement("$T found = $L", types.result(operation), call)
                .beginControlFlow("if (found.isEmpty())")
                .addStatement(
                        "return $T.empty($L)",
                        CoreTypes.ROUTE_RESPONSE,
                        result.absentStatus().getAsInt())
                .endControlFlow()
                .addStatement("$T value = found.get()", types.type(type))
                .build();
    }

    // RouteResponse response = RouteResponse.bytes(200, value.value(), "application/octet-stream");
    // …
    // return response;
    private CodeBlock composed(Result.Composed composed) {
        ObjectType type = types.object(composed.type());
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T response = $T.bytes($L, value.$L(), $S)",
                        CoreTypes.ROUTE_RESPONSE,
                        CoreTypes.ROUTE_RESPONSE,
                        composed.status(),
                        types.accessor(types.field(type, composed.payload())),
                        "application/octet-stream");
        for (HeaderPart part : composed.headers()) {
            code.add(header(part.header(), types.field(type, part.property())));
        }
        return code.addStatement("return response").build();
    }

    // if (value.etag().isPresent()) {
    //     response = response.withHeader("State-Etag", value.etag().get());
    // }
    private CodeBlock header(String name, Field field) {
        String accessor = types.accessor(field);
        if (field.type() instanceof TypeRef.StringMap) {
            return CodeBlock.builder()
                    .beginControlFlow("if (!value.$L().isEmpty())", accessor)
                    .addStatement(
                            "response = response.withHeader($S, $T.toHeader(value.$L()))",
                            name,
                            CoreTypes.PAIRS,
                            accessor)
                    .endControlFlow()
                    .build();
        }
        if (field.required()) {
            return with(name, field, CodeBlock.of("value.$L()", accessor));
        }
        return CodeBlock.builder()
                .beginControlFlow("if (value.$L().isPresent())", accessor)
                .add(with(name, field, CodeBlock.of("value.$L().get()", accessor)))
                .endControlFlow()
                .build();
    }

    private CodeBlock with(String name, Field field, CodeBlock value) {
        return CodeBlock.builder()
                .addStatement("response = response.withHeader($S, $L)", name, text.write(field.type(), value))
                .build();
    }
}
