package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.EnumValue;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.PoetTypes;

/** Emits an open enumeration: a class with a constant for each known value, which holds any other value as well. */
final class EnumSpec implements ClassSpec {
    private final EnumType type;
    private final ClassName name;

    EnumSpec(EnumType type) {
        this.type = type;
        this.name = TypeLayout.type(type);
    }

    @Override
    public ClassName className() {
        return name;
    }

    @Override
    public Source source() {
        return type.source();
    }

    // public final class Concurrency { … }
    @Override
    public TypeSpec typeSpec() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(Javadocs.text(
                        type.docs(),
                        "A value that a newer runtime sends and this version does not know is kept as it is."))
                .addJavadoc(Javadocs.declaredIn(type.source()))
                .addAnnotations(Javadocs.annotations(type.docs()));
        type.values().forEach(value -> spec.addField(constant(value)));
        return spec.addField(String.class, "value", PRIVATE, FINAL)
                .addField(knownName(), "known", PRIVATE, FINAL)
                .addMethod(constructor())
                .addMethod(of())
                .addMethod(value())
                .addMethod(known())
                .addMethod(equals())
                .addMethod(hash())
                .addMethod(string())
                .addType(knownType())
                .build();
    }

    private ClassName knownName() {
        return name.nestedClass("Known");
    }

    // public static final Concurrency FIRST_WRITE = new Concurrency("first-write", Known.FIRST_WRITE);
    private FieldSpec constant(EnumValue value) {
        String constant = JavaNames.value(value.value());
        String description = value.description().isBlank() ? "`" + value.value() + "`" : value.description();
        return FieldSpec.builder(name, constant, PUBLIC, STATIC, FINAL)
                .addJavadoc("$L\n", Javadocs.wrap(Javadocs.html(description)))
                .initializer("new $T($S, $T.$L)", name, value.value(), knownName(), constant)
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(String.class, "value")
                .addParameter(knownName(), "known")
                .addStatement("this.value = value")
                .addStatement("this.known = known")
                .build();
    }

    // return switch (value) { case "first-write" -> FIRST_WRITE; default -> new Concurrency(value, Known.UNKNOWN); };
    private MethodSpec of() {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
        for (EnumValue value : type.values()) {
            cases.add("case $S -> $L;\n", value.value(), JavaNames.value(value.value()));
        }
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The value of a word on the wire, known or not.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(name)
                .addParameter(String.class, "value")
                .addCode(cases.add("default -> new $T(value, $T.$L);\n$<};\n", name, knownName(), JavaNames.UNKNOWN)
                        .build())
                .build();
    }

    private MethodSpec value() {
        return MethodSpec.methodBuilder("value")
                .addJavadoc("The word on the wire.\n")
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build();
    }

    private MethodSpec known() {
        return MethodSpec.methodBuilder("known")
                .addJavadoc("Which value this version knows it to be, for a {@code switch}.\n")
                .addModifiers(PUBLIC)
                .returns(knownName())
                .addStatement("return known")
                .build();
    }

    private MethodSpec equals() {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(PoetTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement("return other instanceof $T that && value.equals(that.value)", name)
                .build();
    }

    private static MethodSpec hash() {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return value.hashCode()")
                .build();
    }

    private static MethodSpec string() {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build();
    }

    // public enum Known { FIRST_WRITE, LAST_WRITE, UNKNOWN }
    private TypeSpec knownType() {
        TypeSpec.Builder known = TypeSpec.enumBuilder(knownName())
                .addModifiers(PUBLIC)
                .addJavadoc("The values that this version knows.\n");
        for (EnumValue value : type.values()) {
            known.addEnumConstant(
                    JavaNames.value(value.value()),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc("{@link $T#$L}.\n", name, JavaNames.value(value.value()))
                            .build());
        }
        return known.addEnumConstant(
                        JavaNames.UNKNOWN,
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc("A value that this version does not know.\n")
                                .build())
                .build();
    }
}
