package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * A value and its location.
 *
 * @param field the input, output or property
 * @param place where it travels
 * @param conversion how it is written there
 * @param fallback what is sent where the caller gives nothing; empty for nothing
 * @param presentWith the property that is there exactly where this one is; empty if an empty value is no value
 * @param without the entry of a map that is passed over where the map is read; empty for none
 * @param typeUrl the type of the {@code google.protobuf.Any} that holds the value; empty where it is not sent
 * @param by the property of a list's elements that is their key in a map of messages; empty where the list is none
 */
public record FieldMapping(
        Field field,
        WireLocation place,
        Conversion conversion,
        Optional<String> fallback,
        Optional<String> presentWith,
        Optional<String> without,
        Optional<String> typeUrl,
        Optional<String> by) {
    /** A value that is written as its type is. */
    public static FieldMapping plain(Field field, WireLocation place) {
        return new FieldMapping(
                field,
                place,
                Conversion.PLAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The properties of an object as its own JSON has them: each a member of its name. */
    static List<FieldMapping> json(ApiModel model, TypeRef.Named type) {
        return ((ObjectType) model.type(type.name()))
                .fields().stream()
                        .map(field -> plain(field, new WireLocation.Json(List.of(field.name()))))
                        .toList();
    }

    /** How a value is written. */
    public enum Conversion {
        /** As its type is. */
        PLAIN,
        /** A number as its decimal text. */
        TEXT,
        /** Bytes that are JSON, as that JSON. */
        JSON_TEXT,
        /** A value of an enumeration as its number. */
        ENUM,
        /** From a {@code google.protobuf.Struct}, whose values become text. */
        STRUCT,
        /** Bytes in a {@code google.protobuf.Any}. */
        ANY,
        /** Bytes that are JSON, as a {@code google.protobuf.Value}. */
        VALUE,
        /** Bytes that are JSON, as a {@code google.protobuf.Value} in a {@code google.protobuf.Any}. */
        ANY_VALUE,
        /** Seconds as a {@code google.protobuf.Duration}. */
        DURATION,
        /** A moment as a {@code google.protobuf.Timestamp}. */
        TIMESTAMP,
        /** True exactly where an empty message is there. */
        PRESENCE,
        /** The decimal text of a whole number, as that number. */
        NUMBER
    }
}
