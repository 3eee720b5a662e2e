package io.cloudruntimes.generator.poet.json;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.MessagePart;
import io.cloudruntimes.generator.binding.ServedRules;
import io.cloudruntimes.generator.binding.UntaggedUnion;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PageTokenCode;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.proto.EntriesCode;
import io.cloudruntimes.generator.poet.proto.ServedCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.List;
import java.util.Optional;

/** Writes the code that writes the variable {@code value} as JSON, member by member, and that reads it into {@code builder}. */
final class JsonLayoutCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final JsonTextCode jsonText;
    private final RowCode rows;
    private final TextCode text;
    private final JsonCode json;
    private final EntriesCode entries;
    private final PageTokenCode pageTokens;
    private final ServedRules served;

    JsonLayoutCode(RuntimeTypes types, WireMessage message) {
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

    /** The end of the name of the methods for an object inside: {@code Options}. */
    static String name(String prefix, String key) {
        return prefix + JavaNames.type(key);
    }

    /** The slot that is the whole body, if one is. */
    private static Optional<FieldMapping> whole(List<FieldMapping> slots) {
        return slots.stream()
                .filter(slot -> slot.place() instanceof WireLocation.Json place
                        && place.path().isEmpty())
                .findFirst();
    }

    // out.beginObject();
    // …
    // out.endObject();
    CodeBlock write(List<FieldMapping> slots, List<MessagePart<String>> parts) {
        return whole(slots).map(this::value).orElseGet(() -> members(parts, ""));
    }

    CodeBlock members(List<MessagePart<String>> parts, String prefix) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginObject()");
        parts.forEach(part -> code.add(member(part, prefix)));
        code.add(prefix.isEmpty() ? pageTokens.writeJson() : CodeBlock.of(""));
        return code.addStatement("out.endObject()").build();
    }

    private CodeBlock member(MessagePart<String> part, String prefix) {
        if (part instanceof MessagePart.Entries<String> map) {
            String local = EntriesCode.local(map);
            return CodeBlock.builder()
                    .add(entries.merge(map))
                    .beginControlFlow("if (!$N.isEmpty())", local)
                    .addStatement("out.name($S)", map.key())
                    .addStatement("$T.writeStringMap(out, $N)", CoreTypes.JSON, local)
                    .endControlFlow()
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.name($S)", part.key());
        if (part instanceof MessagePart.Leaf<String> leaf) {
            // an empty list that must be there is written all the same
            return PresenceCode.when(
                    leaf.slot().field().required() && !PresenceCode.isOmittedWhereEmpty(leaf.slot())
                            ? Optional.empty()
                            : PresenceCode.of(leaf.slot()),
                    code.add(value(leaf.slot())).build());
        }
        return PresenceCode.when(
                PresenceCode.ofAny(part.slots()),
                code.addStatement("$T.write$L(out, value)", message.name(), name(prefix, part.key()))
                        .build());
    }

    private CodeBlock value(FieldMapping slot) {
        CodeBlock get = PresenceCode.get(slot, fallback -> ConstantCode.fallback(types.types(), slot));
        TypeRef type = slot.field().type();
        CodeBlock statement = switch (slot.conversion()) {
            case TEXT, DURATION_TEXT, GO_TIME, PATH -> CodeBlock.of("out.value($L)", text.write(slot, get));
            case DURATION -> CodeBlock.of("out.value($T.format($L))", CoreTypes.PROTO_DURATION, get);
            case ENUM ->
                CodeBlock.of("out.value($T.NUMBERS.number($L.value()))", types.numbers((TypeRef.Named) type), get);
            case PRESENCE -> CodeBlock.of("$T.writePresence(out)", CoreTypes.JSON);
            case JSON_TEXT -> CodeBlock.of("$T.writeJsonText(out, $L)", CoreTypes.JSON, get);
            case NUMBER -> CodeBlock.of("$T.writeNumber(out, $L)", CoreTypes.JSON, get);
            case JSON_STRING -> CodeBlock.of("out.value($L)", jsonText.write(type, get));
            case ROW_ARRAYS, ROW_OBJECTS -> rows.write(slot, message.slots(), get, "out");
            case PLAIN, BASE64, CONSTANT -> slot.by().isPresent() ? keyed(slot, get) : json.value(type, get, "out");
            case STRUCT, ANY, VALUE, ANY_VALUE, TIMESTAMP ->
                throw new IllegalArgumentException("no member of JSON is written as " + slot.conversion());
        };
        return CodeBlock.builder().addStatement("$L", statement).build();
    }

    // Json.writeKeyed(out, value.items(), Item::key, BoxItemHttp::write);
    private CodeBlock keyed(FieldMapping slot, CodeBlock get) {
        TypeRef.Named element = element(slot);
        Field key = types.types().field(types.types().object(element), slot.by().orElseThrow());
        return CodeBlock.of(
                "$T.writeKeyed(out, $L, $T::$L, $T::write)",
                CoreTypes.JSON,
                get,
                types.types().type(element),
                types.types().accessor(key),
                types.layout(element, message.wire()));
    }

    private static TypeRef.Named element(FieldMapping slot) {
        return (TypeRef.Named) ((TypeRef.ListOf) slot.field().type()).element();
    }

    // in.beginObject();
    // while (in.hasNext()) { … }
    // in.endObject();
    CodeBlock read(List<FieldMapping> slots, List<MessagePart<String>> parts) {
        return CodeBlock.builder()
                .add(ServedCode.defaults(served, slots))
                .add(whole(slots).map(this::setWhole).orElseGet(() -> readMembers(parts, "")))
                .build();
    }

    CodeBlock readMembers(List<MessagePart<String>> parts, String prefix) {
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
                .beginControlFlow("if ($L$T.skipNull(in))", keepsNull(parts), CoreTypes.JSON)
                .addStatement("continue")
                .endControlFlow()
                .beginControlFlow("switch (name)");
        parts.forEach(part -> code.add(readMember(part, prefix)));
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
                .flatMap(part -> part.slots().stream())
                .map(FieldMapping::field)
                .filter(pageTokens::isLastOf)
                .toList();
    }

    /** The members whose null is a value and no absence. */
    // !name.equals("value") &&
    private CodeBlock keepsNull(List<MessagePart<String>> parts) {
        return parts.stream()
                .filter(part -> part instanceof MessagePart.Leaf<String> leaf
                        && (served.nulls().contains(leaf.slot().field().name())
                                || hasNull(leaf.slot().field().type())))
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

    private CodeBlock setWhole(FieldMapping slot) {
        return slot.conversion() == Conversion.ROW_OBJECTS
                ? rows.readObjects(slot, message.slots(), CodeBlock.of("in"))
                : CodeBlock.builder().addStatement("$L", set(slot)).build();
    }

    private boolean isWriteOnly(MessagePart<String> part) {
        return part.slots().stream().allMatch(served::passesOver);
    }

    private CodeBlock readMember(MessagePart<String> part, String prefix) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (isWriteOnly(part)) {
            return code.build();
        }
        if (part instanceof MessagePart.Leaf<String> leaf && leaf.slot().conversion() == Conversion.ROW_OBJECTS) {
            return code.beginControlFlow("case $S ->", leaf.key())
                    .add(setWhole(leaf.slot()))
                    .endControlFlow()
                    .build();
        }
        if (part instanceof MessagePart.Leaf<String> leaf) {
            return code.addStatement("case $S -> $L", leaf.key(), set(leaf.slot()))
                    .build();
        }
        if (part instanceof MessagePart.Group<String>) {
            return code.addStatement(
                            "case $S -> $T.read$L(in, builder)", part.key(), message.name(), name(prefix, part.key()))
                    .build();
        }
        MessagePart.Entries<String> map = (MessagePart.Entries<String>) part;
        return code.beginControlFlow("case $S ->", map.key())
                .add(EntriesCode.declare(EntriesCode.local(map)))
                .addStatement("$N.putAll($T.readStringMap(in))", EntriesCode.local(map), CoreTypes.JSON)
                .add(entries.split(map))
                .endControlFlow()
                .build();
    }

    /** Whether it is text that is absent, never empty. */
    private boolean isNeverEmpty(Field field) {
        return !field.required()
                && (TextCode.isString(field.type())
                        ? field.rules().minLength().orElse(0) > 0
                        : field.type() instanceof TypeRef.Named named
                                && !types.types().isObject(named));
    }

    // Json.readText(in)
    // Json.readText(in, Consistency::of)
    private CodeBlock text(TypeRef type, String in) {
        return TextCode.isString(type)
                ? CodeBlock.of("$T.readText($L)", CoreTypes.JSON, in)
                : CodeBlock.of(
                        "$T.readText($L, $T::of)",
                        CoreTypes.JSON,
                        in,
                        types.types().type(type));
    }

    // builder.key(Json.readString(in))
    private CodeBlock set(FieldMapping slot) {
        CodeBlock value = slot.elseAbsent()
                ? CodeBlock.of("$T.readOrNull(in, json ->$W$L)", CoreTypes.JSON, read(slot, "json"))
                : read(slot, "in");
        return pageTokens.isLastOf(slot.field())
                ? CodeBlock.of("$N = $L", PageTokenCode.local(slot.field()), value)
                : CodeBlock.of("builder.$N($L)", ValueClassSpec.member(slot.field()), value);
    }

    private CodeBlock read(FieldMapping slot, String in) {
        TypeRef type = slot.field().type();
        return switch (slot.conversion()) {
            case JSON_TEXT -> CodeBlock.of("$T.readJsonText($L)", CoreTypes.JSON, in);
            case TEXT, DURATION_TEXT, GO_TIME, PATH -> parse(in, text.reader(slot));
            case DURATION -> parse(in, CodeBlock.of("$T::parse", CoreTypes.PROTO_DURATION));
            case ENUM ->
                CodeBlock.of(
                        "$T.NUMBERS.$L($T.readInt($L))",
                        types.numbers((TypeRef.Named) type),
                        slot.field().required() ? "value" : "optional",
                        CoreTypes.JSON,
                        in);
            case PRESENCE -> CodeBlock.of("$T.readPresence($L)", CoreTypes.JSON, in);
            case NUMBER -> CodeBlock.of("$T.readNumber($L)", CoreTypes.JSON, in);
            case JSON_STRING -> jsonText.read(type, CodeBlock.of("$T.readString($L)", CoreTypes.JSON, in));
            case ROW_ARRAYS -> rows.readArrays(slot, CodeBlock.of(in));
            case PLAIN, BASE64 ->
                slot.by().isPresent()
                        ? CodeBlock.of(
                                "$T.readKeyed($L, $T::read)",
                                CoreTypes.JSON,
                                in,
                                types.layout(element(slot), message.wire()))
                        : plain(slot, isNeverEmpty(slot.field()) ? text(type, in) : json.read(type, in));
            case STRUCT, ANY, VALUE, ANY_VALUE, TIMESTAMP, ROW_OBJECTS, CONSTANT ->
                throw new IllegalArgumentException("nothing of JSON that is read: " + slot);
        };
    }

    // MapEntries.parse(Json.readString(in), GoDuration::parse)
    private static CodeBlock parse(String in, CodeBlock reader) {
        return CodeBlock.of("$T.parse($T.readString($L), $L)", CoreTypes.ENTRIES, CoreTypes.JSON, in, reader);
    }

    // MapEntries.emptyIf(Json.readString(in), ".")
    private static CodeBlock plain(FieldMapping slot, CodeBlock read) {
        return slot.omitEmpty() && slot.fallback().isPresent()
                ? CodeBlock.of(
                        "$T.emptyIf($L, $S)",
                        CoreTypes.ENTRIES,
                        read,
                        slot.fallback().get())
                : read;
    }

    /** What a property is that has no member: a constant of a type, or an empty value that is not sent. */
    // builder.data(Bytes.EMPTY);
    CodeBlock defaults() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping slot : message.slots()) {
            CodeBlock value = unsent(slot);
            if (!value.isEmpty()) {
                code.addStatement("builder.$N($L)", ValueClassSpec.member(slot.field()), value);
            }
        }
        return code.build();
    }

    private CodeBlock unsent(FieldMapping slot) {
        if (message.whole() && slot.place() instanceof WireLocation.Constant constant) {
            return ConstantCode.of(types.types(), slot.field(), constant);
        }
        boolean isEmpty = slot.omitEmpty()
                || slot.conversion() == Conversion.PRESENCE && slot.field().required();
        return isEmpty && slot.place() instanceof WireLocation.Json
                ? ConstantCode.empty(((TypeRef.Scalar) slot.field().type()).kind())
                : CodeBlock.of("");
    }
}
