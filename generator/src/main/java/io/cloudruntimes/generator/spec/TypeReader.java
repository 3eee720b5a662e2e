package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Sensitivity;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads schemas into types, and remembers which named types are used, and in which direction. */
final class TypeReader {
    /** Which way values of a type travel. */
    enum Direction {
        SENT,
        RECEIVED
    }

    private final Documents documents;
    private final Map<String, String> packages;
    private final Map<String, SpecNode> named = new LinkedHashMap<>();
    private final Set<String> sent = new LinkedHashSet<>();
    private final Set<String> received = new LinkedHashSet<>();
    private final Set<SpecNode> streamed = new HashSet<>();

    /**
     * A reader.
     *
     * @param packages the package of the schemas of each document
     */
    TypeReader(Documents documents, Map<String, String> packages) {
        this.documents = documents;
        this.packages = packages;
    }

    /** The type of a schema that must be a named one. */
    TypeRef.Named named(SpecNode schema, Direction direction) {
        return (TypeRef.Named) type(schema, direction);
    }

    /** The type of a schema. */
    TypeRef type(SpecNode schema, Direction direction) {
        SpecNode target = target(schema);
        if (target.has("enum") || target.has("properties")) {
            use(target, direction);
            return new TypeRef.Named(target.name());
        }
        return switch (target.text("type").orElse("")) {
            case "array" -> new TypeRef.ListOf(type(child(target, "items"), direction));
            case "object" -> new TypeRef.StringMap();
            case "boolean" -> new TypeRef.Scalar(ScalarKind.BOOLEAN);
            case "number" -> new TypeRef.Scalar(ScalarKind.DOUBLE);
            case "integer" -> new TypeRef.Scalar(integer(target));
            default -> new TypeRef.Scalar(string(target));
        };
    }

    private static ScalarKind integer(SpecNode schema) {
        if (schema.has("x-unit")) {
            return ScalarKind.SECONDS;
        }
        return schema.text("format").orElse("").equals("int32") ? ScalarKind.INT32 : ScalarKind.INT64;
    }

    private static ScalarKind string(SpecNode schema) {
        return switch (schema.text("format").orElse("")) {
            case "byte", "binary" -> ScalarKind.BYTES;
            case "date-time" -> ScalarKind.INSTANT;
            default -> ScalarKind.STRING;
        };
    }

    /** The type of a raw body: content where that may be streamed. */
    TypeRef payload(SpecNode media, Direction direction) {
        return media.isTrue("x-streamed")
                ? new TypeRef.Scalar(ScalarKind.CONTENT)
                : type(child(media, "schema"), direction);
    }

    /** Notes that a property is a body that may be streamed. */
    void stream(SpecNode property) {
        streamed.add(property);
    }

    private void use(SpecNode schema, Direction direction) {
        named.putIfAbsent(schema.name(), schema);
        if ((direction == Direction.SENT ? sent : received).add(schema.name())) {
            // once for each direction, so that a type that refers to itself ends
            schema.get("properties")
                    .ifPresent(
                            properties -> properties.entries().values().forEach(property -> type(property, direction)));
        }
    }

    /** The properties of an object's schema. */
    List<Field> fields(SpecNode schema, Direction direction) {
        SpecNode object = target(schema);
        Set<String> required = Set.copyOf(object.texts("required"));
        List<Field> fields = new ArrayList<>();
        object.get("properties")
                .ifPresent(properties -> properties
                        .entries()
                        .forEach((name, property) -> fields.add(new Field(
                                name,
                                streamed.contains(property)
                                        ? new TypeRef.Scalar(ScalarKind.CONTENT)
                                        : type(property, direction),
                                required.contains(name),
                                rules(property),
                                docs(property),
                                sensitivity(property),
                                source(property)))));
        return fields;
    }

    /** What of a value of the schema never shows. A list is sensitive as a whole where its elements are. */
    Sensitivity sensitivity(SpecNode schema) {
        SpecNode target = target(schema);
        if (target.isTrue("x-sensitive")
                || target.get("items").map(this::sensitivity).orElse(Sensitivity.NONE) != Sensitivity.NONE) {
            return Sensitivity.WHOLE;
        }
        return target.get("additionalProperties")
                        .filter(values -> values.isTrue("x-sensitive"))
                        .isPresent()
                ? Sensitivity.MAP_VALUES
                : Sensitivity.NONE;
    }

    /** The same of a parameter or a body, which can be marked itself, and of its schema. */
    Sensitivity sensitivity(SpecNode holder, SpecNode schema) {
        return holder.isTrue("x-sensitive") ? Sensitivity.WHOLE : sensitivity(schema);
    }

    /** What a sent value of the schema must satisfy. */
    Constraints rules(SpecNode schema) {
        SpecNode target = target(schema);
        return new Constraints(
                target.int32("minLength"),
                target.int32("maxLength"),
                target.text("pattern"),
                target.integer("minimum"),
                target.integer("maximum"),
                target.int32("minItems"),
                target.int32("maxItems"),
                target.integer("x-max-bytes"),
                target.get("items").map(this::rules).filter(rules -> !rules.equals(Constraints.NONE)),
                target.isTrue("x-always-true") ? List.of("true") : List.of());
    }

    /** The description of a part, or of what it refers to. */
    Docs docs(SpecNode node) {
        SpecNode described = node.has("description") ? node : target(node);
        Optional<String> deprecated = described.isTrue("deprecated")
                ? Optional.of(described.text("x-deprecated").orElse("no longer to be used"))
                : Optional.empty();
        return new Docs(
                described.text("summary").orElse(""),
                described.text("description").orElse(""),
                deprecated);
    }

    Source source(SpecNode node) {
        return new Source(documents.relative(node), node.pointer());
    }

    /** Every named type that was used, by name. */
    List<TypeDef> types() {
        return named.values().stream()
                .map(this::definition)
                .sorted(Comparator.comparing(TypeDef::name))
                .toList();
    }

    private TypeDef definition(SpecNode schema) {
        String name = schema.name();
        String packageName =
                schema.text("x-package").orElseGet(() -> packages.getOrDefault(documents.relative(schema), "common"));
        if (schema.has("enum")) {
            return enumeration(schema, packageName);
        }
        Direction direction = sent.contains(name) ? Direction.SENT : Direction.RECEIVED;
        return new TypeDef.ObjectType(
                name,
                packageName,
                docs(schema),
                fields(schema, direction),
                sent.contains(name),
                received.contains(name),
                schema.isTrue("x-union"),
                source(schema));
    }

    TypeDef.EnumType enumeration(SpecNode schema, String packageName) {
        List<String> values = schema.texts("enum");
        List<String> descriptions = schema.texts("x-enum-descriptions");
        List<TypeDef.EnumValue> described = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            described.add(new TypeDef.EnumValue(values.get(i), i < descriptions.size() ? descriptions.get(i) : ""));
        }
        return new TypeDef.EnumType(schema.name(), packageName, docs(schema), described, source(schema));
    }

    /** The node itself or what it refers to; references were checked before. */
    SpecNode target(SpecNode node) {
        return documents.resolve(node).orElseThrow(() -> new IllegalStateException("unchecked reference at " + node));
    }

    static SpecNode child(SpecNode node, String... keys) {
        return node.at(keys)
                .orElseThrow(
                        () -> new IllegalStateException("unchecked: no " + String.join("/", keys) + " at " + node));
    }

    static OptionalInt status(String text) {
        return text.matches("[1-5][0-9][0-9]") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
