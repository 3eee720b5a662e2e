package io.cloudruntimes.generator.poet.proto;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import io.cloudruntimes.generator.poet.runtime.ConstantCode;
import io.cloudruntimes.generator.poet.runtime.RuntimeTypes;
import io.cloudruntimes.generator.poet.runtime.WireMessage;
import java.util.Map;

/** Writes the code that sets the fields that no message holds: constants, and what the protocol leaves out. */
final class ProtoDefaultsCode {
    private final RuntimeTypes types;
    private final WireMessage message;

    ProtoDefaultsCode(RuntimeTypes types, WireMessage message) {
        this.types = types;
        this.message = message;
    }

    /** What a field is that is not on the wire: a constant, or what the protocol does not send because it is empty. */
    // builder.runtime("acme");
    // builder.key("");
    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (FieldMapping mapping : message.mappings()) {
            CodeBlock value = mapping.location() instanceof WireLocation.Constant constant
                    ? ConstantCode.of(types.types(), mapping.field(), constant)
                    : empty(mapping);
            if (!value.isEmpty()) {
                code.addStatement("builder.$N($L)", ValueClassSpec.member(mapping.field()), value);
            }
        }
        return code.add(ServedCode.defaults(types.served(message), message.mappings()))
                .build();
    }

    private CodeBlock empty(FieldMapping mapping) {
        Field field = mapping.field();
        boolean inMessage = mapping.location() instanceof WireLocation.Proto
                || mapping.location() instanceof WireLocation.MapKey
                || mapping.location() instanceof WireLocation.MapValue;
        if (!(field.required() || mapping.omitEmpty())
                || !inMessage
                || ProtoFieldReadCode.isJson(mapping)
                || mapping.isWriteOnly()) {
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
}
