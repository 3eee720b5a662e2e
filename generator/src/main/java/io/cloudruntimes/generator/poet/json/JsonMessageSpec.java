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
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits what writes and reads a value as JSON in the layout of a runtime. */
public final class JsonMessageSpec implements ClassSpec {
    private final WireMessage message;
    private final JsonWriteCode write;
    private final JsonReadCode read;

    public JsonMessageSpec(RuntimeTypes types, WireMessage message) {
        this.message = message;
        this.write = new JsonWriteCode(types, message);
        this.read = new JsonReadCode(types, message);
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
        List<MessagePart<String>> parts = MessagePart.json(message.mappings());
        TypeSpec.Builder type = TypeSpec.classBuilder(message.name())
                .addModifiers(FINAL)
                .addJavadoc(
                        "{@link $T} as JSON on the wire {@code $L}.\n",
                        message.value(),
                        message.wire().name());
        if (isEntry()) {
            return type.addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(PRIVATE)
                            .build())
                    .addMethod(writer("write", write.write(message.mappings(), parts), STATIC)
                            .addJavadoc("Writes it without its key.\n")
                            .build())
                    .addMethod(readEntry(parts))
                    .addMethods(groups("", parts))
                    .build();
        }
        if (message.whole()) {
            type.addSuperinterface(ParameterizedTypeName.get(CoreTypes.JSON_CODEC, message.value()))
                    .addField(FieldSpec.builder(message.name(), "INSTANCE", STATIC, FINAL)
                            .addJavadoc("The only one.\n")
                            .initializer("new $T()", message.name())
                            .build());
        }
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        if (message.whole()) {
            type.addMethod(writer("write", write.write(message.mappings(), parts), PUBLIC)
                            .addAnnotation(Override.class)
                            .build())
                    .addMethod(readWhole(parts));
        } else {
            type.addMethod(writer("write", write.write(message.mappings(), parts), STATIC)
                            .addJavadoc("Writes the body.\n")
                            .build())
                    .addMethod(reader(
                                    "read",
                                    CodeBlock.builder()
                                            .add(read.defaults())
                                            .add(read.read(message.mappings(), parts))
                                            .build(),
                                    STATIC)
                            .addJavadoc("Reads the body; what this version does not know is passed over.\n")
                            .build());
        }
        return type.addMethods(groups("", parts)).build();
    }

    /** Whether it is a member of an object, whose name is a property of it. */
    private boolean isEntry() {
        return message.whole()
                && message.mappings().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.MapKey);
    }

    // static Item read(String key, JsonReader in) throws IOException { … }
    private MethodSpec readEntry(List<MessagePart<String>> parts) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addModifiers(STATIC)
                .addJavadoc("Reads it; the key is the name of the member that it is.\n")
                .returns(message.value())
                .addParameter(String.class, "key")
                .addParameter(JsonReader.class, "in");
        CodeBlock key = message.mappings().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.MapKey)
                .map(mapping -> CodeBlock.of(".$N(key)", ValueClassSpec.member(mapping.field())))
                .findFirst()
                .orElseThrow();
        return build(method, key, parts);
    }

    private List<MethodSpec> groups(String prefix, List<MessagePart<String>> parts) {
        List<MethodSpec> methods = new ArrayList<>();
        for (MessagePart<String> part : parts) {
            if (part instanceof MessagePart.Group<String> group) {
                String name = JsonLayout.name(prefix, group.key());
                methods.add(writer("write" + name, write.members(group.parts(), name), PRIVATE, STATIC)
                        .build());
                if (!group.mappings().stream().allMatch(FieldMapping::isWriteOnly)) {
                    methods.add(reader("read" + name, read.members(group.parts(), name), PRIVATE, STATIC)
                            .build());
                }
                methods.addAll(groups(name, group.parts()));
            }
        }
        return methods;
    }

    // public StateItem read(JsonReader in) throws IOException { … }
    private MethodSpec readWhole(List<MessagePart<String>> parts) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(message.value())
                .addParameter(JsonReader.class, "in");
        return build(method, CodeBlock.of(""), parts);
    }

    private MethodSpec build(MethodSpec.Builder method, CodeBlock key, List<MessagePart<String>> parts) {
        return method.addException(IOException.class)
                .addStatement("$T builder = $T.builder()$L", message.builder(), message.value(), key)
                .addCode(read.defaults())
                .addCode(read.read(message.mappings(), parts))
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
