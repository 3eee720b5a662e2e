package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.Refusal;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;

/** Writes the code that refuses the inputs that a wire has no place for, before anything is sent. */
public final class UnsupportedInputCode {
    private UnsupportedInputCode() {}

    // if (request.group().isPresent()) {
    //     throw UnsupportedInput.input("group", "the group is the id of the application");
    // }
    public static CodeBlock of(ServiceTypes types, Callable callable, WireBinding wire) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Refusal refusal : wire.refused()) {
            Field field = callable.inputs().stream()
                    .map(Input::field)
                    .filter(it -> it.name().equals(refusal.input()))
                    .findFirst()
                    .orElseThrow();
            code.beginControlFlow(
                            PoetTypes.isCollection(field)
                                    ? "if (!request.$L().isEmpty())"
                                    : "if (request.$L().isPresent())",
                            types.accessor(field))
                    .addStatement("throw $T.input($S, $S)", CoreTypes.REFUSED, field.name(), refusal.reason())
                    .endControlFlow();
        }
        return code.build();
    }
}
