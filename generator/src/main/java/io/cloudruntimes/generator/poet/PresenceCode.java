package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
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
    public static Optional<CodeBlock> of(FieldMapping mapping) {
        Field field = mapping.field();
        if (PoetTypes.isCollection(field) && !mapping.isConstant()) {
            return Optional.of(CodeBlock.of("!value.$N().isEmpty()", ValueClassSpec.member(field)));
        }
        if (mapping.fallback().isPresent()) {
            return Optional.empty();
        }
        CodeBlock get = get(mapping);
        CodeBlock there = CodeBlock.of("value.$N().isPresent()", ValueClassSpec.member(field));
        if (isOmittedWhereEmpty(mapping)) {
            CodeBlock filled = filled(((TypeRef.Scalar) field.type()).kind(), get);
            return Optional.of(field.required() ? filled : CodeBlock.of("$L && $L", there, filled));
        }
        return field.required() ? Optional.empty() : Optional.of(there);
    }

    /** Whether nothing is there for an empty value; in JSON an object is there exactly for true. */
    public static boolean isOmittedWhereEmpty(FieldMapping mapping) {
        return mapping.omitEmpty()
                || mapping.conversion() == FieldMapping.Conversion.PRESENCE
                        && mapping.location() instanceof WireLocation.Json;
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
    public static Optional<CodeBlock> ofAny(List<FieldMapping> mappings) {
        List<Optional<CodeBlock>> conditions =
                mappings.stream().map(PresenceCode::of).toList();
        return conditions.stream().allMatch(Optional::isPresent)
                ? Optional.of(conditions.stream().map(Optional::get).collect(CodeBlock.joining(" || ")))
                : Optional.empty();
    }

    /** The field, where it is there. */
    // value.etag().get()
    public static CodeBlock get(FieldMapping mapping, Function<String, CodeBlock> fallback) {
        Field field = mapping.field();
        String member = ValueClassSpec.member(field);
        if (mapping.isConstant()) {
            return constant(mapping);
        }
        if (mapping.omitEmpty() && mapping.fallback().isPresent()) {
            return orElse(field, fallback.apply(mapping.fallback().get()));
        }
        if (field.required() || PoetTypes.isCollection(field)) {
            return CodeBlock.of("value.$N()", member);
        }
        return mapping.fallback().isPresent()
                ? CodeBlock.of(
                        "value.$N().orElse($L)",
                        member,
                        fallback.apply(mapping.fallback().get()))
                : CodeBlock.of("value.$N().get()", member);
    }

    // value.prefix().filter(it -> !it.isEmpty()).orElse(".")
    private static CodeBlock orElse(Field field, CodeBlock fallback) {
        String member = ValueClassSpec.member(field);
        return field.required()
                ? CodeBlock.of("(value.$N().isEmpty() ? $L : value.$N())", member, fallback, member)
                : CodeBlock.of("value.$N().filter(it -> !it.isEmpty()).orElse($L)", member, fallback);
    }

    public static CodeBlock get(FieldMapping mapping) {
        return get(mapping, text -> CodeBlock.of("$S", text));
    }

    /** The literal of a constant of a request. */
    // "create", 5L or true
    public static CodeBlock constant(FieldMapping mapping) {
        String value = mapping.fallback().orElseThrow();
        if (mapping.field().type() instanceof TypeRef.StringMap) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        return switch (((TypeRef.Scalar) mapping.field().type()).kind()) {
            case STRING -> CodeBlock.of("$S", value);
            case INT64 -> CodeBlock.of("$LL", value);
            case DOUBLE -> CodeBlock.of("new $T($S)", BigDecimal.class, value);
            case BOOLEAN -> CodeBlock.of("$L", value);
            case INT32, BYTES, CONTENT, INSTANT, SECONDS ->
                throw new IllegalArgumentException("no constant of a request: " + mapping);
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
