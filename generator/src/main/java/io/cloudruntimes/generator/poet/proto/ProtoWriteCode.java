package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.json.JsonTextCode;
import io.cloudruntimes.generator.poet.json.RowCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes the code that writes the variable {@code value} as a message, from its last field to its first. */
final class ProtoWriteCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final TextCode text;
    private final JsonTextCode jsonText;
    private final RowCode rows;
    private final EntriesCode entries;

    ProtoWriteCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.text = new TextCode(types.types());
        this.jsonText = new JsonTextCode(types, message.wire());
        this.rows = new RowCode(types, message.wire());
        this.entries = new EntriesCode(types.types(), text, jsonText, ServedRules.NONE);
    }

    CodeBlock fields(List<MessagePart<Integer>> parts) {
        return fields(parts, "");
    }

    /**
     * @param prefix the numbers that lead to the message; empty for the whole one
     */
    CodeBlock fields(List<MessagePart<Integer>> parts, String prefix) {
        List<MessagePart<Integer>> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        CodeBlock.Builder code = CodeBlock.builder();
        reversed.forEach(part -> code.add(field(part, prefix)));
        return code.build();
    }

    /** The value of an entry of a map, which is no message of its own. */
    CodeBlock entryValue(FieldMapping mapping) {
        return PresenceCode.when(PresenceCode.of(mapping), leaf(2, mapping));
    }

    private CodeBlock field(MessagePart<Integer> part, String prefix) {
        if (part instanceof MessagePart.Leaf<Integer> leaf) {
            return PresenceCode.when(PresenceCode.of(leaf.mapping()), leaf(leaf.key(), leaf.mapping()));
        }
        if (part instanceof MessagePart.Entries<Integer> map) {
            return entries(map);
        }
        String name = prefix.isEmpty() ? "" + part.key() : prefix + "_" + part.key();
        return PresenceCode.when(
                PresenceCode.ofAny(part.mappings()),
                CodeBlock.builder()
                        .addStatement("out.message($L, value, $T::write$L)", part.key(), message.name(), name)
                        .build());
    }

    // out.map(4, metadataEntries);
    private CodeBlock entries(MessagePart.Entries<Integer> map) {
        return CodeBlock.builder()
                .add(entries.merge(map))
                .addStatement("$L", map(map.key(), map.map(), CodeBlock.of("$N", EntriesCode.local(map))))
                .build();
    }

    // out.map(4, metadata), or out.map(4, 1, metadata) where the values are messages
    private static CodeBlock map(int number, FieldMapping map, CodeBlock get) {
        if (map.valueField().isPresent()) {
            return CodeBlock.of("out.map($L, $L, $L)", number, map.valueField().getAsInt(), get);
        }
        return CodeBlock.of("out.$L($L, $L)", map.conversion() == Conversion.STRUCT ? "struct" : "map", number, get);
    }

    // out.string(1, value.key());
    private CodeBlock leaf(int number, FieldMapping mapping) {
        TypeRef type = mapping.field().type();
        CodeBlock get = PresenceCode.get(mapping, fallback -> ConstantCode.fallback(types.types(), mapping));
        Optional<CodeBlock> json = json(number, mapping, get);
        if (json.isPresent()) {
            return CodeBlock.builder().addStatement("$L", json.get()).build();
        }
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.builder()
                    .addStatement(
                            "out.each($L, (to, element) ->$W$L)",
                            get,
                            single(number, list.element(), mapping, CodeBlock.of("element"), "to"))
                    .build();
        }
        if (type instanceof TypeRef.StringMap) {
            return CodeBlock.builder()
                    .addStatement("$L", map(number, mapping, get))
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$L", single(number, type, mapping, get, "out"))
                .build();
    }

    /** The JSON of a value, inside a field; empty where it travels as a field itself. */
    // out.string(3, Json.toText((json, it) -> …, value.cells()))
    // out.bytes(1, Json.toBytes((json, it) -> Rows.writeArrays(json, it, …), value.rows()))
    private Optional<CodeBlock> json(int number, FieldMapping mapping, CodeBlock get) {
        if (mapping.conversion() == Conversion.JSON_STRING) {
            return Optional.of(CodeBlock.of(
                    "out.string($L, $L)", number, jsonText.write(mapping.field().type(), get)));
        }
        boolean rowed = mapping.conversion() == Conversion.ROW_ARRAYS || mapping.conversion() == Conversion.ROW_OBJECTS;
        return rowed
                ? Optional.of(CodeBlock.of(
                        "out.bytes($L, $T.toBytes((json, it) ->$W$L, $L))",
                        number,
                        CoreTypes.JSON,
                        rows.write(mapping, message.mappings(), CodeBlock.of("it"), "json"),
                        get))
                : Optional.empty();
    }

    private CodeBlock single(int number, TypeRef type, FieldMapping mapping, CodeBlock value, String out) {
        return switch (mapping.conversion()) {
            case PLAIN -> plain(number, type, mapping, value, out);
            case TEXT, DURATION_TEXT, GO_TIME, PATH ->
                CodeBlock.of("$L.string($L, $L)", out, number, text.write(mapping, value));
            case ENUM ->
                CodeBlock.of(
                        "$L.number($L, $T.NUMBERS.number($S, $L.value()))",
                        out,
                        number,
                        types.numbers((TypeRef.Named) type),
                        mapping.field().name(),
                        value);
            case ANY ->
                CodeBlock.of(
                        "$L.any($L, $S, $L)", out, number, mapping.typeUrl().orElse(""), bytes(type, value));
            case VALUE -> CodeBlock.of("$L.value($L, $L)", out, number, bytes(type, value));
            case ANY_VALUE -> CodeBlock.of("$L.anyValue($L, $L)", out, number, bytes(type, value));
            case DURATION -> CodeBlock.of("$L.duration($L, $L)", out, number, value);
            case TIMESTAMP -> CodeBlock.of("$L.timestamp($L, $L)", out, number, value);
            case PRESENCE -> CodeBlock.of("$L.presence($L, $L)", out, number, value);
            case NUMBER -> CodeBlock.of("$L.number($L, $L)", out, number, value);
            case BASE64 -> CodeBlock.of("$L.string($L, $L.toBase64())", out, number, bytes(type, value));
            case CONSTANT -> plain(number, type, mapping, value, out);
            case JSON_TEXT, STRUCT, JSON_STRING, ROW_ARRAYS, ROW_OBJECTS ->
                throw new IllegalArgumentException(
                        "no single value of a message is written as " + mapping.conversion());
        };
    }

    private static CodeBlock bytes(TypeRef type, CodeBlock value) {
        return PoetTypes.isContent(type) ? CodeBlock.of("$L.bytes()", value) : value;
    }

    private CodeBlock plain(int number, TypeRef type, FieldMapping mapping, CodeBlock value, String out) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(number, scalar.kind(), value, out);
        }
        if (!(type instanceof TypeRef.Named named)) {
            throw new IllegalArgumentException("not a single value: " + type);
        }
        return types.types().isObject(named)
                ? CodeBlock.of(
                        "$L.message($L, $L, $T::$L)",
                        out,
                        number,
                        value,
                        types.layout(named, message.wire()),
                        mapping.by().isPresent() ? "writeEntry" : "write")
                : CodeBlock.of("$L.string($L, $L.value())", out, number, value);
    }

    private CodeBlock scalar(int number, ScalarKind kind, CodeBlock value, String out) {
        return switch (kind) {
            case STRING -> CodeBlock.of("$L.string($L, $L)", out, number, value);
            case BYTES -> CodeBlock.of("$L.bytes($L, $L)", out, number, value);
            case CONTENT -> CodeBlock.of("$L.bytes($L, $L.bytes())", out, number, value);
            case BOOLEAN -> CodeBlock.of("$L.bool($L, $L)", out, number, value);
            case DOUBLE -> CodeBlock.of("$L.real($L, $L)", out, number, value);
            case INT32, INT64 -> CodeBlock.of("$L.number($L, $L)", out, number, value);
            case SECONDS -> CodeBlock.of("$L.number($L, $L.toSeconds())", out, number, value);
            case INSTANT -> CodeBlock.of("$L.string($L, $L.toString())", out, number, value);
        };
    }
}
