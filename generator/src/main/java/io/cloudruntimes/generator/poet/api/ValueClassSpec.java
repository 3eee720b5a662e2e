package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Sensitivity;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Emits an immutable class of properties with its builder: a model of the documents, or the request of an operation. */
public final class ValueClassSpec implements ClassSpec {
    private final ValueClassShape shape;
    private final PoetTypes types;

    ValueClassSpec(ValueClassShape shape) {
        this.shape = shape;
        this.types = shape.types();
    }

    @Override
    public ClassName className() {
        return shape.name();
    }

    @Override
    public Source source() {
        return shape.source();
    }

    // public final class StateItem { … }
    @Override
    public TypeSpec typeSpec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.name())
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(Javadocs.text(shape.docs()))
                .addJavadoc(Javadocs.declaredIn(shape.source()))
                .addAnnotations(Javadocs.annotations(shape.docs()))
                .addAnnotations(shape.suppressions());
        if (shape.request()) {
            type.addSuperinterface(CoreTypes.HAS_RESOURCE);
        }
        patterns().forEach(type::addField);
        shape.fields().forEach(field -> type.addField(types.held(field), member(field), PRIVATE, FINAL));
        if (shape.keepsUnknown()) {
            type.addField(CoreTypes.UNKNOWN_FIELDS, "unknownFields", PRIVATE, FINAL);
        }
        type.addMethod(constructor());
        UnionMethods union = new UnionMethods(shape);
        if (shape.union()) {
            type.addMethods(union.factories());
        }
        type.addMethod(builder()).addMethod(toBuilder());
        if (shape.union()) {
            type.addMethod(union.kind());
        }
        shape.fields().forEach(field -> type.addMethod(accessor(field)));
        if (shape.keepsUnknown()) {
            type.addMethod(unknownFields());
        }
        if (shape.request()) {
            type.addMethod(resource());
        }
        if (shape.union()) {
            type.addType(union.kinds());
        }
        return type.addMethods(new ObjectMethods(shape).all())
                .addType(new BuilderSpec(shape).typeSpec())
                .build();
    }

    // private static final Pattern STORE_NAME_PATTERN = Pattern.compile("^[A-Za-z0-9]…$");
    private List<FieldSpec> patterns() {
        List<FieldSpec> patterns = new ArrayList<>();
        for (Field field : shape.fields()) {
            Optional<String> pattern = field.type() instanceof TypeRef.ListOf
                    ? field.rules().elements().flatMap(Constraints::pattern)
                    : field.rules().pattern();
            if (shape.checked() && pattern.isPresent()) {
                patterns.add(FieldSpec.builder(Pattern.class, pattern(field), PRIVATE, STATIC, FINAL)
                        .initializer("$T.compile($S)", Pattern.class, pattern.get())
                        .build());
            }
        }
        return patterns;
    }

    static String pattern(Field field) {
        return JavaNames.constant(field.name()) + "_PATTERN";
    }

    public static String member(Field field) {
        return JavaNames.member(field.name());
    }

    // private StateItem(Builder builder) {
    //     String key = Checks.required("StateItem", "key", builder.key);
    //     Checks.length("StateItem", "key", key, 1, 1024);
    //     this.key = key;
    //     this.etag = builder.etag;
    //     this.unknownFields = builder.unknownFields;
    // }
    /** It takes the builder: a method has at most 255 parameters, an object may have more properties. */
    private MethodSpec constructor() {
        CheckCode checks = new CheckCode(shape);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(PRIVATE).addParameter(shape.builder(), CheckCode.BUILDER);
        for (Field field : shape.fields()) {
            CodeBlock checked = checks.of(field);
            constructor.addCode(checked);
            CodeBlock builder = checked.isEmpty() ? CodeBlock.of("$L.", CheckCode.BUILDER) : CodeBlock.of("");
            constructor.addStatement("this.$1N = $2L$1N", member(field), builder);
        }
        if (shape.keepsUnknown()) {
            constructor.addStatement("this.unknownFields = $L.unknownFields", CheckCode.BUILDER);
        }
        if (shape.union()) {
            constructor.addStatement("$L", checks.exactlyOne());
        }
        return constructor.build();
    }

    // public static Builder builder() { return new Builder(); }
    private MethodSpec builder() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("A builder without any property.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(shape.builder())
                .addStatement("return new $T()", shape.builder())
                .build();
    }

    // public Builder toBuilder() {
    //     return builder()
    //             .key(key)
    //             .etag(etag);
    // }
    private MethodSpec toBuilder() {
        CodeBlock.Builder calls = CodeBlock.builder();
        shape.fields().forEach(field -> calls.add("\n.$1N($1N)", member(field)));
        if (shape.keepsUnknown()) {
            calls.add("\n.unknownFields(unknownFields)");
        }
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder with the properties of this.\n")
                .addModifiers(PUBLIC)
                .returns(shape.builder())
                .addStatement("return builder()$L", calls.build())
                .build();
    }

    // public Optional<String> etag() { return Optional.ofNullable(etag); }
    private MethodSpec accessor(Field field) {
        boolean optional = !field.required() && !PoetTypes.isCollection(field);
        CodeBlock value = CodeBlock.of("$N", member(field));
        return MethodSpec.methodBuilder(member(field))
                .addJavadoc(Javadocs.text(field.docs()))
                .addJavadoc(returned(field))
                .addAnnotations(Javadocs.annotations(field.docs()))
                .addModifiers(PUBLIC)
                .returns(types.accessor(field))
                .addStatement("return $L", optional ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value) : value)
                .build();
    }

    // @return the value; empty if absent
    private static CodeBlock returned(Field field) {
        if (PoetTypes.isCollection(field)) {
            return CodeBlock.of("\n\n@return unmodifiable$L\n", field.required() ? "" : "; empty if absent");
        }
        return CodeBlock.of(field.required() ? "\n" : "\n\n@return empty if absent\n");
    }

    private MethodSpec unknownFields() {
        return MethodSpec.methodBuilder("unknownFields")
                .addJavadoc("The properties that this version does not know; they are sent on as they came.\n")
                .addModifiers(PUBLIC)
                .returns(CoreTypes.UNKNOWN_FIELDS)
                .addStatement("return unknownFields")
                .build();
    }

    // return "storeName " + HasResource.quote(storeName) + ", key " + HasResource.quote(key);
    private MethodSpec resource() {
        List<CodeBlock> parts = shape.fields().stream()
                .filter(ValueClassSpec::names)
                .map(field ->
                        CodeBlock.of("$S + $T.quote($N)", field.name() + " ", CoreTypes.HAS_RESOURCE, member(field)))
                .toList();
        CodeBlock text = parts.isEmpty() ? CodeBlock.of("$S", "") : CodeBlock.join(parts, "\n+ \", \" + ");
        return MethodSpec.methodBuilder("resource")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $L", text)
                .build();
    }

    private static boolean names(Field field) {
        return field.required()
                && field.sensitivity() == Sensitivity.NONE
                && field.type().equals(new TypeRef.Scalar(ScalarKind.STRING));
    }
}
