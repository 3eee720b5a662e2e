package io.cloudruntimes.generator.binding.location;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A value and its location.
 *
 * @param field the input, output or property
 * @param location where it travels
 * @param conversion how it is written there
 * @param fallback what is sent where the caller gives nothing; empty for nothing
 * @param presentWith the property that is there exactly where this one is; empty if an empty value is no value
 * @param without the entry of a map that is passed over where the map is read; empty for none
 * @param typeUrl the type of the {@code google.protobuf.Any} that holds the value; empty where it is not sent
 * @param by the property of a list's elements that is their key in a map of messages; empty where the list is none
 * @param valueField the field of the messages that the values of a map are; empty where they are text
 * @param omitEmpty whether an empty value is not sent, and read where nothing is there
 * @param elseAbsent whether what does not have the form of the value is read as nothing
 */
public record FieldMapping(
        Field field,
        WireLocation location,
        Conversion conversion,
        Optional<String> fallback,
        Optional<String> presentWith,
        Optional<String> without,
        Optional<String> typeUrl,
        Optional<String> by,
        OptionalInt valueField,
        boolean omitEmpty,
        boolean elseAbsent) {
    /** A value that is written as its type is. */
    public static FieldMapping plain(Field field, WireLocation location) {
        return of(field, location, Conversion.PLAIN, Optional.empty());
    }

    /** The properties of an object as its own JSON has them: each a member of its name. */
    public static List<FieldMapping> json(ApiModel model, TypeRef.Named type) {
        return ((ObjectType) model.type(type.name()))
                .fields().stream()
                        .map(field -> plain(field, new WireLocation.Json(List.of(field.name()))))
                        .toList();
    }

    private static FieldMapping of(
            Field field, WireLocation location, Conversion conversion, Optional<String> fallback) {
        return new FieldMapping(
                field,
                location,
                conversion,
                fallback,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                false);
    }

    /**
     * A constant of a request: no input, but a value that each request has.
     *
     * @param name its location, as the document has it
     * @param kind text, a whole number, a number or a boolean
     */
    public static FieldMapping constant(
            String name, WireLocation location, TypeRef.ScalarKind kind, String value, Source source) {
        Field field = new Field(name, new TypeRef.Scalar(kind), true, Constraints.NONE, Docs.NONE, source);
        return of(field, location, Conversion.CONSTANT, Optional.of(value));
    }

    /** The map that entries are in where no field is that map: on its own it is empty. */
    public static FieldMapping noMap(String name) {
        Field field = new Field(name, new TypeRef.StringMap(), true, Constraints.NONE, Docs.NONE, new Source("", ""));
        return of(field, new WireLocation.Absent("only its entries are fields"), Conversion.CONSTANT, Optional.of(""));
    }

    /** A single text at a location, which stands for a value that is no input, output or property. */
    public static FieldMapping text(String name, WireLocation location) {
        Field field = new Field(
                name,
                new TypeRef.Scalar(TypeRef.ScalarKind.STRING),
                true,
                Constraints.NONE,
                Docs.NONE,
                new Source("", ""));
        return plain(field, location);
    }

    /** Whether a location is a member of the JSON body itself, or a field of the message itself. */
    public static boolean isDirect(WireLocation location) {
        return location instanceof WireLocation.Json json && json.path().size() == 1
                || location instanceof WireLocation.Proto proto
                        && proto.path().size() == 1
                        && proto.entry().isEmpty();
    }

    /** Each location that it takes on the wire, with the same field. */
    public Stream<FieldMapping> locations() {
        if (location instanceof WireLocation.When when) {
            return Stream.of(plain(field, when.token()), plain(field, when.more()));
        }
        return location instanceof WireLocation.LastWhen last ? Stream.of(plain(field, last.more())) : Stream.of(this);
    }

    /** Whether it is a constant of a request. */
    public boolean isConstant() {
        return conversion == Conversion.CONSTANT;
    }

    /** Whether it is written and never read. */
    public boolean isWriteOnly() {
        return isConstant();
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
        /** Seconds as a {@code google.protobuf.Duration}; in JSON its text. */
        DURATION,
        /** A moment as a {@code google.protobuf.Timestamp}. */
        TIMESTAMP,
        /** Seconds as text with units, as Go writes it. */
        DURATION_TEXT,
        /** A moment as text, as Go prints it. */
        GO_TIME,
        /** Text as the path of a URL. */
        PATH,
        /** True exactly where an empty message, or an object of JSON, is there. */
        PRESENCE,
        /** The decimal text of a number, as that number; in a message of a whole number. */
        NUMBER,
        /** The JSON of the value, as text. */
        JSON_STRING,
        /** Bytes as base64 text. */
        BASE64,
        /** A list of objects with one list each, as a JSON array of arrays. */
        ROW_ARRAYS,
        /** A list of objects with one list each, as a JSON array of objects, the names of whose members are another output. */
        ROW_OBJECTS,
        /** No field, but a constant, which {@link #fallback()} holds. */
        CONSTANT
    }

    /** Whether a property is always there. Lists and maps are, and may be empty. */
    public static boolean isAlwaysThere(Field field) {
        return field.required()
                && !(field.type() instanceof TypeRef.StringMap)
                && !(field.type() instanceof TypeRef.ListOf);
    }
}
