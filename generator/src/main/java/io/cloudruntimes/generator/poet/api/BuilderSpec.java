package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Emits the builder of a value class. */
final class BuilderSpec {
    private final ValueClassShape shape;
    private final PoetTypes types;

    BuilderSpec(ValueClassShape shape) {
        this.shape = shape;
        this.types = shape.types();
    }

    // public static final class Builder { … }
    TypeSpec typeSpec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.builder())
                .addModifiers(PUBLIC, STATIC, FINAL)
                .addJavadoc("Builds {@link $T}.\n", shape.name());
        shape.fields().forEach(field -> type.addField(heldWhileBuilding(field)));
        if (shape.keepsUnknown()) {
            type.addField(FieldSpec.builder(CoreTypes.UNKNOWN_FIELDS, "unknownFields", PRIVATE)
                    .initializer("$T.EMPTY", CoreTypes.UNKNOWN_FIELDS)
                    .build());
        }
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        for (Field field : shape.fields()) {
            type.addMethod(setter(field));
            if (field.type() instanceof TypeRef.ListOf list && types.type(list.element()) instanceof ClassName) {
                type.addMethod(varargs(field, list));
            }
            if (field.type() instanceof TypeRef.StringMap) {
                type.addMethod(put(field));
            }
            if (PoetTypes.isContent(field.type())) {
                type.addMethod(bytes(field));
            }
        }
        if (shape.keepsUnknown()) {
            type.addMethod(unknownFields());
        }
        return type.addMethod(build()).build();
    }

    // private @Nullable String key;
    private FieldSpec heldWhileBuilding(Field field) {
        boolean emptyWithoutIt = PoetTypes.isCollection(field) && !field.required();
        TypeName type = types.type(field.type());
        FieldSpec.Builder held = FieldSpec.builder(
                emptyWithoutIt ? type : PoetTypes.nullable(type), ValueClassSpec.member(field), PRIVATE);
        if (emptyWithoutIt) {
            held.initializer("$T.of()", field.type() instanceof TypeRef.StringMap ? Map.class : List.class);
        }
        return held.build();
    }

    // public Builder etag(@Nullable String etag) { this.etag = etag; return this; }
    private MethodSpec setter(Field field) {
        String name = ValueClassSpec.member(field);
        TypeName type = types.type(field.type());
        boolean nullable = !field.required() && !PoetTypes.isCollection(field);
        return documented(field, MethodSpec.methodBuilder(name))
                .addParameter(nullable ? PoetTypes.nullable(type) : type.isBoxedPrimitive() ? type.unbox() : type, name)
                .addStatement("this.$1N = $1N", name)
                .addStatement("return this")
                .build();
    }

    // public Builder items(StateItem... items) { return items(Arrays.asList(items)); }
    private MethodSpec varargs(Field field, TypeRef.ListOf list) {
        String name = ValueClassSpec.member(field);
        return documented(field, MethodSpec.methodBuilder(name))
                .varargs()
                .addParameter(ArrayTypeName.of(types.type(list.element())), name)
                .addStatement("return $1N($2T.asList($1N))", name, Arrays.class)
                .build();
    }

    // public Builder data(Bytes data) { return data(Content.of(data)); }
    private MethodSpec bytes(Field field) {
        String name = ValueClassSpec.member(field);
        return documented(field, MethodSpec.methodBuilder(name))
                .addParameter(CoreTypes.BYTES, name)
                .addStatement("return $1N($2T.of($1N))", name, CoreTypes.CONTENT)
                .build();
    }

    // public Builder putMetadata(String name, String value) { … }
    private MethodSpec put(Field field) {
        CodeBlock member = CodeBlock.of("this.$N", ValueClassSpec.member(field));
        TypeName map = ParameterizedTypeName.get(LinkedHashMap.class, String.class, String.class);
        MethodSpec.Builder put = documented(field, MethodSpec.methodBuilder("put" + JavaNames.type(field.name())))
                .addParameter(String.class, "name")
                .addParameter(String.class, "value");
        if (field.required()) {
            put.addStatement("$T more = new $T<>()", map, LinkedHashMap.class)
                    .beginControlFlow("if ($L != null)", member)
                    .addStatement("more.putAll($L)", member)
                    .endControlFlow();
        } else {
            put.addStatement("$T more = new $T<>($L)", map, LinkedHashMap.class, member);
        }
        return put.addStatement("more.put(name, value)")
                .addStatement("$L = more", member)
                .addStatement("return this")
                .build();
    }

    private MethodSpec.Builder documented(Field field, MethodSpec.Builder method) {
        String presence = field.required()
                ? "Required."
                : PoetTypes.isCollection(field) ? "Empty if not set." : "Absent if not set or null.";
        return method.addJavadoc("$L\n", Javadocs.text(field.docs(), presence))
                .addAnnotations(Javadocs.annotations(field.docs()))
                .addModifiers(PUBLIC)
                .returns(shape.builder());
    }

    private MethodSpec unknownFields() {
        return MethodSpec.methodBuilder("unknownFields")
                .addJavadoc("Properties that this version does not know, to be sent on. None if not set.\n")
                .addModifiers(PUBLIC)
                .returns(shape.builder())
                .addParameter(CoreTypes.UNKNOWN_FIELDS, "unknownFields")
                .addStatement("this.unknownFields = unknownFields")
                .addStatement("return this")
                .build();
    }

    // public StateItem build() { return new StateItem(this); }
    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc(
                        "The object.\n\n@throws $T if a required property is missing$L\n",
                        CoreTypes.exception("InvalidArgumentException"),
                        shape.checked()
                                ? " or a rule of the API is broken"
                                : shape.union() ? ", or not exactly one member is set" : "")
                .addModifiers(PUBLIC)
                .returns(shape.name())
                .addStatement("return new $T(this)", shape.name())
                .build();
    }
}
