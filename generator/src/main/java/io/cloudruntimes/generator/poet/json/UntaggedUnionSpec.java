package io.cloudruntimes.generator.poet.json;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.location.UntaggedUnion.Kind;
import io.cloudruntimes.generator.binding.location.UntaggedUnion.Member;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.TextCode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Emits what writes and reads an object of which one property is set as the JSON value of that property. */
public final class UntaggedUnionSpec implements ClassSpec {
    private final ServiceTypes types;
    private final TypeRef.Named type;
    private final ClassName name;
    private final UntaggedUnion union;
    private final Source source;
    private final ClassName value;

    public UntaggedUnionSpec(
            ServiceTypes types, TypeRef.Named type, ClassName name, UntaggedUnion union, Source source) {
        this.types = types;
        this.type = type;
        this.name = name;
        this.union = union;
        this.source = source;
        this.value = (ClassName) types.type(type);
    }

    @Override
    public ClassName className() {
        return name;
    }

    @Override
    public Source source() {
        return source;
    }

    // public final class BoxCellHttp implements JsonCodec<Cell> { … }
    @Override
    public TypeSpec typeSpec() {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("{@link $T} as the JSON value of its one property.\n", value)
                .addSuperinterface(ParameterizedTypeName.get(CoreTypes.JSON_CODEC, value))
                .addField(FieldSpec.builder(name, "INSTANCE", PUBLIC, STATIC, FINAL)
                        .addJavadoc("The only one.\n")
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    // public void write(JsonWriter out, Cell value) throws IOException {
    //     if (value.textValue().isPresent()) {
    //         out.value(value.textValue().get());
    //     } else {
    //         throw new InvalidArgumentException("no property of Cell is set");
    //     }
    // }
    private MethodSpec write() {
        MethodSpec.Builder write = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(JsonWriter.class, "out")
                .addParameter(value, "value")
                .addException(IOException.class);
        boolean first = true;
        for (Member member : union.members()) {
            CodeBlock there = CodeBlock.of("value.$L().isPresent()", types.accessor(member.field()));
            write = first ? write.beginControlFlow("if ($L)", there) : write.nextControlFlow("else if ($L)", there);
            write.addStatement("$L", write(member));
            first = false;
        }
        return write.nextControlFlow("else")
                .addStatement(
                        "throw new $T($S)",
                        CoreTypes.exception("InvalidArgumentException"),
                        "no property of " + type.name() + " is set")
                .endControlFlow()
                .build();
    }

    private CodeBlock write(Member member) {
        if (!member.unsupported().isEmpty()) {
            return CodeBlock.of(
                    "throw $T.input($S, $S)",
                    CoreTypes.UNSUPPORTED_INPUT,
                    member.field().name(),
                    member.unsupported());
        }
        CodeBlock get = CodeBlock.of("value.$L().get()", types.accessor(member.field()));
        return switch (member.kind()) {
            case NULL -> CodeBlock.of("$T.writeNull(out)", CoreTypes.JSON_VALUES);
            case BOOLEAN -> CodeBlock.of("out.value($L)", get);
            case NUMBER ->
                TextCode.isString(member.field().type())
                        ? CodeBlock.of("$T.writeNumber(out, $L)", CoreTypes.JSON_NUMBERS, get)
                        : CodeBlock.of("out.value($L)", get);
            case STRING ->
                CodeBlock.of(
                        "out.value($L)",
                        new TextCode(types).write(member.field().type(), get));
            case INTEGER, ARRAY, OBJECT ->
                throw new IllegalArgumentException("no kind that is written: " + member.kind());
        };
    }

    // public Cell read(JsonReader in) throws IOException {
    //     Cell.Builder builder = Cell.builder();
    //     switch (in.peek()) {
    //         case NULL -> { in.nextNull(); builder.nullValue(true); }
    //         case NUMBER -> { String text = in.nextString(); if (JsonNumbers.isInteger(text)) … else … }
    //         default -> throw new MalformedJsonException(…);
    //     }
    //     return builder.build();
    // }
    private MethodSpec read() {
        MethodSpec.Builder read = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(value)
                .addParameter(JsonReader.class, "in")
                .addException(IOException.class)
                .addStatement("$T builder = $T.builder()", value.nestedClass("Builder"), value)
                .beginControlFlow("switch (in.peek())");
        union.read().forEach((kind, field) -> {
            switch (kind) {
                case NULL ->
                    read.beginControlFlow("case NULL ->")
                            .addStatement("in.nextNull()")
                            .addStatement("builder.$L(true)", types.setter(field))
                            .endControlFlow();
                case BOOLEAN -> read.addStatement("case BOOLEAN -> builder.$L(in.nextBoolean())", types.setter(field));
                case STRING ->
                    read.addStatement(
                            "case STRING -> builder.$L($L)", types.setter(field), text(field, "in.nextString()"));
                case ARRAY ->
                    read.addStatement(
                            "case BEGIN_ARRAY -> builder.$L($T.readRaw(in))", types.setter(field), CoreTypes.RAW_JSON);
                case OBJECT ->
                    read.addStatement(
                            "case BEGIN_OBJECT -> builder.$L($T.readRaw(in))", types.setter(field), CoreTypes.RAW_JSON);
                case INTEGER, NUMBER -> {} // numbers() below
            }
        });
        return read.addCode(numbers(union.read()))
                .addStatement(
                        "default -> throw new $T($S + in.peek() + $S + in.getPath())",
                        MalformedJsonException.class,
                        "there is no " + type.name() + " that is ",
                        ", at ")
                .endControlFlow()
                .addStatement("return builder.build()")
                .build();
    }

    private CodeBlock numbers(Map<Kind, Field> read) {
        Optional<CodeBlock> whole = Optional.ofNullable(read.get(Kind.INTEGER)).map(this::number);
        Optional<CodeBlock> any = Optional.ofNullable(read.get(Kind.NUMBER)).map(this::number);
        if (whole.isEmpty() && any.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("case NUMBER ->")
                .addStatement("$T text = in.nextString()", String.class);
        CodeBlock other = any.orElse(CodeBlock.builder()
                .addStatement(
                        "throw new $T($S + in.getPreviousPath())",
                        MalformedJsonException.class,
                        "expected a whole number of 64 bits at ")
                .build());
        if (whole.isEmpty()) {
            code.add(other);
        } else {
            code.beginControlFlow("if ($T.isInteger(text))", CoreTypes.JSON_NUMBERS)
                    .add(whole.get())
                    .nextControlFlow("else")
                    .add(other)
                    .endControlFlow();
        }
        return code.endControlFlow().build();
    }

    private CodeBlock number(Field field) {
        return CodeBlock.builder()
                .addStatement("builder.$L($L)", types.setter(field), text(field, "text"))
                .build();
    }

    private CodeBlock text(Field field, String text) {
        boolean string = field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
        return string ? CodeBlock.of(text) : new TextCode(types).read(field.type(), CodeBlock.of(text));
    }
}
