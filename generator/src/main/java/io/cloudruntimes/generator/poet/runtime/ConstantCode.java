package io.cloudruntimes.generator.poet.runtime;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.time.Duration;
import java.util.Optional;

/** Writes the values that a binding fixes: constants, defaults, and what stands for a value that is not sent. */
public final class ConstantCode {
    private ConstantCode() {}

    // "acme", or HealthStatus.of("UP")
    public static CodeBlock of(ServiceTypes types, Field field, WireLocation.Constant constant) {
        return literal(types, field.type(), constant.value());
    }

    /** Whether the field of the variable {@code value} is the constant. */
    // value.status().equals(HealthStatus.of("DOWN")), value.status() == 200 or value.items().isEmpty()
    public static CodeBlock isConstant(ServiceTypes types, Field field, WireLocation.Constant constant) {
        String accessor = types.accessor(field);
        CodeBlock literal = of(types, field, constant);
        if (PoetTypes.isCollection(field)) {
            return CodeBlock.of("value.$L().isEmpty()", accessor);
        }
        if (!field.required()) {
            return CodeBlock.of("value.$L().equals($T.of($L))", accessor, Optional.class, literal);
        }
        return isPrimitive(field.type())
                ? CodeBlock.of("value.$L() == $L", accessor, literal)
                : CodeBlock.of("value.$L().equals($L)", accessor, literal);
    }

    private static boolean isPrimitive(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar
                && switch (scalar.kind()) {
                    case BOOLEAN, INT32, INT64, DOUBLE -> true;
                    case STRING, BYTES, CONTENT, INSTANT, SECONDS -> false;
                };
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
        return type instanceof TypeRef.ListOf
                ? CodeBlock.of("$T.of()", CoreTypes.LIST)
                : CodeBlock.of("$T.of($S)", types.type(type), text);
    }

    private static CodeBlock literal(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> CodeBlock.of("$S", text);
            case BOOLEAN, INT32 -> CodeBlock.of("$L", text);
            case INT64 -> CodeBlock.of("$LL", text);
            case SECONDS -> CodeBlock.of("$T.ofSeconds($L)", Duration.class, text);
            case DOUBLE, BYTES, CONTENT, INSTANT ->
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
}
