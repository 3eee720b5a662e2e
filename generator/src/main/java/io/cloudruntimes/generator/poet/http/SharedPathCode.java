package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.SharedPaths;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Writes the code that rejects a request whose path would be that of another operation. */
final class SharedPathCode {
    private final ServiceTypes types;
    private final TextCode text;

    SharedPathCode(ServiceTypes types) {
        this.types = types;
        this.text = new TextCode(types);
    }

    // if (request.name().equals("bulk")) {
    //     throw UnsupportedInput.otherPath("name", "/v1.0/secrets/{storeName}/{name}");
    // }
    CodeBlock of(RuntimeBinding binding, Callable callable, WireBinding.HttpRequestBinding http) {
        CodeBlock.Builder code = CodeBlock.builder();
        SharedPaths.of(binding, http)
                .forEach(values -> code.beginControlFlow(
                                "if ($L)",
                                values.entrySet().stream()
                                        .map(it -> CodeBlock.of(
                                                "$L.equals($S)", input(callable, it.getKey()), it.getValue()))
                                        .collect(CodeBlock.joining(" && ")))
                        .addStatement(
                                "throw $T.otherPath($S, $S)",
                                CoreTypes.UNSUPPORTED_INPUT,
                                String.join(", ", values.keySet()),
                                http.path())
                        .endControlFlow());
        return code.build();
    }

    private CodeBlock input(Callable callable, String name) {
        Field field = HttpRequestCode.fields(callable).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return text.write(field.type(), CodeBlock.of("request.$L()", types.accessor(field)));
    }
}
