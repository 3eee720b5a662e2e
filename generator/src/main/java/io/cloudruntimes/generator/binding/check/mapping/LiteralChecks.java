package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;

/** Whether a text of a document is a value of a type: a constant, or a default. */
public record LiteralChecks(ApiModel model) {
    private static final String WHOLE = "0|-?[1-9]\\d{0,17}";

    /** The constants of an output: text, a number, a boolean, a known value of an enumeration, an empty list, no bytes. */
    boolean isConstant(TypeRef type, String text) {
        boolean isSequence = type instanceof TypeRef.ListOf || type.equals(new TypeRef.Scalar(ScalarKind.BYTES));
        return isSequence ? text.equals("[]") : isSingle(type, text);
    }

    /** What is sent in place of nothing; of bytes that are JSON only {@code null}. */
    boolean isDefault(FieldMapping mapping) {
        String text = mapping.fallback().orElse("");
        return mapping.conversion() == Conversion.JSON_TEXT
                ? text.equals("null")
                : isSingle(mapping.field().type(), text);
    }

    private boolean isSingle(TypeRef type, String text) {
        if (type instanceof TypeRef.Named named) {
            return model.findType(named.name())
                    .filter(EnumType.class::isInstance)
                    .map(EnumType.class::cast)
                    .filter(it ->
                            it.values().stream().anyMatch(value -> value.value().equals(text)))
                    .isPresent();
        }
        return type instanceof TypeRef.Scalar scalar && isScalar(scalar.kind(), text);
    }

    private static boolean isScalar(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> true;
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case INT32 -> text.matches(WHOLE) && Long.parseLong(text) == (int) Long.parseLong(text);
            case INT64, SECONDS -> text.matches(WHOLE);
            case DOUBLE, BYTES, CONTENT, INSTANT -> false;
        };
    }
}
