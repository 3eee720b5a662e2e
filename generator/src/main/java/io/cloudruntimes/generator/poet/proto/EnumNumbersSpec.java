package io.cloudruntimes.generator.poet.proto;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import java.util.Map;

/** Emits the numbers of an enumeration's values on the wires of a runtime. */
public final class EnumNumbersSpec {
    private EnumNumbersSpec() {}

    // final class AcmeConsistencyNumbers {
    //     static final EnumNumbers<Consistency> NUMBERS =
    //             EnumNumbers.of("Consistency", Consistency::of, Map.of("eventual", 1, "strong", 2));
    // }
    public static TypeSpec type(ClassName name, ClassName enumType, Map<String, Integer> numbers) {
        CodeBlock entries = numbers.entrySet().stream()
                .map(entry -> CodeBlock.of("$T.entry($S, $L)", CoreTypes.MAP, entry.getKey(), entry.getValue()))
                .collect(CodeBlock.joining(", "));
        return TypeSpec.classBuilder(name)
                .addModifiers(FINAL)
                .addJavadoc("The values of {@link $T} as numbers.\n", enumType)
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(CoreTypes.ENUM_NUMBERS, enumType), "NUMBERS", STATIC, FINAL)
                        .addJavadoc("The only ones.\n")
                        .initializer(
                                "$T.of(\n$S, $T::of, $T.ofEntries($L))",
                                CoreTypes.ENUM_NUMBERS,
                                enumType.simpleName(),
                                enumType,
                                CoreTypes.MAP,
                                entries)
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }
}
