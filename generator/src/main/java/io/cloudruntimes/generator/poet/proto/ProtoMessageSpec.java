package io.cloudruntimes.generator.poet.proto;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PageTokenCode;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Emits what writes and reads a value as a message of protocol buffers, by its field numbers. */
public final class ProtoMessageSpec implements ClassSpec {
    private final WireMessage message;
    private final ProtoWriteCode write;
    private final ProtoReadCode read;
    private final ProtoDefaultsCode defaults;
    private final PageTokenCode pageTokens;

    public ProtoMessageSpec(RuntimeTypes types, WireMessage message) {
        this.message = message;
        this.write = new ProtoWriteCode(types, message);
        this.read = new ProtoReadCode(types, message);
        this.defaults = new ProtoDefaultsCode(types, message);
        this.pageTokens = new PageTokenCode(types.types(), message);
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
        List<MessagePart<Integer>> parts = MessagePart.proto(message.mappings());
        Optional<FieldMapping> key = at(WireLocation.MapKey.class);
        Optional<FieldMapping> value = at(WireLocation.MapValue.class);
        TypeSpec.Builder type = TypeSpec.classBuilder(message.name())
                .addModifiers(FINAL)
                .addJavadoc(
                        "{@link $T} as a message of protocol buffers on the wire {@code $L}.\n",
                        message.value(),
                        message.wire().name())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        key.ifPresent(it -> type.addMethod(writeEntry(it, value)));
        if (value.isEmpty()) {
            type.addMethod(writer(
                            "write",
                            CodeBlock.builder()
                                    .add(pageTokens.writeProto())
                                    .add(write.fields(parts))
                                    .build())
                    .addJavadoc("Writes the fields, the last one first.\n")
                    .build());
            groups(type, "", parts, true);
        }
        key.ifPresent(it -> type.addMethod(readEntry(it, value)));
        if (value.isEmpty()) {
            CodeBlock fields = read.fields(parts, "");
            type.addMethod(reader(
                            "read",
                            key.isPresent()
                                    ? fields
                                    : CodeBlock.builder()
                                            .add(defaults.code())
                                            .add(fields)
                                            .build())
                    .addJavadoc("Reads the fields; those that this version does not know are passed over.\n")
                    .build());
            groups(type, "", parts, false);
        }
        return type.build();
    }

    private Optional<FieldMapping> at(Class<? extends WireLocation> location) {
        return message.mappings().stream()
                .filter(it -> location.isInstance(it.location()))
                .findFirst();
    }

    // static void writeEntry(MessageWriter out, ConfigurationItem value) {
    //     out.message(2, value, AcmeConfigurationItemGrpc::write);
    //     out.string(1, value.key());
    // }
    private MethodSpec writeEntry(FieldMapping key, Optional<FieldMapping> value) {
        CodeBlock written = value.map(write::entryValue)
                .orElseGet(() -> CodeBlock.builder()
                        .addStatement("out.message(2, value, $T::write)", message.name())
                        .build());
        return writer(
                        "writeEntry",
                        CodeBlock.builder()
                                .add(written)
                                .addStatement("out.string(1, $L)", PresenceCode.get(key))
                                .build())
                .addJavadoc("Writes the entry of a map that holds the value.\n")
                .build();
    }

    // static void readEntry(MessageReader in, ConfigurationItem.Builder builder) throws IOException { … }
    private MethodSpec readEntry(FieldMapping key, Optional<FieldMapping> value) {
        CodeBlock readValue = value.map(read::entryValue)
                .orElseGet(() -> CodeBlock.of("in.message($T::read, builder)", message.name()));
        return reader(
                        "readEntry",
                        CodeBlock.builder()
                                .add(defaults.code())
                                .add(read.entry(key, readValue))
                                .build())
                .addJavadoc("Reads the entry of a map that holds the value.\n")
                .build();
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
                .addParameter(CoreTypes.MESSAGE_WRITER, "out")
                .addParameter(message.value(), "value")
                .addCode(code);
    }

    // static void read(MessageReader in, StateItem.Builder builder) throws IOException { … }
    private MethodSpec.Builder reader(String name, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(STATIC)
                .addParameter(CoreTypes.MESSAGE_READER, "in")
                .addParameter(message.builder(), "builder")
                .addException(IOException.class)
                .addCode(code);
    }
}
