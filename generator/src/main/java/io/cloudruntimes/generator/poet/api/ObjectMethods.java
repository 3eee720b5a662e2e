package io.cloudruntimes.generator.poet.api;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Emits {@code equals}, {@code hashCode} and {@code toString} of a value class. */
final class ObjectMethods {
    private static final String OTHER = "other";
    private static final String THAT = "that";

    private final ValueClassShape shape;

    ObjectMethods(ValueClassShape shape) {
        this.shape = shape;
    }

    List<MethodSpec> all() {
        return List.of(equals(), hash(), string());
    }

    // return other instanceof StateItem that && key.equals(that.key) && Objects.equals(etag, that.etag);
    private MethodSpec equals() {
        boolean compares = !shape.fields().isEmpty() || shape.keepsUnknown();
        CodeBlock.Builder same =
                CodeBlock.builder().add("$N instanceof $T", OTHER, shape.name()).add(compares ? " " + THAT : "");
        shape.fields().forEach(field -> same.add("\n&& $L", equal(field)));
        if (shape.keepsUnknown()) {
            same.add("\n&& unknownFields.equals($N.unknownFields)", THAT);
        }
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(PoetTypes.nullable(ClassName.get(Object.class)), OTHER)
                .addStatement("return $L", same.build())
                .build();
    }

    private CodeBlock equal(Field field) {
        TypeName held = shape.types().held(field);
        String member = ValueClassSpec.member(field);
        CodeBlock own = CodeBlock.of(member.equals(OTHER) || member.equals(THAT) ? "this.$N" : "$N", member);
        CodeBlock others = CodeBlock.of("$N.$N", THAT, member);
        if (held.equals(TypeName.DOUBLE)) {
            return CodeBlock.of("$T.compare($L, $L) == 0", Double.class, own, others);
        }
        if (held.isPrimitive()) {
            return CodeBlock.of("$L == $L", own, others);
        }
        return field.required() || PoetTypes.isCollection(field)
                ? CodeBlock.of("$L.equals($L)", own, others)
                : CodeBlock.of("$T.equals($L, $L)", Objects.class, own, others);
    }

    // return Objects.hash(key, etag, unknownFields);
    private MethodSpec hash() {
        List<CodeBlock> members = new ArrayList<>();
        shape.fields().forEach(field -> members.add(CodeBlock.of("$N", ValueClassSpec.member(field))));
        if (shape.keepsUnknown()) {
            members.add(CodeBlock.of("unknownFields"));
        }
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT)
                .addStatement(
                        members.isEmpty()
                                ? CodeBlock.of("return 0")
                                : CodeBlock.of("return $T.hash($L)", Objects.class, CodeBlock.join(members, ",$W")))
                .build();
    }

    // key, or Redaction.metadata(metadata), or Redaction.values(answers), or Redaction.TEXT
    private static CodeBlock shown(Field field) {
        String member = ValueClassSpec.member(field);
        return switch (field.sensitivity()) {
            case NONE ->
                field.type() instanceof TypeRef.StringMap
                        ? CodeBlock.of("$T.metadata($N)", CoreTypes.REDACTION, member)
                        : CodeBlock.of("$N", member);
            case MAP_VALUES -> CodeBlock.of("$T.values($N)", CoreTypes.REDACTION, member);
            case WHOLE -> CodeBlock.of("$T.TEXT", CoreTypes.REDACTION);
        };
    }

    // return "StateItem[key=" + key + ", etag=" + etag + "]";
    private MethodSpec string() {
        CodeBlock.Builder text =
                CodeBlock.builder().add("return $S", shape.name().simpleName() + "[");
        String separator = "";
        for (Field field : shape.fields()) {
            text.add("\n+ $S + $L", separator + field.name() + "=", shown(field));
            separator = ", ";
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("$L\n+ $S", text.build(), "]")
                .build();
    }
}
