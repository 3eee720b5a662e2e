package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.Place;
import io.cloudruntimes.generator.model.Field;

/** Writes the value of a field that a binding fixes. */
final class ConstantCode {
    private ConstantCode() {}

    // "acme", or HealthStatus.of("UP")
    static CodeBlock of(ServiceTypes types, Field field, Place.Constant constant) {
        return WireText.isString(field.type())
                ? CodeBlock.of("$S", constant.value())
                : CodeBlock.of("$T.of($S)", types.type(field.type()), constant.value());
    }
}
