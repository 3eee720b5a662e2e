package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.name.TypeLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Java types for types of the model.
 *
 * @param model the API that named types belong to
 */
public record PoetTypes(ApiModel model) {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(CoreTypes.NULLABLE).build();

    /** The type as a type argument or a field: {@code Integer}, never {@code int}. */
    public TypeName type(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof TypeRef.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), type(list.element()));
        }
        if (type instanceof TypeRef.Named named) {
            return TypeLayout.type(model.type(named.name()));
        }
        return ParameterizedTypeName.get(Map.class, String.class, String.class);
    }

    private static TypeName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case INT32 -> ClassName.get(Integer.class);
            case INT64 -> ClassName.get(Long.class);
            case DOUBLE -> ClassName.get(Double.class);
            case BYTES -> CoreTypes.BYTES;
            case CONTENT -> CoreTypes.CONTENT;
            case INSTANT -> ClassName.get(Instant.class);
            case SECONDS -> ClassName.get(Duration.class);
        };
    }

    /** What the accessor gives: {@code String}, {@code int}, {@code Optional<String>} or {@code List<String>}. */
    public TypeName accessor(Field field) {
        if (isCollection(field)) {
            return type(field.type());
        }
        return field.required()
                ? unboxed(type(field.type()))
                : ParameterizedTypeName.get(ClassName.get(Optional.class), type(field.type()));
    }

    /** How the object holds it: {@code String}, {@code int}, {@code @Nullable String} or {@code List<String>}. */
    public TypeName held(Field field) {
        if (isCollection(field)) {
            return type(field.type());
        }
        return field.required() ? unboxed(type(field.type())) : nullable(type(field.type()));
    }

    /** Whether the codec of a named type is an object's; an enumeration travels as a string. */
    public boolean isObject(TypeRef.Named named) {
        return model.type(named.name()) instanceof TypeDef.ObjectType;
    }

    /** Whether the type, or that of its elements, is deprecated. */
    boolean isDeprecated(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return isDeprecated(list.element());
        }
        return type instanceof TypeRef.Named named
                && model.type(named.name()).docs().deprecated().isPresent();
    }

    public ClassName codec(TypeRef.Named named) {
        return TypeLayout.codec(model.type(named.name()));
    }

    public static boolean isContent(TypeRef type) {
        return type.equals(new TypeRef.Scalar(ScalarKind.CONTENT));
    }

    public static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    public static boolean isCollection(Field field) {
        return field.type() instanceof TypeRef.ListOf || field.type() instanceof TypeRef.StringMap;
    }

    private static TypeName unboxed(TypeName type) {
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }
}
