package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.api.ValueClassSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the code that asks whether a field of the variable {@code value} is there, and that takes it. */
public final class PresenceCode {
    private PresenceCode() {}

    /** Whether a field is there; empty where it always is. */
    // value.etag().isPresent()
    public static Optional<CodeBlock> of(FieldMapping slot) {
        Field field = slot.field();
        if (PoetTypes.isCollection(field) && !slot.isConstant()) {
            return Optional.of(CodeBlock.of("!value.$N().isEmpty()", ValueClassSpec.member(field)));
        }
        if (slot.fallback().isPresent()) {
            return Optional.empty();
        }
        CodeBlock get = get(slot);
        CodeBlock there = CodeBlock.of("value.$N().isPresent()", ValueClassSpec.member(field));
        if (isOmittedWhereEmpty(slot)) {
            CodeBlock filled = filled(((TypeRef.Scalar) field.type()).kind(), get);
            return Optional.of(field.required() ? filled : CodeBlock.of("$L && $L", there, filled));
        }
        return field.required() ? Optional.empty() : Optional.of(there);
    }

    /** Whether nothing is there for an empty value; in JSON an object is there exactly for true. */
    public static boolean isOmittedWhereEmpty(FieldMapping slot) {
        return slot.omitEmpty()
                || slot.conversion() == FieldMapping.Conversion.PRESENCE && slot.place() instanceof WireLocation.Json;
    }

    // !value.data().isEmpty()
    private static CodeBlock filled(TypeRef.ScalarKind kind, CodeBlock get) {
        return switch (kind) {
            case STRING, BYTES, CONTENT -> CodeBlock.of("!$L.isEmpty()", get);
            case BOOLEAN -> get;
            case INT32, INT64, DOUBLE -> CodeBlock.of("$L != 0", get);
            case SECONDS -> CodeBlock.of("!$L.isZero()", get);
            case INSTANT -> throw new IllegalArgumentException("no moment is empty");
        };
    }

    /** Whether any of the fields is there; empty where one always is. */
    public static Optional<CodeBlock> ofAny(List<FieldMapping> slots) {
        List<Optional<CodeBlock>> conditions =
                slots.stream().map(PresenceCode::of).toList();
        return conditions.stream().allMatch(Optional::isPresent)
                ? Optional.of(conditions.stream().map(Optional::get).collect(CodeBlock.joining(" || ")))
                : Optional.empty();
    }

    /** The field, where it is there. */
    // value.etag().get()
    public static CodeBlock get(FieldMapping slot, Function<String, CodeBlock> fallback) {
        Field field = slot.field();
        String member = ValueClassSpec.member(field);
        if (slot.isConstant()) {
            return constant(slot);
        }
        if (slot.omitEmpty() && slot.fallback().isPresent()) {
            return orElse(field, fallback.apply(slot.fallback().get()));
        }
        if (field.required() || PoetTypes.isCollection(field)) {
            return CodeBlock.of("value.$N()", member);
        }
        return slot.fallback().isPresent()
                ? CodeBlock.of(
                        "value.$N().orElse($L)",
                        member,
                        fallback.apply(slot.fallback().get()))
                : CodeBlock.of("value.$N().get()", member);
    }

    // value.prefix().filter(it -> !it.isEmpty()).orElse(".")
    private static CodeBlock orElse(Field field, CodeBlock fallback) {
        String member = ValueClassSpec.member(field);
        return field.required()
                ? CodeBlock.of("(value.$N().isEmpty() ? $L : value.$N())", member, fallback, member)
                : CodeBlock.of("value.$N().filter(it -> !it.isEmpty()).orElse($L)", member, fallback);
    }

    public static CodeBlock get(FieldMapping slot) {
        return get(slot, text -> CodeBlock.of("$S", text));
    }

    /** The literal of a constant of a request. */
    // "create", 5L or true
    public static CodeBlock constant(FieldMapping slot) {
        String value = slot.fallback().orElseThrow();
        if (slot.field().type() instanceof TypeRef.StringMap) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        return switch (((TypeRef.Scalar) slot.field().type()).kind()) {
            case STRING -> CodeBlock.of("$S", value);
            case INT64 -> CodeBlock.of("$LL", value);
            case DOUBLE -> CodeBlock.of("new $T($S)", BigDecimal.class, value);
            case BOOLEAN -> CodeBlock.of("$L", value);
            case INT32, BYTES, CONTENT, INSTANT, SECONDS ->
                throw new IllegalArgumentException("no constant of a request: " + slot);
        };
    }

    /** Runs the code where the condition holds. */
    public static CodeBlock when(Optional<CodeBlock> condition, CodeBlock then) {
        return condition
                .map(it -> CodeBlock.builder()
                        .beginControlFlow("if ($L)", it)
                        .add(then)
                        .endControlFlow()
                        .build())
                .orElse(then);
    }
}
