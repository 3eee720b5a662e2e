package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.Part;
import io.cloudruntimes.generator.binding.Slot;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the code for a map some entries of which are values of their own. */
final class EntriesCode {
    private static final TypeName STRING_MAP = ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final WireText text;

    EntriesCode(WireText text) {
        this.text = text;
    }

    /** The name of the local variable that holds the map with its entries. */
    static String local(Part.Entries<?> part) {
        return ValueClassSpec.member(part.map().field()) + "Entries";
    }

    // Map<String, String> metadataEntries = value.metadata();
    // if (value.ttl().isPresent()) {
    //     metadataEntries = Entries.with(metadataEntries, "ttlInSeconds",
    // Long.toString(value.ttl().get().toSeconds()));
    // }
    CodeBlock merge(Part.Entries<?> part) {
        String local = local(part);
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T $N = $L", STRING_MAP, local, Presence.get(part.map()));
        part.entries().forEach((name, slot) -> code.add(Presence.when(Presence.of(slot), with(local, name, slot))));
        return code.build();
    }

    private CodeBlock with(String local, String name, Slot slot) {
        return CodeBlock.builder()
                .addStatement(
                        "$N = $T.with($N, $S, $L)",
                        local,
                        CoreTypes.ENTRIES,
                        local,
                        name,
                        text.write(slot.field().type(), Presence.get(slot)))
                .build();
    }

    // Map<String, String> metadataEntries = new LinkedHashMap<>();
    static CodeBlock declare(String local) {
        return CodeBlock.builder()
                .addStatement("$T $N = new $T<>()", STRING_MAP, local, LinkedHashMap.class)
                .build();
    }

    // builder.ttl(Entries.take(metadataEntries, "ttlInSeconds", text -> Duration.ofSeconds(Long.parseLong(text))));
    // builder.metadata(metadataEntries);
    CodeBlock split(Part.Entries<?> part) {
        String local = local(part);
        CodeBlock.Builder code = CodeBlock.builder();
        part.entries()
                .forEach((name, slot) -> code.addStatement(
                        "builder.$N($T.take($N, $S, $L))",
                        ValueClassSpec.member(slot.field()),
                        CoreTypes.ENTRIES,
                        local,
                        name,
                        text.reader(slot.field().type())));
        return code.addStatement(
                        "builder.$N($N)", ValueClassSpec.member(part.map().field()), local)
                .build();
    }
}
