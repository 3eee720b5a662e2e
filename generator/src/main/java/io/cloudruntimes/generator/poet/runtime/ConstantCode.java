package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.time.Duration;

/** Writes the values that a binding fixes: constants, defaults, and what stands for a value that is not sent. */
public final class ConstantCode {
    private ConstantCode() {}

    // "acme", or HealthStatus.UP
    public static CodeBlock of(ServiceTypes types, Field field, WireLocation.Constant constant) {
        return literal(types, field.type(), constant.value());
    }

    /** What is sent where the caller gives nothing. */
    // 100, or Bytes.utf8("null") of bytes that are JSON
    public static CodeBlock fallback(ServiceTypes types, FieldMapping mapping) {
        String text = mapping.fallback().orElseThrow();
        return mapping.conversion() == Conversion.JSON_TEXT
                ? CodeBlock.of("$T.utf8($S)", CoreTypes.BYTES, text)
                : literal(types, mapping.field().type(), text);
    }

    private static CodeBlock literal(ServiceTypes types, TypeRef type, String text) {
        if (type instanceof TypeRef.Scalar scalar) {
            return literal(scalar.kind(), text);
        }
        return type instanceof TypeRef.ListOf ? CodeBlock.of("$T.of()", CoreTypes.LIST) : types.enumValue(type, text);
    }

    private static CodeBlock literal(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> CodeBlock.of("$S", text);
            case BOOLEAN, INT32 -> CodeBlock.of("$L", text);
            case INT64 -> CodeBlock.of("$LL", text);
            case SECONDS -> CodeBlock.of("$T.ofSeconds($L)", Duration.class, text);
            case BYTES -> empty(kind); // the only constant of bytes
            case DOUBLE, CONTENT, INSTANT ->
                throw new IllegalArgumentException("no document has a value of the kind " + kind);
        };
    }

    /** The empty value of a kind; no code for a moment, which has none. */
    // Bytes.EMPTY
    public static CodeBlock empty(ScalarKind kind) {
        return switch (kind) {
            case STRING -> CodeBlock.of("$S", "");
            case BYTES -> CodeBlock.of("$T.EMPTY", CoreTypes.BYTES);
            case CONTENT -> CodeBlock.of("$T.EMPTY", CoreTypes.CONTENT);
            case BOOLEAN -> CodeBlock.of("false");
            case INT32 -> CodeBlock.of("0");
            case INT64 -> CodeBlock.of("0L");
            case DOUBLE -> CodeBlock.of("0d");
            case SECONDS -> CodeBlock.of("$T.ZERO", Duration.class);
            case INSTANT -> CodeBlock.of("");
        };
    }

    /** Whether the variable {@code value} has the constant that a binding fixes. */
    // value.status().equals(HealthStatus.UP), or value.mood().equals(Optional.of("fine"))
    public static CodeBlock holds(ServiceTypes types, FieldMapping mapping) {
        Field field = mapping.field();
        CodeBlock constant = of(types, field, (WireLocation.Constant) mapping.location());
        if (!field.required() && !PoetTypes.isCollection(field)) {
            return CodeBlock.of("value.$L().equals($T.of($L))", types.accessor(field), CoreTypes.OPTIONAL, constant);
        }
        return new PoetTypes(types.model()).accessor(field).isPrimitive()
                ? CodeBlock.of("value.$L() == $L", types.accessor(field), constant)
                : CodeBlock.of("value.$L().equals($L)", types.accessor(field), constant);
    }
}
