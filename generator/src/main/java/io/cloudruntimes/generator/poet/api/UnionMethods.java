package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.util.List;

/** Emits what the class of a union has beside its properties: a factory for each member, and which member is set. */
final class UnionMethods {
    private static final String VALUE = "Value";

    private final ValueClassShape shape;
    private final ClassName kind;

    UnionMethods(ValueClassShape shape) {
        this.shape = shape;
        this.kind = shape.name().nestedClass("Kind");
    }

    // public static DatabaseValue ofInt64(long int64Value) {
    //     return builder().int64Value(int64Value).build();
    // }
    List<MethodSpec> factories() {
        return shape.fields().stream().map(this::factory).toList();
    }

    private MethodSpec factory(Field field) {
        String member = ValueClassSpec.member(field);
        TypeName type = shape.types().type(field.type());
        if (isAlwaysTrue(field)) {
            return alwaysTrue(field, member);
        }
        return MethodSpec.methodBuilder(factoryName(field))
                .addJavadoc("$L\n", Javadocs.text(field.docs()))
                .addAnnotations(Javadocs.annotations(field.docs()))
                .addModifiers(PUBLIC, STATIC)
                .returns(shape.name())
                .addParameter(type.isBoxedPrimitive() ? type.unbox() : type, member)
                .addStatement("return builder().$1N($1N).build()", member)
                .build();
    }

    private static boolean isAlwaysTrue(Field field) {
        return field.type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.BOOLEAN))
                && field.rules().allowed().equals(List.of("true"));
    }

    // public static DatabaseValue ofNull() {
    //     return builder().nullValue(true).build();
    // }
    private MethodSpec alwaysTrue(Field field, String member) {
        return MethodSpec.methodBuilder(factoryName(field))
                .addJavadoc("$L\n", Javadocs.text(field.docs()))
                .addAnnotations(Javadocs.annotations(field.docs()))
                .addModifiers(PUBLIC, STATIC)
                .returns(shape.name())
                .addStatement("return builder().$N(true).build()", member)
                .build();
    }

    /** A member {@code int64Value} is made by {@code ofInt64}, unless there is a member {@code int64} too. */
    private String factoryName(Field field) {
        String name = field.name();
        String shortened = name.endsWith(VALUE) ? name.substring(0, name.length() - VALUE.length()) : name;
        boolean taken = shortened.isEmpty()
                || shape.fields().stream()
                        .anyMatch(other -> other != field && other.name().equals(shortened));
        return "of" + JavaNames.type(taken ? name : shortened);
    }

    // public Kind kind() {
    //     if (int64Value != null) {
    //         return Kind.INT64_VALUE;
    //     }
    //     return Kind.UNKNOWN;
    // }
    MethodSpec kind() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("kind")
                .addJavadoc("Which member is set.\n")
                .addModifiers(PUBLIC)
                .returns(kind);
        for (Field field : shape.fields()) {
            method.beginControlFlow("if ($N != null)", ValueClassSpec.member(field))
                    .addStatement("return $T.$L", kind, JavaNames.constant(field.name()))
                    .endControlFlow();
        }
        return method.addStatement("return $T.UNKNOWN", kind).build();
    }

    // public enum Kind { INT64_VALUE, UNKNOWN }
    TypeSpec kinds() {
        TypeSpec.Builder kinds = TypeSpec.enumBuilder(kind)
                .addJavadoc("The members of {@link $T}.\n", shape.name())
                .addModifiers(PUBLIC);
        for (Field field : shape.fields()) {
            kinds.addEnumConstant(
                    JavaNames.constant(field.name()),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc("The member {@link $T#$L}.\n", shape.name(), ValueClassSpec.member(field))
                            .build());
        }
        return kinds.addEnumConstant(
                        "UNKNOWN",
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc(
                                        "A member that this version does not know; it is among the unknown fields.\n")
                                .build())
                .build();
    }
}
