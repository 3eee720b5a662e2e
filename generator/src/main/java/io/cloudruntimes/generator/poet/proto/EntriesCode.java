package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.PresenceCode;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.TextCode;
import io.cloudruntimes.generator.poet.json.JsonTextCode;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the code for a map some entries of which are values of their own. */
public final class EntriesCode {
    private static final TypeName STRING_MAP = ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final ServiceTypes types;
    private final TextCode text;
    private final JsonTextCode jsonText;
    private final ServedRules served;
    private final String take;

    /**
     * @param served what the server side takes, where what is read is a request
     */
    public EntriesCode(ServiceTypes types, TextCode text, JsonTextCode jsonText, ServedRules served) {
        this(types, text, jsonText, served, "take");
    }

    private EntriesCode(ServiceTypes types, TextCode text, JsonTextCode jsonText, ServedRules served, String take) {
        this.types = types;
        this.text = text;
        this.jsonText = jsonText;
        this.served = served;
        this.take = take;
    }

    /** The same for what somebody else made, as an event: an entry that cannot be read stays in the map. */
    EntriesCode lenient() {
        return new EntriesCode(types, text, jsonText, served, "takeReadable");
    }

    private CodeBlock write(FieldMapping mapping) {
        return mapping.conversion() == Conversion.JSON_STRING
                ? jsonText.write(mapping.field().type(), get(mapping))
                : text.write(mapping, get(mapping));
    }

    private CodeBlock reader(FieldMapping mapping) {
        return mapping.conversion() == Conversion.JSON_STRING
                ? jsonText.reader(mapping.field().type())
                : text.reader(mapping);
    }

    private CodeBlock get(FieldMapping mapping) {
        return PresenceCode.get(mapping, fallback -> ConstantCode.fallback(types, mapping));
    }

    /** The name of the local variable that holds the map with its entries. */
    public static String local(MessagePart.Entries<?> part) {
        return ValueClassSpec.member(part.map().field()) + "Entries";
    }

    // Map<String, String> metadataEntries = value.metadata();
    // if (value.ttl().isPresent()) {
    //     metadataEntries = MapEntries.with(metadataEntries, "ttlInSeconds",
    // Long.toString(value.ttl().get().toSeconds()));
    // }
    public CodeBlock merge(MessagePart.Entries<?> part) {
        String local = local(part);
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T $N = $L", STRING_MAP, local, PresenceCode.get(part.map()));
        part.entries()
                .forEach((name, mapping) ->
                        code.add(PresenceCode.when(PresenceCode.of(mapping), with(local, name, mapping))));
        return code.build();
    }

    private CodeBlock with(String local, String name, FieldMapping mapping) {
        return CodeBlock.builder()
                .addStatement("$N = $T.with($N, $S, $L)", local, CoreTypes.MAP_ENTRIES, local, name, write(mapping))
                .build();
    }

    // Map<String, String> metadataEntries = new LinkedHashMap<>();
    public static CodeBlock declare(String local) {
        return CodeBlock.builder()
                .addStatement("$T $N = new $T<>()", STRING_MAP, local, LinkedHashMap.class)
                .build();
    }

    // builder.ttl(MapEntries.take(metadataEntries, "ttlInSeconds", text -> Duration.ofSeconds(Long.parseLong(text))));
    // builder.metadata(metadataEntries);
    //
    // and where less than a second is none:
    // builder.ttl(MapEntries.takeSeconds(metadataEntries, "ttlInSeconds", 1));
    //
    // and where there is a default, which is set before:
    // if (metadataEntries.containsKey("Content-Type")) {
    //     builder.contentType(MapEntries.take(metadataEntries, "Content-Type", String::toString));
    // }
    //
    // and where it must be there:
    // builder.name(MapEntries.takeRequired(metadataEntries, "fileName", String::toString));
    //
    // and of an event:
    // builder.time(MapEntries.takeReadable(metadataEntries, "time", Instant::parse));
    public CodeBlock split(MessagePart.Entries<?> part) {
        String local = local(part);
        CodeBlock.Builder code = CodeBlock.builder();
        part.entries().forEach((name, mapping) -> {
            if (mapping.isWriteOnly()) {
                code.addStatement("$N.remove($S)", local, name);
            } else if (served.noneBelow().containsKey(mapping.field().name())) {
                code.addStatement(
                        "builder.$N($T.takeSeconds($N, $S, $L))",
                        ValueClassSpec.member(mapping.field()),
                        CoreTypes.MAP_ENTRIES,
                        local,
                        name,
                        served.noneBelow().get(mapping.field().name()));
            } else {
                boolean hasDefault =
                        served.defaults().containsKey(mapping.field().name());
                if (hasDefault) {
                    code.beginControlFlow("if ($N.containsKey($S))", local, name);
                }
                code.addStatement(
                        "builder.$N($T.$N($N, $S, $L))",
                        ValueClassSpec.member(mapping.field()),
                        CoreTypes.MAP_ENTRIES,
                        mapping.field().required() ? "takeRequired" : take,
                        local,
                        name,
                        reader(mapping));
                if (hasDefault) {
                    code.endControlFlow();
                }
            }
        });
        if (!served.passesOver(part.map())) {
            code.addStatement("builder.$N($N)", ValueClassSpec.member(part.map().field()), local);
        }
        return code.build();
    }
}
