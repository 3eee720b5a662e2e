package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.http.TextCode;
import java.util.List;

/** Writes the code for what a server takes where a client gives nothing. */
public final class ServedCode {
    private ServedCode() {}

    // builder.contentType("text/plain");
    // builder.value(Bytes.utf8("null"));
    public static CodeBlock defaults(ServedRules served, List<FieldMapping> mappings) {
        CodeBlock.Builder code = CodeBlock.builder();
        mappings.stream()
                .map(FieldMapping::field)
                .filter(field -> served.defaults().containsKey(field.name()))
                .forEach(field ->
                        code.addStatement("builder.$N($L)", ValueClassSpec.member(field), value(served, field)));
        return code.build();
    }

    /** The value of a default. */
    public static CodeBlock value(ServedRules served, Field field) {
        String text = served.defaults().get(field.name());
        return TextCode.isString(field.type())
                ? CodeBlock.of("$S", text)
                : CodeBlock.of("$T.utf8($S)", CoreTypes.BYTES, text);
    }
}
