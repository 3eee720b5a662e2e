package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the code that puts the inputs of a request, in a variable named {@code request}, into an HTTP request. */
final class HttpRequestCode {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final ServiceTypes types;
    private final WireText text;

    HttpRequestCode(ServiceTypes types) {
        this.types = types;
        this.text = new WireText(types);
    }

    // HttpRequest.Builder http = HttpRequest.builder(StateOperations.GET, "GET", "/v1/state/" + … + "/item")
    //         .resource(request);
    // http.query("key", request.key());
    CodeBlock head(Callable callable, String verb) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T http = $T.builder($T.$L, $S, $L).resource(request)",
                        CoreTypes.HTTP_REQUEST.nestedClass("Builder"),
                        CoreTypes.HTTP_REQUEST,
                        types.operations(),
                        types.constant(callable),
                        verb,
                        path(callable.path(), callable.inputs()));
        for (Input input : callable.inputs()) {
            switch (input.place()) {
                case QUERY -> code.add(parameter("query", input.field()));
                case HEADER -> code.add(parameter("header", input.field()));
                case PATH, JSON_PROPERTY, PAYLOAD -> {
                    // in the path above, or in the body
                }
            }
        }
        return code.build();
    }

    // http.body(Json.toBytes(SaveStateRequestJson::write, request), "application/json");
    CodeBlock body(Operation operation) {
        return switch (operation.body()) {
            case NONE -> CodeBlock.of("");
            case JSON ->
                CodeBlock.builder()
                        .addStatement(
                                "http.body($T.toBytes($T::write, request), $S)",
                                CoreTypes.JSON,
                                types.bodyCodec(operation),
                                "application/json")
                        .build();
            case PAYLOAD -> payload(operation);
        };
    }

    // http.body(request.data(), "application/octet-stream");
    private CodeBlock payload(Operation operation) {
        Field field = operation.inputs().stream()
                .filter(input -> input.place() == Input.Place.PAYLOAD)
                .map(Input::field)
                .findFirst()
                .orElseThrow();
        CodeBlock send = CodeBlock.builder()
                .addStatement("http.body($L, $S)", value(field), "application/octet-stream")
                .build();
        return field.required() ? send : ifPresent(field, send);
    }

    // "/v1/state/" + HttpRequest.segment(request.storeName()) + "/item"
    CodeBlock path(String template, List<Input> inputs) {
        CodeBlock.Builder code = CodeBlock.builder();
        Matcher parameter = PARAMETER.matcher(template);
        int start = 0;
        while (parameter.find()) {
            Field field = field(inputs, parameter.group(1));
            code.add(
                    "$S + $T.segment($L) + ",
                    template.substring(start, parameter.start()),
                    CoreTypes.HTTP_REQUEST,
                    text.write(field.type(), value(field)));
            start = parameter.end();
        }
        return code.add("$S", template.substring(start)).build();
    }

    // if (request.consistency().isPresent()) {
    //     http.query("consistency", request.consistency().get().value());
    // }
    private CodeBlock parameter(String method, Field field) {
        if (field.type() instanceof TypeRef.StringMap) {
            return map(method, field);
        }
        return field.type() instanceof TypeRef.ListOf list ? list(method, field, list) : single(method, field);
    }

    // for (String element : request.labels()) {
    //     http.query("labels", element);
    // }
    private CodeBlock list(String method, Field field, TypeRef.ListOf list) {
        return CodeBlock.builder()
                .beginControlFlow("for ($T element : request.$L())", types.type(list.element()), types.accessor(field))
                .addStatement(
                        "http.$L($S, $L)", method, field.name(), text.write(list.element(), CodeBlock.of("element")))
                .endControlFlow()
                .build();
    }

    private CodeBlock single(String method, Field field) {
        CodeBlock put = CodeBlock.builder()
                .addStatement("http.$L($S, $L)", method, field.name(), text.write(field.type(), value(field)))
                .build();
        return field.required() ? put : ifPresent(field, put);
    }

    // http.queryMap("metadata", request.metadata());
    private CodeBlock map(String method, Field field) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (method.equals("query")) {
            return code.addStatement("http.queryMap($S, request.$L())", field.name(), types.accessor(field))
                    .build();
        }
        return code.beginControlFlow("if (!request.$L().isEmpty())", types.accessor(field))
                .addStatement(
                        "http.header($S, $T.toHeader(request.$L()))",
                        field.name(),
                        CoreTypes.PAIRS,
                        types.accessor(field))
                .endControlFlow()
                .build();
    }

    private CodeBlock ifPresent(Field field, CodeBlock then) {
        return CodeBlock.builder()
                .beginControlFlow("if (request.$L().isPresent())", types.accessor(field))
                .add(then)
                .endControlFlow()
                .build();
    }

    private CodeBlock value(Field field) {
        return CodeBlock.of(field.required() ? "request.$L()" : "request.$L().get()", types.accessor(field));
    }

    private static Field field(List<Input> inputs, String name) {
        return inputs.stream()
                .map(Input::field)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the path names no input " + name));
    }
}
