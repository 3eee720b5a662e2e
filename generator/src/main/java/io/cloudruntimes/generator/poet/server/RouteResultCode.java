package io.cloudruntimes.generator.poet.server;

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
import io.cloudruntimes.generator.poet.http.HttpSide;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.ResultCompletionCode;
import java.util.List;
import java.util.Optional;

/** Writes the code that calls the service with {@code request} and responds with the result. */
final class RouteResultCode {
    private final ServiceTypes types;
    private final TextCode text;
    private final HttpSide side;

    RouteResultCode(ServiceTypes types, HttpSide side) {
        this.types = types;
        this.text = new TextCode(types);
        this.side = side;
    }

    // service.save(request, in.options());
    // return RouteResponse.empty(204);
    CodeBlock callAndEncode(Operation operation, WireBinding.Http http) {
        String options = types.streamsResponse(operation) ? "in.streamedOptions()" : "in.options()";
        CodeBlock call = CodeBlock.of("service.$L(request, $L)", types.method(operation), options);
        ResultCompletionCode completion = new ResultCompletionCode(types, operation, http);
        CodeBlock.Builder code = CodeBlock.builder();
        TypeRef.Named type = operation.result().result().orElse(null);
        List<Outcome> there =
                http.outcomes().stream().filter(outcome -> !outcome.absent()).toList();
        if (type == null) {
            return code.addStatement(call)
                    .addStatement(
                            "return $T.empty($L)",
                            CoreTypes.ROUTE_RESPONSE,
                            there.get(0).status())
                    .build();
        }
        boolean absent = operation.result().absentStatus().isPresent();
        code.add(absent ? value(operation, http, call, type) : completion.callService(options))
                .add(completion.reduce());
        // an outcome that holds only for some value of the result comes with that value; of others the first is sent
        for (Outcome outcome : there.subList(1, there.size())) {
            if (condition(outcome).isEmpty()) {
                continue;
            }
            code.beginControlFlow(
                            "if ($L)", CodeBlock.join(List.of(condition(outcome), lossless(outcome, there.get(0))), ""))
                    .add(response(operation, outcome))
                    .endControlFlow();
        }
        return code.add(side.errors(operation).encode(there.get(0).outputs()))
                .add(response(operation, there.get(0)))
                .build();
    }

