package io.cloudruntimes.generator.poet.json;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PageTokenCode;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.proto.EntriesCode;
import io.cloudruntimes.generator.poet.proto.ServedCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.List;

/** Writes the code that reads JSON, member by member, into the variable {@code builder}. */
final class JsonReadCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final JsonTextCode jsonText;
    private final RowCode rows;
    private final TextCode text;
    private final JsonCode json;
    private final EntriesCode entries;
    private final PageTokenCode pageTokens;
    private final ServedRules served;

    JsonReadCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.jsonText = new JsonTextCode(types, message.wire());
        this.rows = new RowCode(types, message.wire());
        this.text = new TextCode(types.types());
        this.json = new JsonCode(new PoetTypes(types.types().model()), named -> types.jsonCodec(named, message.wire()));
        this.served = types.served(message);
        this.entries = new EntriesCode(types.types(), text, jsonText, served);
        this.pageTokens = new PageTokenCode(types.types(), message);
    }

    // in.beginObject();
    // while (in.hasNext()) { … }
    // in.endObject();
    CodeBlock read(List<FieldMapping> mappings, List<MessagePart<String>> parts) {
        return CodeBlock.builder()
                .add(ServedCode.defaults(served, mappings))
                .add(JsonLayout.whole(mappings).map(this::setWhole).orElseGet(() -> members(parts, "")))
                .build();
    }

    CodeBlock members(List<MessagePart<String>> parts, String prefix) {
        boolean whole = prefix.isEmpty();
        CodeBlock.Builder code = CodeBlock.builder();
        if (whole) {
            code.add(pageTokens.declare());
            listsOfPages(parts)
                    .forEach(field -> code.addStatement(
                            "$T $N = $T.of()",
                            types.types().type(field.type()),
                            PageTokenCode.local(field),
                            CoreTypes.LIST));
        }
        code.addStatement("in.beginObject()")
                .beginControlFlow("while (in.hasNext())")
                .addStatement("$T name = in.nextName()", String.class)
                .beginControlFlow("if ($L$T.skipNull(in))", keepsNull(parts), CoreTypes.JSON_VALUES)
                .addStatement("continue")
                .endControlFlow()
                .beginControlFlow("switch (name)");
        parts.forEach(part -> code.add(member(part, prefix)));
        code.add(whole ? pageTokens.readJson() : CodeBlock.of(""))
                .addStatement("default -> in.skipValue()")
                .endControlFlow()
                .endControlFlow()
                .addStatement("in.endObject()");
        if (whole) {
            listsOfPages(parts)
                    .forEach(field -> code.addStatement(
                            "builder.$N($N)", ValueClassSpec.member(field), PageTokenCode.local(field)));
            code.add(pageTokens.set());
        }
        return code.build();
    }

    /** The lists whose last element is the token of a page. */
    private List<Field> listsOfPages(List<MessagePart<String>> parts) {
        return parts.stream()
                .filter(MessagePart.Leaf.class::isInstance)
                .flatMap(part -> part.mappings().stream())
                .map(FieldMapping::field)
                .filter(pageTokens::isLastOf)
                .toList();
    }

    /** The members whose null is a value and no absence. */
    // !name.equals("value") &&
    private CodeBlock keepsNull(List<MessagePart<String>> parts) {
        return parts.stream()
                .filter(part -> part instanceof MessagePart.Leaf<String> leaf
                        && (served.nulls().contains(leaf.mapping().field().name())
                                || hasNull(leaf.mapping().field().type())))
                .map(part -> CodeBlock.of("!name.equals($S) && ", part.key()))
                .collect(CodeBlock.joining(""));
    }

    private boolean hasNull(TypeRef type) {
        return type instanceof TypeRef.Named named
                && types.binding()
                        .union(named.name(), message.wire().name())
                        .filter(union -> union.read().containsKey(UntaggedUnion.Kind.NULL))
                        .isPresent();
    }

    private CodeBlock setWhole(FieldMapping mapping) {
        return mapping.conversion() == Conversion.ROW_OBJECTS
                ? rows.readObjects(mapping, message.mappings(), CodeBlock.of("in"))
                : CodeBlock.builder().addStatement("$L", set(mapping)).build();
    }

    private boolean isWriteOnly(MessagePart<String> part) {
        return part.mappings().stream().allMatch(served::passesOver);
    }

    private CodeBlock member(MessagePart<String> part, String prefix) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (isWriteOnly(part)) {
            return code.build();
        }
        if (part instanceof MessagePart.Leaf<String> leaf && leaf.mapping().conversion() == Conversion.ROW_OBJECTS) {
            return code.beginControlFlow("case $S ->", leaf.key())
                    .add(setWhole(leaf.mapping()))
                    .endControlFlow()
                    .build();
        }
        if (part instanceof MessagePart.Leaf<String> leaf) {
            return code.addStatement("case $S -> $L", leaf.key(), set(leaf.mapping()))
                    .build();
        }
        if (part instanceof MessagePart.Group<String>) {
            return code.addStatement(
                            "case $S -> $T.read$L(in, builder)",
                            part.key(),
                            message.name(),
                            JsonLayout.name(prefix, part.key()))
                    .build();
        }
        MessagePart.Entries<String> map = (MessagePart.Entries<String>) part;
        return code.beginControlFlow("case $S ->", map.key())
                .add(EntriesCode.declare(EntriesCode.local(map)))
                .addStatement("$N.putAll($T.readStringMap(in))", EntriesCode.local(map), CoreTypes.JSON_COLLECTIONS)
                .add(entries.split(map))
                .endControlFlow()
                .build();
    }

    // JsonValues.readText(in)
    // JsonValues.readText(in, Consistency::of)
    private CodeBlock text(TypeRef type, String in) {
        return TextCode.isString(type)
                ? CodeBlock.of("$T.readText($L)", CoreTypes.JSON_VALUES, in)
                : CodeBlock.of(
                        "$T.readText($L, $T::of)",
                        CoreTypes.JSON_VALUES,
                        in,
                        types.types().type(type));
    }

    // builder.key(JsonValues.readString(in))
    private CodeBlock set(FieldMapping mapping) {
        CodeBlock value = mapping.elseAbsent()
                ? CodeBlock.of("$T.readOrNull(in, json ->$W$L)", CoreTypes.RAW_JSON, read(mapping, "json"))
                : read(mapping, "in");
        return pageTokens.isLastOf(mapping.field())
                ? CodeBlock.of("$N = $L", PageTokenCode.local(mapping.field()), value)
                : CodeBlock.of("builder.$N($L)", ValueClassSpec.member(mapping.field()), value);
    }

    private CodeBlock read(FieldMapping mapping, String in) {
        TypeRef type = mapping.field().type();
        return switch (mapping.conversion()) {
            case JSON_TEXT -> CodeBlock.of("$T.readJsonText($L)", CoreTypes.RAW_JSON, in);
            case TEXT, DURATION_TEXT, GO_TIME, PATH -> parse(in, text.reader(mapping));
            case DURATION -> parse(in, CodeBlock.of("$T::parse", CoreTypes.PROTO_DURATION));
            case ENUM ->
                CodeBlock.of(
                        "$T.NUMBERS.$L($T.readInt($L))",
                        types.numbers((TypeRef.Named) type),
                        mapping.field().required() ? "value" : "optional",
                        CoreTypes.JSON_NUMBERS,
                        in);
            case PRESENCE -> CodeBlock.of("$T.readPresence($L)", CoreTypes.JSON_VALUES, in);
            case NUMBER -> CodeBlock.of("$T.readNumber($L)", CoreTypes.JSON_NUMBERS, in);
            case JSON_STRING -> jsonText.read(type, CodeBlock.of("$T.readString($L)", CoreTypes.JSON_VALUES, in));
            case ROW_ARRAYS -> rows.readArrays(mapping, CodeBlock.of(in));
            case PLAIN, BASE64 ->
                mapping.by().isPresent()
                        ? CodeBlock.of(
                                "$T.readKeyed($L, $T::read)",
                                CoreTypes.JSON_COLLECTIONS,
                                in,
                                types.layout(JsonLayout.element(mapping), message.wire()))
                        : plain(mapping, text.isNeverEmpty(mapping.field()) ? text(type, in) : json.read(type, in));
            case STRUCT, ANY, VALUE, ANY_VALUE, TIMESTAMP, ROW_OBJECTS, CONSTANT ->
                throw new IllegalArgumentException("nothing of JSON that is read: " + mapping);
        };
    }

    // MapEntries.parse(JsonValues.readString(in), GoDuration::parse)
    private static CodeBlock parse(String in, CodeBlock reader) {
        return CodeBlock.of(
                "$T.parse($T.readString($L), $L)", CoreTypes.MAP_ENTRIES, CoreTypes.JSON_VALUES, in, reader);
    }

    // MapEntries.emptyIf(JsonValues.readString(in), ".")
    private static CodeBlock plain(FieldMapping mapping, CodeBlock read) {
        return mapping.omitEmpty() && mapping.fallback().isPresent()
                ? CodeBlock.of(
                        "$T.emptyIf($L, $S)",
                        CoreTypes.MAP_ENTRIES,
                        read,
                        mapping.fallback().get())
                : read;
    }

    /** What a property is that has no member: a constant of a type, or an empty value that is not sent. */
    // builder.data(Bytes.EMPTY);
    CodeBlock defaults() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : message.mappings()) {
            CodeBlock value = unsent(mapping);
            if (!value.isEmpty()) {
                code.addStatement("builder.$N($L)", ValueClassSpec.member(mapping.field()), value);
            }
        }
        return code.build();
    }

    private CodeBlock unsent(FieldMapping mapping) {
        if (message.whole() && mapping.location() instanceof WireLocation.Constant constant) {
            return ConstantCode.of(types.types(), mapping.field(), constant);
        }
        boolean isEmpty = mapping.omitEmpty()
                || mapping.conversion() == Conversion.PRESENCE
                        && mapping.field().required();
        return isEmpty && mapping.location() instanceof WireLocation.Json
                ? ConstantCode.empty(((TypeRef.Scalar) mapping.field().type()).kind())
                : CodeBlock.of("");
    }
}
