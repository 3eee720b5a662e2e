package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Field;
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
}
