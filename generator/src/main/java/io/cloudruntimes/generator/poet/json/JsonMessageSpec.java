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
import io.cloudruntimes.generator.binding.MessagePart;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits what writes and reads a value as JSON in the layout of a runtime. */
public final class JsonMessageSpec implements ClassSpec {
    private final WireMessage message;
    private final JsonLayoutCode code;

    public JsonMessageSpec(RuntimeTypes types, WireMessage message) {
        this.message = message;
        this.code = new JsonLayoutCode(types, message);
    }

    @Override
    public ClassName className() {
        return message.name();
    }

    @Override
    public Source source() {
        return message.source();
    }

    // final class AcmeStateItemHttp implements JsonCodec<StateItem> { … }
    @Override
    public TypeSpec typeSpec() {
        List<MessagePart<String>> parts = MessagePart.json(message.slots());
        TypeSpec.Builder type = TypeSpec.classBuilder(message.name())
                .addModifiers(FINAL)
                .addJavadoc(
                        "{@link $T} as JSON on the wire {@code $L}.\n",
                        message.value(),
                        message.wire().name());
        if (message.whole()) {
            type.addSuperinterface(ParameterizedTypeName.get(CoreTypes.JSON_CODEC, message.value()))
                    .addField(FieldSpec.builder(message.name(), "INSTANCE", STATIC, FINAL)
                            .addJavadoc("The only one.\n")
                            .initializer("new $T()", message.name())
                            .build());
        }
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        if (message.whole()) {
            type.addMethod(writer("write", code.write(message.slots(), parts), PUBLIC)
                            .addAnnotation(Override.class)
                            .build())
                    .addMethod(readWhole(parts));
        } else {
            type.addMethod(writer("write", code.write(message.slots(), parts), STATIC)
                            .addJavadoc("Writes the body.\n")
                            .build())
                    .addMethod(reader("read", code.read(message.slots(), parts), STATIC)
                            .addJavadoc("Reads the body; what this version does not know is passed over.\n")
                            .build());
        }
        groups(type, "", parts);
        return type.build();
    }

    private void groups(TypeSpec.Builder type, String prefix, List<MessagePart<String>> parts) {
        for (MessagePart<String> part : parts) {
            if (part instanceof MessagePart.Group<String> group) {
                String name = JsonLayoutCode.name(prefix, group.key());
                type.addMethod(writer("write" + name, code.members(group.parts(), name), PRIVATE, STATIC)
                        .build());
                type.addMethod(reader("read" + name, code.readMembers(group.parts(), name), PRIVATE, STATIC)
                        .build());
                groups(type, name, group.parts());
            }
        }
    }

    // public StateItem read(JsonReader in) throws IOException { … }
    private MethodSpec readWhole(List<MessagePart<String>> parts) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(message.value())
                .addParameter(JsonReader.class, "in")
                .addException(IOException.class)
                .addStatement("$T builder = $T.builder()", message.builder(), message.value())
                .addCode(code.read(message.slots(), parts))
                .beginControlFlow("try")
                .addStatement("return builder.build()")
                .nextControlFlow("catch ($T e)", CoreTypes.exception("InvalidArgumentException"))
                .addStatement(
                        "throw new $T(e.reason() + $S + in.getPreviousPath(), e)", MalformedJsonException.class, " at ")
                .endControlFlow()
                .build();
    }

    private MethodSpec.Builder writer(String name, CodeBlock body, Modifier... modifiers) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(modifiers)
                .addParameter(JsonWriter.class, "out")
                .addParameter(message.value(), "value")
                .addException(IOException.class)
                .addCode(body);
    }

    private MethodSpec.Builder reader(String name, CodeBlock body, Modifier... modifiers) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(modifiers)
                .addParameter(JsonReader.class, "in")
                .addParameter(message.builder(), "builder")
                .addException(IOException.class)
                .addCode(body);
    }
}
