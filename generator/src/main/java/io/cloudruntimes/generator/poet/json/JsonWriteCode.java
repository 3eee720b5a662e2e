package io.cloudruntimes.generator.poet.json;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PageTokenCode;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.proto.EntriesCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.List;
import java.util.Optional;

/** Writes the code that writes the variable {@code value} as JSON, member by member. */
final class JsonWriteCode {
    private final RuntimeTypes types;
    private final WireMessage message;
    private final JsonTextCode jsonText;
    private final RowCode rows;
    private final TextCode text;
    private final JsonCode json;
    private final EntriesCode entries;
    private final PageTokenCode pageTokens;

    JsonWriteCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.jsonText = new JsonTextCode(types, message.wire());
        this.rows = new RowCode(types, message.wire());
        this.text = new TextCode(types.types());
        this.json = new JsonCode(new PoetTypes(types.types().model()), named -> types.jsonCodec(named, message.wire()));
        this.entries = new EntriesCode(types.types(), text, jsonText, ServedRules.NONE);
        this.pageTokens = new PageTokenCode(types.types(), message);
    }

    // out.beginObject();
    // …
    // out.endObject();
    CodeBlock write(List<FieldMapping> mappings, List<MessagePart<String>> parts) {
        return JsonLayout.whole(mappings).map(this::value).orElseGet(() -> members(parts, ""));
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
                    .addStatement("$T.writeStringMap(out, $N)", CoreTypes.JSON_COLLECTIONS, local)
                    .endControlFlow()
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.name($S)", part.key());
        if (part instanceof MessagePart.Leaf<String> leaf) {
            // an empty list that must be there is written all the same
            return PresenceCode.when(
                    leaf.mapping().field().required() && !PresenceCode.isOmittedWhereEmpty(leaf.mapping())
                            ? Optional.empty()
                            : PresenceCode.of(leaf.mapping()),
                    code.add(value(leaf.mapping())).build());
        }
        return PresenceCode.when(
                PresenceCode.ofAny(part.mappings()),
                code.addStatement("$T.write$L(out, value)", message.name(), JsonLayout.name(prefix, part.key()))
                        .build());
    }

    private CodeBlock value(FieldMapping mapping) {
        CodeBlock get = PresenceCode.get(mapping, fallback -> ConstantCode.fallback(types.types(), mapping));
        TypeRef type = mapping.field().type();
        CodeBlock statement = switch (mapping.conversion()) {
            case TEXT, DURATION_TEXT, GO_TIME, PATH -> CodeBlock.of("out.value($L)", text.write(mapping, get));
            case DURATION -> CodeBlock.of("out.value($T.format($L))", CoreTypes.PROTO_DURATION, get);
            case ENUM ->
                CodeBlock.of(
                        "out.value($T.NUMBERS.number($S, $L.value()))",
                        types.numbers((TypeRef.Named) type),
                        mapping.field().name(),
                        get);
            case PRESENCE -> CodeBlock.of("$T.writePresence(out)", CoreTypes.JSON_VALUES);
            case JSON_TEXT -> CodeBlock.of("$T.writeJsonText(out, $L)", CoreTypes.RAW_JSON, get);
            case NUMBER -> CodeBlock.of("$T.writeNumber(out, $L)", CoreTypes.JSON_NUMBERS, get);
            case JSON_STRING -> CodeBlock.of("out.value($L)", jsonText.write(type, get));
            case ROW_ARRAYS, ROW_OBJECTS -> rows.write(mapping, message.mappings(), get, "out");
            case PLAIN, BASE64, CONSTANT ->
                mapping.by().isPresent() ? keyed(mapping, get) : json.value(type, get, "out");
            case STRUCT, ANY, VALUE, ANY_VALUE, TIMESTAMP ->
                throw new IllegalArgumentException("no member of JSON is written as " + mapping.conversion());
        };
        return CodeBlock.builder().addStatement("$L", statement).build();
    }

    // JsonCollections.writeKeyed(out, value.items(), Item::key, BoxItemHttp::write);
    private CodeBlock keyed(FieldMapping mapping, CodeBlock get) {
        TypeRef.Named element = JsonLayout.element(mapping);
        Field key =
                types.types().field(types.types().object(element), mapping.by().orElseThrow());
        return CodeBlock.of(
                "$T.writeKeyed(out, $L, $T::$L, $T::write)",
                CoreTypes.JSON_COLLECTIONS,
                get,
                types.types().type(element),
                types.types().accessor(key),
                types.layout(element, message.wire()));
    }
}
