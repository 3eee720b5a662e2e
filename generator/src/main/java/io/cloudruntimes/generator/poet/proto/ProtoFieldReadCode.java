package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
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
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.time.Duration;
import java.time.Instant;

/** Writes the code that reads one field of a message. */
final class ProtoFieldReadCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final TextCode text;
    private final JsonTextCode jsonText;
    private final RowCode rows;

    ProtoFieldReadCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.text = new TextCode(types.types());
        this.jsonText = new JsonTextCode(types, message.wire());
        this.rows = new RowCode(types, message.wire());
    }

    /** Whether the field holds JSON, whatever the type. */
    static boolean isJson(FieldMapping mapping) {
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
    CodeBlock setJson(FieldMapping mapping) {
        CodeBlock value = mapping.conversion() == Conversion.JSON_STRING
                ? jsonText.read(mapping.field().type(), CodeBlock.of("in.string()"))
                : CodeBlock.of(
                        "$T.<$T>fromBytes(json ->$W$L, in.bytes())",
                        CoreTypes.JSON,
                        types.types().type(mapping.field().type()),
                        rows.readArrays(mapping, CodeBlock.of("json")));
        return CodeBlock.of("builder.$N($L)", ValueClassSpec.member(mapping.field()), value);
    }

    /** Reads the field into the builder, or into the local variable that collects it. */
    // builder.key(in.string())
    // itemsRead.add(in.message(AcmeItemGrpc::read, Item.builder()).build())
    CodeBlock set(FieldMapping mapping) {
        Field field = mapping.field();
        if (field.type() instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$N.add($L)", PageTokenCode.local(field), single(list.element(), mapping, true));
        }
        if (field.type() instanceof TypeRef.StringMap) {
            return entry(mapping, PageTokenCode.local(field));
        }
        if (mapping.conversion() == Conversion.PLAIN
                && mapping.presentWith().isEmpty()
                && text.isNeverEmpty(field)
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
                ? CodeBlock.of("$N = $L", PageTokenCode.local(field), value)
                : CodeBlock.of("builder.$N($L)", ValueClassSpec.member(field), value);
    }

    /** Whether one of the fields is set, which an empty text is too. */
    private boolean isUnion() {
        return types.types().model().types().stream()
                .filter(type -> TypeLayout.type(type).equals(message.value()))
                .anyMatch(type -> type instanceof TypeDef.ObjectType object && object.union());
    }

    // in.entry(metadataRead), or in.entry(metadataRead, 1) where the values are messages
    static CodeBlock entry(FieldMapping map, String local) {
        if (map.valueField().isPresent()) {
            return CodeBlock.of("in.entry($N, $L)", local, map.valueField().getAsInt());
        }
        return CodeBlock.of("in.$L($N)", map.conversion() == Conversion.STRUCT ? "struct" : "entry", local);
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
