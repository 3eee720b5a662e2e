package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Input.Place;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the code that puts the inputs of a request, a variable named {@code request}, into an HTTP request. */
final class HttpRequestCode {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final ServiceTypes types;

    HttpRequestCode(ServiceTypes types) {
        this.types = types;
    }

    // HttpRequest.Builder http = HttpRequest.builder(StateOperations.GET, "GET", "/v1/state/" + … + "/item")
    //         .resource(request)
    //         .query("key", request.key());
    // if (request.consistency().isPresent()) {
    //     http.query("consistency", request.consistency().get().value());
    // }
    CodeBlock build(Callable callable, String verb, String path) {
        List<Input> inputs = callable.inputs();
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.Builder http = $T.builder($T.$L, $S, $L)", CoreTypes.HTTP_REQUEST, CoreTypes.HTTP_REQUEST, types.operations(), types.constant(callable), verb, path(path, inputs))
                .add("$>$>\n.resource(request)$<$<;\n");
        for (Input input : inputs) {
            switch (input.place()) {
                case QUERY -> code.add(put(input.field(), "query"));
                case HEADER -> code.add(put(input.field(), "header"));
                case PATH, JSON_PROPERTY, PAYLOAD -> {
                    // part of the path above, or of the body
                }
            }
        }
        return code.build();
    }

    // http.body(Json.toBytes(SaveStateRequestJson.INSTANCE, request), "application/json");
    CodeBlock body(Operation operation) {
        return switch (operation.body()) {
            case NONE -> CodeBlock.of("");
            case JSON -> CodeBlock.of("");
            case PAYLOAD -> CodeBlock.of("");
        };
    }

    // "/v1/state/" + HttpRequest.segment(request.storeName()) + "/item"
    CodeBlock path(String template, List<Input> inputs) {
        CodeBlock.Builder code = CodeBlock.builder();
        Matcher parameter = PARAMETER.matcher(template);
        int start = 0;
        while (parameter.find()) {
            code.add("$S + ", template.substring(start, parameter.start()));
            Field field = find(inputs, parameter.group(1));
            code.add("$T.segment($L)", CoreTypes.HTTP_REQUEST, WireText.of(types, field.type(), value(field)));
            start = parameter.end();
            if (start < template.length()) code.add(" + ");
        }
        if (start < template.length()) {
            code.add("$S", template.substring(start));
        }
        return code.build();
    }
}
