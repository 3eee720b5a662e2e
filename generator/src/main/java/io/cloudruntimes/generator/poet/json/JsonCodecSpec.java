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
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.ValueClassShape;
import java.io.IOException;

/** Emits what writes and reads a model as JSON, without reflection. */
public final class JsonCodecSpec implements ClassSpec {
    private final ObjectType type;
    private final ValueClassShape shape;
    private final ClassName name;
    private final JsonCode code;

    public JsonCodecSpec(ApiModel model, ObjectType type) {
        this.type = type;
        this.shape = ValueClassShape.of(model, type);
        this.name = TypeLayout.codec(type);
        this.code = new JsonCode(shape.types());
    }

    @Override
    public ClassName className() {
        return name;
    }

    @Override
    public Source source() {
        return type.source();
    }

    // public final class StateItemJson implements JsonCodec<StateItem> { … }
    @Override
    public TypeSpec typeSpec() {
        return TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc("{@link $T} as JSON.\n", shape.name())
                .addAnnotations(shape.suppressions())
                .addSuperinterface(ParameterizedTypeName.get(CoreTypes.JSON_CODEC, shape.name()))
                .addField(FieldSpec.builder(name, "INSTANCE", PUBLIC, STATIC, FINAL)
                        .addJavadoc("The only one.\n")
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    // public void write(JsonWriter out, StateItem value) throws IOException { … }
    private MethodSpec write() {
        MethodSpec.Builder write = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(JsonWriter.class, "out")
                .addParameter(shape.name(), "value")
                .addException(IOException.class)
                .addStatement("out.beginObject()");
        type.fields().forEach(field -> write.addCode(code.write(field)));
        return write.addStatement("$T.writeUnknown(out, value.unknownFields())", CoreTypes.RAW_JSON)
                .addStatement("out.endObject()")
                .build();
    }

    // public StateItem read(JsonReader in) throws IOException {
    //     …
    //     try {
    //         return builder.unknownFields(unknown.build()).build();
    //     } catch (InvalidArgumentException e) {
    //         throw new MalformedJsonException(e.reason() + " at " + in.getPreviousPath(), e);
    //     }
    // }
    private MethodSpec read() {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(shape.name())
                .addParameter(JsonReader.class, "in")
                .addException(IOException.class)
                .addStatement("$1T builder = $2T.builder()", shape.builder(), shape.name())
                .addStatement("$1T unknown = new $1T()", CoreTypes.UNKNOWN_FIELDS_READER)
                .addCode(code.readProperties(type.fields(), CodeBlock.of("unknown.read(name, in)")))
                .beginControlFlow("try")
                .addStatement("return builder.unknownFields(unknown.build()).build()")
                .nextControlFlow("catch ($T e)", CoreTypes.exception("InvalidArgumentException"))
                .addStatement(
                        "throw new $T(e.reason() + $S + in.getPreviousPath(), e)", MalformedJsonException.class, " at ")
                .endControlFlow()
                .build();
    }
}