    // value.status().equals(HealthStatus.DOWN)
    private CodeBlock condition(Outcome outcome) {
        return outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Constant)
                .map(mapping -> ConstantCode.holds(types, mapping))
                .collect(CodeBlock.joining(" && "));
    }

    // && value.metadata().isEmpty(), where the other outcome can carry what this one cannot
    private CodeBlock lossless(Outcome outcome, Outcome other) {
        return outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Absent)
                .filter(mapping -> canBeEmpty(mapping.field()))
                .filter(mapping -> other.outputs().stream()
                        .anyMatch(it -> it.field().equals(mapping.field()) && !isNowhere(it.location())))
                .map(mapping -> CodeBlock.of(" && value.$L().isEmpty()", types.accessor(mapping.field())))
                .collect(CodeBlock.joining(""));
    }

    private static boolean canBeEmpty(Field field) {
        return !field.required() || field.type() instanceof TypeRef.ListOf || field.type() instanceof TypeRef.StringMap;
    }

    private CodeBlock response(Operation operation, Outcome outcome) {
        if (outcome.outputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Json)) {
            return CodeBlock.builder()
                    .addStatement(
                            "return $T.json($L, $L, value)",
                            CoreTypes.ROUTE_RESPONSE,
                            outcome.status(),
                            side.responseCodec(operation))
                    .build();
        }
        return outcome.outputs().stream().allMatch(mapping -> isNowhere(mapping.location()))
                ? CodeBlock.builder()
                        .addStatement("return $T.empty($L)", CoreTypes.ROUTE_RESPONSE, outcome.status())
                        .build()
                : composed(operation, outcome);
    }

    private static boolean isNowhere(WireLocation location) {
        return location instanceof WireLocation.Constant
                || location instanceof WireLocation.Absent
                || location instanceof WireLocation.Input
                || location instanceof WireLocation.RowNames
                || location instanceof WireLocation.PageToken;
    }

    // Optional<StateEntry> found = service.get(request, in.options());
    // if (found.isEmpty()) {
    //     return RouteResponse.empty(204);
    // }
    // StateEntry value = found.get();
    private CodeBlock value(Operation operation, WireBinding.Http http, CodeBlock call, TypeRef type) {
        CodeBlock.Builder code = CodeBlock.builder();
        Optional<Outcome> absent =
                http.outcomes().stream().filter(Outcome::absent).findFirst();
        Optional<CodeBlock> error = side.errors(operation).absent();
        if (error.isPresent()) { // an error that means it says more than a status of success
            return code.addStatement("$T found = $L", types.result(operation), call)
                    .beginControlFlow("if (found.isEmpty())")
                    .addStatement("return $L.response()", error.get())
                    .endControlFlow()
                    .addStatement("$T value = found.get()", types.type(type))
                    .build();
        }
        if (absent.isEmpty()) {
            return code.addStatement("$T value = $L", types.type(type), call).build();
        }
        return code.addStatement("$T found = $L", types.result(operation), call)
                .beginControlFlow("if (found.isEmpty())")
                .addStatement(
                        "return $T.empty($L)",
                        CoreTypes.ROUTE_RESPONSE,
                        absent.get().status())
                .endControlFlow()
                .addStatement("$T value = found.get()", types.type(type))
                .build();
    }

    // RouteResponse response = RouteResponse.bytes(200, value.value(), "application/octet-stream");
    // …
    // return response;
    private CodeBlock composed(Operation operation, Outcome outcome) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T response = $T.$L",
                        CoreTypes.ROUTE_RESPONSE,
                        CoreTypes.ROUTE_RESPONSE,
                        outcome.outputs().stream()
                                .filter(mapping -> mapping.location() instanceof WireLocation.Payload)
                                .findFirst()
                                .map(payload -> withBody(operation, outcome, payload))
                                .orElseGet(() -> CodeBlock.of("empty($L)", status(outcome))));
        outcome.outputs().forEach(mapping -> code.add(header(mapping)));
        return code.addStatement("return response").build();
    }

    private CodeBlock withBody(Operation operation, Outcome outcome, FieldMapping payload) {
        return CodeBlock.of(
                "$L($L, $L, $L)",
                PoetTypes.isContent(payload.field().type()) ? "content" : "bytes",
                status(outcome),
                body(payload.field()),
                contentType(
                        outcome,
                        side.served(operation)
                                .mediaType()
                                .orElse(((WireLocation.Payload) payload.location()).mediaType())));
    }

    // value.data(), or Bytes.utf8(value.message().orElse("")) of text that may be absent
    private CodeBlock body(Field field) {
        CodeBlock.Builder get = CodeBlock.builder().add("value.$L()", types.accessor(field));
        if (!field.required()) {
            get.add(".orElse($L)", ConstantCode.empty(((TypeRef.Scalar) field.type()).kind()));
        }
        return TextCode.isString(field.type())
                ? CodeBlock.of("$T.utf8($L)", CoreTypes.BYTES, get.build())
                : get.build();
    }

    private CodeBlock status(Outcome outcome) {
        return outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Status)
                .findFirst()
                .map(mapping -> CodeBlock.of("value.$L()", types.accessor(mapping.field())))
                .orElse(CodeBlock.of("$L", outcome.status()));
    }

    // value.contentType(), "application/octet-stream"
    private CodeBlock contentType(Outcome outcome, String mediaType) {
        return outcome.outputs().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.ContentType)
                .findFirst()
                .map(mapping -> CodeBlock.of("value.$L(), $S", types.accessor(mapping.field()), mediaType))
                .orElse(CodeBlock.of("$S", mediaType));
    }

    // if (value.etag().isPresent()) {
    //     response = response.withHeader("State-Etag", value.etag().get());
    // }
    private CodeBlock header(FieldMapping mapping) {
        Field field = mapping.field();
        String accessor = types.accessor(field);
        if (mapping.location() instanceof WireLocation.HeaderPairs pairs) {
            return CodeBlock.builder()
                    .beginControlFlow("if (!value.$L().isEmpty())", accessor)
                    .addStatement(
                            "response = response.withHeader($S, $T.toHeader(value.$L()))",
                            pairs.name(),
                            CoreTypes.NAME_VALUE_PAIRS,
                            accessor)
                    .endControlFlow()
                    .build();
        }
        if (mapping.location() instanceof WireLocation.Headers) {
            return CodeBlock.builder()
                    .addStatement("response = response.withHeaders($S, value.$L())", "", accessor)
                    .build();
        }
        if (mapping.location() instanceof WireLocation.HeaderPrefix prefix) {
            return CodeBlock.builder()
                    .addStatement("response = response.withHeaders($S, value.$L())", prefix.prefix(), accessor)
                    .build();
        }
        if (mapping.location() instanceof WireLocation.Payload
                || mapping.location() instanceof WireLocation.ContentType
                || mapping.location() instanceof WireLocation.Status
                || isNowhere(mapping.location())) {
            return CodeBlock.of(""); // composed(…) writes them
        }
        if (!(mapping.location() instanceof WireLocation.Header header)) {
            throw new IllegalArgumentException("no location of a response over HTTP: " + mapping.location());
        }
        if (field.required()) {
            return with(header.name(), field, CodeBlock.of("value.$L()", accessor));
        }
        return CodeBlock.builder()
                .beginControlFlow("if (value.$L().isPresent())", accessor)
                .add(with(header.name(), field, CodeBlock.of("value.$L().get()", accessor)))
                .endControlFlow()
                .build();
    }

    private CodeBlock with(String name, Field field, CodeBlock value) {
        return CodeBlock.builder()
                .addStatement("response = response.withHeader($S, $L)", name, text.write(field.type(), value))
                .build();
    }
}
