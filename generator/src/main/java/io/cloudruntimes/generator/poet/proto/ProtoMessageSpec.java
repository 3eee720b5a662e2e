package io.cloudruntimes.generator.poet.proto;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.MessagePart;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.io.IOException;
import java.util.List;

/** Emits what writes and reads a value as a message of protocol buffers, by its field numbers. */
public final class ProtoMessageSpec implements ClassSpec {
    private final WireMessage message;
    private final ProtoWriteCode write;
    private final ProtoReadCode read;

    public ProtoMessageSpec(RuntimeTypes types, WireMessage message) {
        this.message = message;
        this.write = new ProtoWriteCode(types, message);
        this.read = new ProtoReadCode(types, message);
    }

    @Override
    public ClassName className() {
        return message.name();
    }

    @Override
    public Source source() {
        return message.source();
    }

    // final class AcmeStateItemGrpc { … }
    @Override
    public TypeSpec typeSpec() {
        List<MessagePart<Integer>> parts = MessagePart.proto(message.slots());
        TypeSpec.Builder type = TypeSpec.classBuilder(message.name())
                .addModifiers(FINAL)
                .addJavadoc(
                        "{@link $T} as a message of protocol buffers on the wire {@code $L}.\n",
                        message.value(),
                        message.wire().name())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .addMethod(writer("write", write.fields(parts))
                        .addJavadoc("Writes the fields, the last one first.\n")
                        .build());
        groups(type, "", parts, true);
        type.addMethod(reader(
                        "read",
                        CodeBlock.builder()
                                .add(read.defaults())
                                .add(read.fields(parts, ""))
                                .build())
                .addJavadoc("Reads the fields; those that this version does not know are passed over.\n")
                .build());
        groups(type, "", parts, false);
        return type.build();
    }

    private void groups(TypeSpec.Builder type, String prefix, List<MessagePart<Integer>> parts, boolean writing) {
        for (MessagePart<Integer> part : parts) {
            if (part instanceof MessagePart.Group<Integer> group) {
                String name = prefix + group.key();
                type.addMethod(
                        writing
                                ? writer("write" + name, write.fields(group.parts(), name))
                                        .addModifiers(PRIVATE)
                                        .build()
                                : reader("read" + name, read.fields(group.parts(), name))
                                        .addModifiers(PRIVATE)
                                        .build());
                groups(type, name + "_", group.parts(), writing);
            }
        }
    }

    // static void write(MessageWriter out, StateItem value) { … }
    private MethodSpec.Builder writer(String name, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(STATIC)
                .addParameter(CoreTypes.PROTO_OUT, "out")
                .addParameter(message.value(), "value")
                .addCode(code);
    }

    // static void read(MessageReader in, StateItem.Builder builder) throws IOException { … }
    private MethodSpec.Builder reader(String name, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(STATIC)
                .addParameter(CoreTypes.PROTO_IN, "in")
                .addParameter(message.builder(), "builder")
                .addException(IOException.class)
                .addCode(code);
    }
}
