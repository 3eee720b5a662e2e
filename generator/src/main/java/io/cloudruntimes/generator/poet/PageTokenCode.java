package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.List;

/** Writes the code for the tokens of pages that are there exactly where a boolean of the message or body is true. */
public final class PageTokenCode {
    private final ServiceTypes types;
    private final WireMessage message;
    private final List<FieldMapping> tokens;

    public PageTokenCode(ServiceTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
        this.tokens = message.mappings().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.PageToken)
                .distinct() // several statuses may have it
                .toList();
    }

    private static WireLocation.PageToken location(FieldMapping mapping) {
        return (WireLocation.PageToken) mapping.location();
    }

    /** Whether the last element of a list is a token, so that the list is kept in a local variable. */
    public boolean isLastOf(Field list) {
        return tokens.stream()
                .anyMatch(mapping -> location(mapping) instanceof WireLocation.LastWhen last
                        && last.list().equals(list.name()));
    }

    // if (value.nextPageToken().isPresent()) {
    //     out.bool(3, true);
    //     out.string(2, value.nextPageToken().get());
    // }
    public CodeBlock writeProto() {
        return write(
                more -> CodeBlock.of("out.bool($L, true)", number(more)),
                (token, value) -> CodeBlock.of("out.string($L, $L)", number(token), value));
    }

    // if (value.nextPageToken().isPresent()) {
    //     out.name("IsTruncated").value(true);
    // }
    public CodeBlock writeJson() {
        return write(
                more -> CodeBlock.of("out.name($S).value(true)", member(more)),
                (token, value) -> CodeBlock.of("out.name($S).value($L)", member(token), value));
    }

    private interface FlagWriter {
        CodeBlock write(WireLocation more);
    }

    private interface TokenWriter {
        CodeBlock write(WireLocation token, CodeBlock value);
    }

    private CodeBlock write(FlagWriter flags, TokenWriter writer) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : tokens) {
            String accessor = types.accessor(mapping.field());
            code.beginControlFlow("if (value.$L().isPresent())", accessor)
                    .addStatement("$L", flags.write(location(mapping).more()));
            if (location(mapping) instanceof WireLocation.When when) {
                code.addStatement("$L", writer.write(when.token(), CodeBlock.of("value.$L().get()", accessor)));
            }
            code.endControlFlow();
        }
        return code.build();
    }

    /** Declares what is read: the token and whether it is there; the list is declared where its element is read. */
    // boolean nextPageTokenMore = false;
    // String nextPageTokenRead = "";
    public CodeBlock declare() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : tokens) {
            code.addStatement("boolean $L = false", flag(mapping));
            if (location(mapping) instanceof WireLocation.When) {
                code.addStatement("$T $L = $S", String.class, local(mapping.field()), "");
            }
        }
        return code.build();
    }

    // case 2 -> nextPageTokenRead = in.string();
    // case 3 -> nextPageTokenMore = in.bool();
    public CodeBlock readProto() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : tokens) {
            if (location(mapping) instanceof WireLocation.When when) {
                code.addStatement("case $L -> $L = in.string()", number(when.token()), local(mapping.field()));
            }
            code.addStatement(
                    "case $L -> $L = in.bool()", number(location(mapping).more()), flag(mapping));
        }
        return code.build();
    }

    // case "next" -> nextPageTokenRead = JsonValues.readString(in);
    // case "more" -> nextPageTokenMore = JsonValues.readBoolean(in);
    public CodeBlock readJson() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : tokens) {
            if (location(mapping) instanceof WireLocation.When when) {
                code.addStatement(
                        "case $S -> $L = $T.readString(in)",
                        member(when.token()),
                        local(mapping.field()),
                        CoreTypes.JSON_VALUES);
            }
            code.addStatement(
                    "case $S -> $L = $T.readBoolean(in)",
                    member(location(mapping).more()),
                    flag(mapping),
                    CoreTypes.JSON_VALUES);
        }
        return code.build();
    }

    // if (nextPageTokenMore) {
    //     builder.nextPageToken(nextPageTokenRead);
    // }
    //
    // or, with the last element of a list:
    // if (nextPageTokenMore && !filesRead.isEmpty()) {
    //     builder.nextPageToken(filesRead.get(filesRead.size() - 1).name());
    // }
    public CodeBlock set() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : tokens) {
            String setter = ValueClassSpec.member(mapping.field());
            if (location(mapping) instanceof WireLocation.LastWhen last) {
                Field list = list(last);
                TypeRef.Named element = (TypeRef.Named) ((TypeRef.ListOf) list.type()).element();
                code.beginControlFlow("if ($L && !$L.isEmpty())", flag(mapping), local(list))
                        .addStatement(
                                "builder.$N($L.get($L.size() - 1).$L())",
                                setter,
                                local(list),
                                local(list),
                                types.accessor(types.field(types.object(element), last.property())))
                        .endControlFlow();
            } else {
                code.beginControlFlow("if ($L)", flag(mapping))
                        .addStatement("builder.$N($L)", setter, local(mapping.field()))
                        .endControlFlow();
            }
        }
        return code.build();
    }

    private Field list(WireLocation.LastWhen last) {
        return message.mappings().stream()
                .map(FieldMapping::field)
                .filter(field -> field.name().equals(last.list()))
                .findFirst()
                .orElseThrow();
    }

    /** The local variable that holds what is read of a field. */
    public static String local(Field field) {
        return ValueClassSpec.member(field) + "Read";
    }

    private static String flag(FieldMapping mapping) {
        return ValueClassSpec.member(mapping.field()) + "More";
    }

    private static int number(WireLocation location) {
        return ((WireLocation.Proto) location).path().get(0);
    }

    private static String member(WireLocation location) {
        return ((WireLocation.Json) location).path().get(0);
    }
}
