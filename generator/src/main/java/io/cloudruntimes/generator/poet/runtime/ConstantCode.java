package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.TextCode;

/** Writes the value of a field that a binding fixes. */
public final class ConstantCode {
    private ConstantCode() {}

    // "acme", or HealthStatus.of("UP")
    public static CodeBlock of(ServiceTypes types, Field field, WireLocation.Constant constant) {
        return TextCode.isString(field.type())
                ? CodeBlock.of("$S", constant.value())
                : CodeBlock.of("$T.of($S)", types.type(field.type()), constant.value());
    }

    /** Whether the variable {@code value} has the constant that a binding fixes. */
    // value.status().equals(HealthStatus.of("UP")), or value.mood().equals(Optional.of("fine"))
    public static CodeBlock holds(ServiceTypes types, FieldMapping slot) {
        Field field = slot.field();
        CodeBlock constant = of(types, field, (WireLocation.Constant) slot.place());
        if (!field.required() && !PoetTypes.isCollection(field)) {
            return CodeBlock.of("value.$L().equals($T.of($L))", types.accessor(field), CoreTypes.OPTIONAL, constant);
        }
        return new PoetTypes(types.model()).accessor(field).isPrimitive()
                ? CodeBlock.of("value.$L() == $L", types.accessor(field), constant)
                : CodeBlock.of("value.$L().equals($L)", types.accessor(field), constant);
    }
}
