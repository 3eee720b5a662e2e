package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.SharedTexts;
import io.cloudruntimes.generator.poet.http.TextCode;
import java.util.List;
import java.util.stream.Stream;

/** Writes the code that rejects inputs and values that a binding does not support, before anything is sent. */
public final class UnsupportedInputCode {
    private UnsupportedInputCode() {}

    /** The code of all of them, in their order. */
    public static CodeBlock of(ServiceTypes types, Callable callable, List<Refusal> refused) {
        return of(types, callable, refused, SharedTexts.NONE);
    }

    /** The same in a class with constants for reasons. */
    public static CodeBlock of(ServiceTypes types, Callable callable, List<Refusal> refused, SharedTexts reasons) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Refusal refusal : refused) {
            Field field = callable.inputs().stream()
                    .map(Input::field)
                    .filter(it -> it.name().equals(refusal.input()))
                    .findFirst()
                    .orElseThrow();
            code.add(
                    refusal.isWhole() ? whole(types, field, refusal, reasons) : values(types, field, refusal, reasons));
        }
        return code.build();
    }

    /** The constants for the reasons of a class that has the code of these bindings. */
    public static SharedTexts reasons(Stream<? extends WireBinding> bindings) {
        return new SharedTexts(
                bindings.flatMap(binding -> binding.refused().stream())
                        .map(Refusal::reason)
                        .toList(),
                "REASON");
    }

    // if (request.group().isPresent()) {
    //     throw UnsupportedInput.input("group", "the group is the id of the application");
    // }
    private static CodeBlock whole(ServiceTypes types, Field field, Refusal refusal, SharedTexts reasons) {
        return CodeBlock.builder()
                .beginControlFlow(
                        PoetTypes.isCollection(field)
                                ? "if (!request.$L().isEmpty())"
                                : "if (request.$L().isPresent())",
                        types.accessor(field))
                .addStatement(
                        "throw $T.input($S, $L)",
                        CoreTypes.UNSUPPORTED_INPUT,
                        field.name(),
                        reasons.code(refusal.reason()))
                .endControlFlow()
                .build();
    }

    // UnsupportedInput.checkValue(
    //         "verb", request.verb().map(HttpVerb::value).orElse(null), "the SDK has no such verb", "GET", "POST");
    private static CodeBlock values(ServiceTypes types, Field field, Refusal refusal, SharedTexts reasons) {
        boolean isText = TextCode.isString(field.type());
        CodeBlock value = CodeBlock.of("request.$L()", types.accessor(field));
        CodeBlock text = field.required()
                ? CodeBlock.of(isText ? "$L" : "$L.value()", value)
                : isText
                        ? CodeBlock.of("$L.orElse(null)", value)
                        : CodeBlock.of("$L.map($T::value).orElse(null)", value, types.type(field.type()));
        return CodeBlock.builder()
                .addStatement(
                        "$T.checkValue($S, $L, $L, $L)",
                        CoreTypes.UNSUPPORTED_INPUT,
                        field.name(),
                        text,
                        reasons.code(refusal.reason()),
                        refusal.values().stream()
                                .map(it -> CodeBlock.of("$S", it))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }
}
