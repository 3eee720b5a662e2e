package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes the code that turns a single value into text and back, for a path, a query or a header. */
public final class TextCode {
    private final ServiceTypes types;

    public TextCode(ServiceTypes types) {
        this.types = types;
    }

    // request.consistency().get().value()
    public CodeBlock write(TypeRef type, CodeBlock value) {
        if (type instanceof TypeRef.Scalar scalar) {
            return write(scalar.kind(), value);
        }
        if (type instanceof TypeRef.Named) {
            return CodeBlock.of("$L.value()", value);
        }
        throw notSingle(type);
    }

    private static CodeBlock write(ScalarKind kind, CodeBlock value) {
        return switch (kind) {
            case STRING -> value;
            case BOOLEAN -> CodeBlock.of("$T.toString($L)", Boolean.class, value);
            case INT32 -> CodeBlock.of("$T.toString($L)", Integer.class, value);
            case INT64 -> CodeBlock.of("$T.toString($L)", Long.class, value);
            case DOUBLE -> CodeBlock.of("$T.toString($L)", Double.class, value);
            case BYTES -> CodeBlock.of("$L.toBase64()", value);
            case CONTENT -> throw notSingle(new TypeRef.Scalar(kind));
            case INSTANT -> CodeBlock.of("$L.toString()", value);
            case SECONDS -> CodeBlock.of("$T.toString($L.toSeconds())", Long.class, value);
        };
    }

    // Consistency.of(text)
    public CodeBlock read(TypeRef type, CodeBlock value) {
        return type instanceof TypeRef.Named named
                ? CodeBlock.of("$T.of($L)", types.type(named), value)
                : CodeBlock.of("$T.parse($L, $L)", CoreTypes.MAP_ENTRIES, value, reader(type));
    }

    // Consistency::of
    public CodeBlock reader(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return reader(scalar.kind());
        }
        if (type instanceof TypeRef.Named named) {
            return CodeBlock.of("$T::of", types.type(named));
        }
        throw notSingle(type);
    }

    private static CodeBlock reader(ScalarKind kind) {
        return switch (kind) {
            case STRING -> CodeBlock.of("$T::toString", String.class);
            case BOOLEAN -> CodeBlock.of("$T::valueOf", Boolean.class);
            case INT32 -> CodeBlock.of("$T::valueOf", Integer.class);
            case INT64 -> CodeBlock.of("$T::valueOf", Long.class);
            case DOUBLE -> CodeBlock.of("$T::valueOf", Double.class);
            case BYTES -> CodeBlock.of("$T::fromBase64", CoreTypes.BYTES);
            case CONTENT -> throw notSingle(new TypeRef.Scalar(kind));
            case INSTANT -> CodeBlock.of("$T::parse", Instant.class);
            case SECONDS -> CodeBlock.of("text -> $T.ofSeconds($T.parseLong(text))", Duration.class, Long.class);
        };
    }

    /** How the text of a conversion is written and read; empty if the type alone determines it. */
    public static Optional<ClassName> form(FieldMapping mapping) {
        return switch (mapping.conversion()) {
            case DURATION_TEXT -> Optional.of(CoreTypes.GO_DURATION);
            case GO_TIME -> Optional.of(CoreTypes.GO_TIME);
            case PATH -> Optional.of(CoreTypes.URL_PATH);
            case PLAIN,
                    TEXT,
                    JSON_TEXT,
                    ENUM,
                    STRUCT,
                    ANY,
                    VALUE,
                    ANY_VALUE,
                    DURATION,
                    TIMESTAMP,
                    PRESENCE,
                    NUMBER,
                    JSON_STRING,
                    BASE64,
                    ROW_ARRAYS,
                    ROW_OBJECTS,
                    CONSTANT -> Optional.empty();
        };
    }

    /** The text of a value, written by its conversion. */
    // GoDuration.format(value.ttl().get())
    public CodeBlock write(FieldMapping mapping, CodeBlock value) {
        return form(mapping)
                .map(form -> CodeBlock.of("$T.format($L)", form, value))
                .orElseGet(() -> write(mapping.field().type(), value));
    }

    /** What reads such a text. */
    // GoDuration::parse
    public CodeBlock reader(FieldMapping mapping) {
        return form(mapping)
                .map(form -> CodeBlock.of("$T::parse", form))
                .orElseGet(() -> reader(mapping.field().type()));
    }

    public static boolean isString(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }

    /** Whether a field is text that is absent, never empty. */
    public boolean isNeverEmpty(Field field) {
        return !field.required()
                && (isString(field.type())
                        ? field.rules().minLength().orElse(0) > 0
                        : field.type() instanceof TypeRef.Named named && !types.isObject(named));
    }

    private static IllegalArgumentException notSingle(TypeRef type) {
        return new IllegalArgumentException("not a single value: " + type);
    }
}
