package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.name.TypeLayout;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the code that reads a message into the variable {@code builder}. */
final class ProtoReadCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final TextCode text;
    private final JsonTextCode jsonText;
    private final RowCode rows;
    private final EntriesCode entries;
    private final PageTokenCode pageTokens;
    private final ServedRules served;

    ProtoReadCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.text = new TextCode(types.types());
        this.jsonText = new JsonTextCode(types, message.wire());
        this.rows = new RowCode(types, message.wire());
        this.served = types.served(message);
        EntriesCode strict = new EntriesCode(types.types(), text, jsonText, served);
        this.entries = isEvent() ? strict.lenient() : strict;
        this.pageTokens = new PageTokenCode(types.types(), message);
    }

    private boolean isEvent() {
        return types.types().service().streams().stream()
                .anyMatch(stream -> types.types().type(stream.event()).equals(message.value()));
    }

    /** What a field is that is not on the wire: a constant, or what the protocol does not send because it is empty. */
    // builder.runtime("acme");
    // builder.key("");
    CodeBlock defaults() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : message.mappings()) {
            CodeBlock value = mapping.location() instanceof WireLocation.Constant constant
                    ? ConstantCode.of(types.types(), mapping.field(), constant)
                    : empty(mapping);
            if (!value.isEmpty()) {
                code.addStatement("builder.$N($L)", ValueClassSpec.member(mapping.field()), value);
            }
        }
        return code.add(ServedCode.defaults(served, message.mappings())).build();
    }

    private CodeBlock empty(FieldMapping mapping) {
        Field field = mapping.field();
        boolean inMessage = mapping.location() instanceof WireLocation.Proto
                || mapping.location() instanceof WireLocation.MapKey
                || mapping.location() instanceof WireLocation.MapValue;
        if (!(field.required() || mapping.omitEmpty()) || !inMessage || isJson(mapping) || mapping.isWriteOnly()) {
            return CodeBlock.of("");
        }
        if (mapping.conversion() == Conversion.NUMBER) {
            return CodeBlock.of("$S", "0");
        }
        if (field.type() instanceof TypeRef.Named named) {
            boolean zero = mapping.conversion() == Conversion.ENUM
                    && types.binding()
                            .enums()
                            .getOrDefault(named.name(), Map.of())
                            .containsValue(0);
            return zero ? CodeBlock.of("$T.NUMBERS.value(0)", types.numbers(named)) : CodeBlock.of("");
        }
        if (!(field.type() instanceof TypeRef.Scalar scalar)) {
            return CodeBlock.of("");
        }
        return ConstantCode.empty(scalar.kind());
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
        if (!(part instanceof MessagePart.Leaf<Integer> leaf) || isJson(leaf.mapping())) {
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
        return leaf(mapping);
    }

    private static String local(Field field) {
        return PageTokenCode.local(field);
    }

    private static String flag(String field) {
        return field + "There";
    }

    /** Whether the field holds JSON, whatever the type. */
    private static boolean isJson(FieldMapping mapping) {
        return switch (mapping.conversion()) {
            case JSON_STRING, ROW_ARRAYS, ROW_OBJECTS -> true;
            case PLAIN,
                    TEXT,
                    JSON_TEXT,
                    ENUM,
                    STRUCT,
                    ANY,
                    VALUE,
                    ANY_VALUE,
                    DURATION,
                    TIMESTAMP,
                    DURATION_TEXT,
                    GO_TIME,
                    PATH,
                    PRESENCE,
                    NUMBER,
                    BASE64,
                    CONSTANT -> false;
        };
    }

    // builder.cells(Json.fromText(json -> …, in.string()))
    // builder.rows(Json.fromBytes(json -> Rows.readArrays(json, …), in.bytes()))
    private CodeBlock readJson(FieldMapping mapping) {
        CodeBlock value = mapping.conversion() == Conversion.JSON_STRING
                ? jsonText.read(mapping.field().type(), CodeBlock.of("in.string()"))
                : CodeBlock.of(
                        "$T.<$T>fromBytes(json ->$W$L, in.bytes())",
                        CoreTypes.JSON,
                        types.types().type(mapping.field().type()),
                        rows.readArrays(mapping, CodeBlock.of("json")));
        return CodeBlock.of("builder.$N($L)", ValueClassSpec.member(mapping.field()), value);
    }

    private CodeBlock field(MessagePart<Integer> part, List<String> decisive, String prefix) {
        int number = part.key();
        if (part.mappings().stream().allMatch(served::passesOver)) {
            return CodeBlock.of("");
        }
        if (part instanceof MessagePart.Leaf<Integer> leaf && isJson(leaf.mapping())) {
            FieldMapping mapping = leaf.mapping();
            return mapping.conversion() == Conversion.ROW_OBJECTS
                    ? CodeBlock.builder()
                            .beginControlFlow("case $L ->", number)
                            .add(rows.readObjects(mapping, message.mappings(), CodeBlock.of("in.bytes()")))
                            .endControlFlow()
                            .build()
                    : CodeBlock.builder()
                            .addStatement("case $L -> $L", number, readJson(mapping))
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
                    .addStatement("case $L -> $L", number, entry(map.map(), EntriesCode.local(map)))
                    .build();
        }
        FieldMapping mapping = ((MessagePart.Leaf<Integer>) part).mapping();
        if (!decisive.contains(mapping.field().name())) {
            return CodeBlock.builder()
                    .addStatement("case $L -> $L", number, leaf(mapping))
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", number)
                .addStatement("$L", leaf(mapping))
                .addStatement("$N = true", flag(mapping.field().name()))
                .endControlFlow()
                .build();
    }

    /** The names of the fields whose being there says that another one is. */
    private static List<String> decisive(List<MessagePart<Integer>> parts) {
        return parts.stream()
                .flatMap(part -> part.mappings().stream())
                .flatMap(mapping -> mapping.presentWith().stream())
                .distinct()
                .toList();
    }

    private CodeBlock leaf(FieldMapping mapping) {
        Field field = mapping.field();
        if (field.type() instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$N.add($L)", local(field), single(list.element(), mapping, true));
        }
        if (field.type() instanceof TypeRef.StringMap) {
            return entry(mapping, local(field));
        }
        if (mapping.conversion() == Conversion.PLAIN
                && !field.required()
                && mapping.presentWith().isEmpty()
                && isNeverEmpty(field)
                && !isUnion()) {
            String member = ValueClassSpec.member(field);
            return TextCode.isString(field.type())
                    ? CodeBlock.of("in.text(builder::$N)", member)
                    : CodeBlock.of(
                            "in.text(text -> builder.$N($T.of(text)))",
                            member,
                            types.types().type(field.type()));
        }
        CodeBlock value = single(field.type(), mapping, field.required());
        return mapping.presentWith().isPresent()
                ? CodeBlock.of("$N = $L", local(field), value)
                : CodeBlock.of("builder.$N($L)", ValueClassSpec.member(field), value);
    }

    /** Whether one of the fields is set, which an empty text is too. */
    private boolean isUnion() {
        return types.types().model().types().stream()
                .filter(type -> TypeLayout.type(type).equals(message.value()))
                .anyMatch(type -> type instanceof TypeDef.ObjectType object && object.union());
    }

    /** Whether it is text that is absent, never empty. */
    private boolean isNeverEmpty(Field field) {
        return TextCode.isString(field.type())
                ? field.rules().minLength().orElse(0) > 0
                : field.type() instanceof TypeRef.Named named && !types.types().isObject(named);
    }

    // in.entry(metadataRead), or in.entry(metadataRead, 1) where the values are messages
    private static CodeBlock entry(FieldMapping map, String local) {
        if (map.valueField().isPresent()) {
            return CodeBlock.of("in.entry($N, $L)", local, map.valueField().getAsInt());
        }
        return CodeBlock.of("in.$L($N)", map.conversion() == Conversion.STRUCT ? "struct" : "entry", local);
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
                || isJson(leaf.mapping())
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

    private CodeBlock single(TypeRef type, FieldMapping mapping, boolean required) {
        return switch (mapping.conversion()) {
            case PLAIN -> plain(type, mapping);
            case TEXT, DURATION_TEXT, GO_TIME, PATH -> fromText(mapping, text.reader(mapping));
            case ENUM ->
                CodeBlock.of(
                        "$T.NUMBERS.$L(in.int32())",
                        types.numbers((TypeRef.Named) type),
                        required ? "value" : "optional");
            case ANY -> bytes(type, CodeBlock.of("in.any()"));
            case VALUE -> bytes(type, CodeBlock.of("in.value()"));
            case ANY_VALUE -> bytes(type, CodeBlock.of("in.anyValue()"));
            case DURATION -> CodeBlock.of("in.duration()");
            case TIMESTAMP -> CodeBlock.of("in.timestamp()");
            case PRESENCE -> CodeBlock.of("in.presence()");
            case NUMBER -> CodeBlock.of("$T.toString(in.int64())", Long.class);
            case BASE64 -> bytes(type, fromText(mapping, CodeBlock.of("$T::fromBase64", CoreTypes.BYTES)));
            case JSON_TEXT, STRUCT, JSON_STRING, ROW_ARRAYS, ROW_OBJECTS, CONSTANT ->
                throw new IllegalArgumentException("no single value of a message is read as " + mapping.conversion());
        };
    }

    // MapEntries.parse(in.string(), Bytes::fromBase64); parseOrNull where another text is nothing
    private static CodeBlock fromText(FieldMapping mapping, CodeBlock reader) {
        return CodeBlock.of(
                "$T.$L(in.string(), $L)",
                CoreTypes.MAP_ENTRIES,
                mapping.elseAbsent() ? "parseOrNull" : "parse",
                reader);
    }

    private static CodeBlock bytes(TypeRef type, CodeBlock bytes) {
        return PoetTypes.isContent(type) ? CodeBlock.of("$T.of($L)", CoreTypes.CONTENT, bytes) : bytes;
    }

    private CodeBlock plain(TypeRef type, FieldMapping mapping) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind(), mapping);
        }
        if (!(type instanceof TypeRef.Named named)) {
            throw new IllegalArgumentException("not a single value: " + type);
        }
        return types.types().isObject(named)
                ? CodeBlock.of(
                        "in.message($T::$L, $T.builder()).build()",
                        types.layout(named, message.wire()),
                        mapping.by().isPresent() ? "readEntry" : "read",
                        types.types().type(named))
                : CodeBlock.of("$T.of(in.string())", types.types().type(named));
    }

    private static CodeBlock scalar(ScalarKind kind, FieldMapping mapping) {
        return switch (kind) {
            case STRING ->
                mapping.omitEmpty() && mapping.fallback().isPresent()
                        ? CodeBlock.of(
                                "$T.emptyIf(in.string(), $S)",
                                CoreTypes.MAP_ENTRIES,
                                mapping.fallback().get())
                        : CodeBlock.of("in.string()");
            case BYTES -> CodeBlock.of("in.bytes()");
            case CONTENT -> CodeBlock.of("$T.of(in.bytes())", CoreTypes.CONTENT);
            case BOOLEAN -> CodeBlock.of("in.bool()");
            case INT32 -> CodeBlock.of("in.int32()");
            case INT64 -> CodeBlock.of("in.int64()");
            case DOUBLE -> CodeBlock.of("in.real()");
            case SECONDS -> CodeBlock.of("$T.ofSeconds(in.int64())", Duration.class);
            case INSTANT -> fromText(mapping, CodeBlock.of("$T::parse", Instant.class));
        };
    }
}
