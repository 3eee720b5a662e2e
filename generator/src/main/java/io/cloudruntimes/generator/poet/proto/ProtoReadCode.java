package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PageTokenCode;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.json.JsonTextCode;
import io.cloudruntimes.generator.poet.json.RowCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.ArrayList;
import java.util.List;

/** Writes the code that reads a message into the variable {@code builder}. */
final class ProtoReadCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final ProtoFieldReadCode fieldCode;
    private final RowCode rows;
    private final EntriesCode entries;
    private final PageTokenCode pageTokens;
    private final ServedRules served;

    ProtoReadCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.fieldCode = new ProtoFieldReadCode(types, message);
        this.rows = new RowCode(types, message.wire());
        this.served = types.served(message);
        EntriesCode strict = new EntriesCode(
                types.types(), new TextCode(types.types()), new JsonTextCode(types, message.wire()), served);
        this.entries = isEvent() ? strict.lenient() : strict;
        this.pageTokens = new PageTokenCode(types.types(), message);
    }

    private boolean isEvent() {
        return types.types().service().streams().stream()
                .anyMatch(stream -> types.types().type(stream.event()).equals(message.value()));
    }

    // while (in.next()) {
    //     switch (in.field()) {
    //         case 1 -> builder.key(in.string());
    //         default -> in.skip();
    //     }
    // }
    CodeBlock fields(List<MessagePart<Integer>> parts, String prefix) {
        CodeBlock.Builder code = CodeBlock.builder();
        parts.forEach(part -> code.add(before(part)));
        decisive(parts).forEach(name -> code.addStatement("boolean $N = false", flag(name)));
        boolean whole = prefix.isEmpty();
        code.add(whole ? pageTokens.declare() : CodeBlock.of(""));
        code.beginControlFlow("while (in.next())").beginControlFlow("switch (in.field())");
        parts.forEach(part -> code.add(field(part, decisive(parts), prefix)));
        code.add(whole ? pageTokens.readProto() : CodeBlock.of(""));
        code.addStatement("default -> in.skip()").endControlFlow().endControlFlow();
        parts.forEach(part -> code.add(after(part)));
        return code.add(whole ? pageTokens.set() : CodeBlock.of("")).build();
    }

    private CodeBlock before(MessagePart<Integer> part) {
        if (part.mappings().stream().allMatch(served::passesOver)) {
            return CodeBlock.of("");
        }
        if (part instanceof MessagePart.Entries<Integer> map) {
            return EntriesCode.declare(EntriesCode.local(map));
        }
        if (!(part instanceof MessagePart.Leaf<Integer> leaf) || ProtoFieldReadCode.isJson(leaf.mapping())) {
            return CodeBlock.of("");
        }
        Field field = leaf.mapping().field();
        if (field.type() instanceof TypeRef.ListOf list) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T $N = new $T<>()",
                            ParameterizedTypeName.get(
                                    CoreTypes.LIST, types.types().type(list.element())),
                            local(field),
                            ArrayList.class)
                    .build();
        }
        if (field.type() instanceof TypeRef.StringMap) {
            return EntriesCode.declare(local(field));
        }
        return leaf.mapping().presentWith().isPresent()
                ? CodeBlock.builder()
                        .addStatement(
                                "$T $N = $L",
                                types.types().type(field.type()),
                                local(field),
                                ConstantCode.empty(((TypeRef.Scalar) field.type()).kind()))
                        .build()
                : CodeBlock.of("");
    }

    /** The key and the value of an entry of a map. */
    // while (in.next()) {
    //     switch (in.field()) {
    //         case 1 -> builder.key(in.string());
    //         case 2 -> in.message(AcmeConfigurationItemGrpc::read, builder);
    //         default -> in.skip();
    //     }
    // }
    CodeBlock entry(FieldMapping key, CodeBlock value) {
        return CodeBlock.builder()
                .beginControlFlow("while (in.next())")
                .beginControlFlow("switch (in.field())")
                .addStatement("case 1 -> builder.$N(in.string())", ValueClassSpec.member(key.field()))
                .addStatement("case 2 -> $L", value)
                .addStatement("default -> in.skip()")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    /** The value of an entry of a map, which is no message of its own. */
    CodeBlock entryValue(FieldMapping mapping) {
        return fieldCode.set(mapping);
    }

    private static String local(Field field) {
        return PageTokenCode.local(field);
    }

    private static String flag(String field) {
        return field + "There";
    }

    private CodeBlock field(MessagePart<Integer> part, List<String> decisive, String prefix) {
        int number = part.key();
        if (part.mappings().stream().allMatch(served::passesOver)) {
            return CodeBlock.of("");
        }
        if (part instanceof MessagePart.Leaf<Integer> leaf && ProtoFieldReadCode.isJson(leaf.mapping())) {
            FieldMapping mapping = leaf.mapping();
            return mapping.conversion() == Conversion.ROW_OBJECTS
                    ? CodeBlock.builder()
                            .beginControlFlow("case $L ->", number)
                            .add(rows.readObjects(mapping, message.mappings(), CodeBlock.of("in.bytes()")))
                            .endControlFlow()
                            .build()
                    : CodeBlock.builder()
                            .addStatement("case $L -> $L", number, fieldCode.setJson(mapping))
                            .build();
        }
        if (part instanceof MessagePart.Group<Integer>) {
            String name = prefix.isEmpty() ? "" + number : prefix + "_" + number;
            return CodeBlock.builder()
                    .addStatement("case $L -> in.message($T::read$L, builder)", number, message.name(), name)
                    .build();
        }
        if (part instanceof MessagePart.Entries<Integer> map) {
            return CodeBlock.builder()
                    .addStatement("case $L -> $L", number, ProtoFieldReadCode.entry(map.map(), EntriesCode.local(map)))
                    .build();
        }
        FieldMapping mapping = ((MessagePart.Leaf<Integer>) part).mapping();
        if (!decisive.contains(mapping.field().name())) {
            return CodeBlock.builder()
                    .addStatement("case $L -> $L", number, fieldCode.set(mapping))
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", number)
                .addStatement("$L", fieldCode.set(mapping))
                .addStatement("$N = true", flag(mapping.field().name()))
                .endControlFlow()
                .build();
    }

    /** The names of the fields whose presence means that another field is present. */
    private static List<String> decisive(List<MessagePart<Integer>> parts) {
        return parts.stream()
                .flatMap(part -> part.mappings().stream())
                .flatMap(mapping -> mapping.presentWith().stream())
                .distinct()
                .toList();
    }

    private CodeBlock after(MessagePart<Integer> part) {
        if (part.mappings().stream().allMatch(served::passesOver)) {
            return CodeBlock.of("");
        }
        if (part instanceof MessagePart.Entries<Integer> map) {
            return CodeBlock.builder()
                    .add(without(map.map(), EntriesCode.local(map)))
                    .add(entries.split(map))
                    .build();
        }
        if (!(part instanceof MessagePart.Leaf<Integer> leaf)
                || ProtoFieldReadCode.isJson(leaf.mapping())
                || served.passesOver(leaf.mapping())) {
            return CodeBlock.of("");
        }
        Field field = leaf.mapping().field();
        String member = ValueClassSpec.member(field);
        if (PoetTypes.isCollection(field)) {
            return CodeBlock.builder()
                    .add(without(leaf.mapping(), local(field)))
                    .addStatement("builder.$N($N)", member, local(field))
                    .build();
        }
        if (leaf.mapping().presentWith().isPresent()) {
            return CodeBlock.builder()
                    .beginControlFlow(
                            "if ($N || !$N.isEmpty())",
                            flag(leaf.mapping().presentWith().get()),
                            local(field))
                    .addStatement("builder.$N($N)", member, local(field))
                    .endControlFlow()
                    .build();
        }
        return CodeBlock.of("");
    }

    // metadataRead.remove("contentType");
    private static CodeBlock without(FieldMapping mapping, String local) {
        return mapping.without()
                .map(entry -> CodeBlock.builder()
                        .addStatement("$N.remove($S)", local, entry)
                        .build())
                .orElse(CodeBlock.of(""));
    }
}
