package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.MessagePart;
import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Schemas of values as they are in JSON, and in parameters, on one wire. Types that are named become components. */
final class Schemas {
    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Wire wire;
    private final Map<String, DocumentTree> named = new TreeMap<>();

    Schemas(ApiModel model, RuntimeBinding binding, Wire wire) {
        this.model = model;
        this.binding = binding;
        this.wire = wire;
    }

    /** Every named type that was asked for. */
    DocumentTree components() {
        DocumentTree components = new DocumentTree();
        named.forEach(components::with);
        return components;
    }

    /** A JSON body: the whole of it where a mapping is that, else an object. */
    DocumentTree body(List<FieldMapping> mappings) {
        Optional<FieldMapping> whole = mappings.stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Json json
                        && json.path().isEmpty())
                .findFirst();
        return whole.map(mapping -> value(mapping, true)).orElseGet(() -> object(MessagePart.json(tokens(mappings))));
    }

    /** The mappings, with the token of a page and the boolean for it as members of their own. */
    private static List<FieldMapping> tokens(List<FieldMapping> mappings) {
        return mappings.stream().flatMap(Schemas::token).toList();
    }

    private static Stream<FieldMapping> token(FieldMapping mapping) {
        if (!(mapping.location() instanceof WireLocation.PageToken token)) {
            return Stream.of(mapping);
        }
        Field field = mapping.field();
        Field more = new Field(
                field.name() + "More",
                new TypeRef.Scalar(ScalarKind.BOOLEAN),
                false,
                Constraints.NONE,
                new Docs("", "Whether there is another page.", Optional.empty()),
                field.source());
        return Stream.concat(
                token instanceof WireLocation.When when
                        ? Stream.of(FieldMapping.plain(field, when.token()))
                        : Stream.empty(),
                Stream.of(FieldMapping.plain(more, token.more())));
    }

    private DocumentTree object(List<MessagePart<String>> parts) {
        DocumentTree properties = new DocumentTree();
        List<String> required = new ArrayList<>();
        for (MessagePart<String> part : parts) {
            properties.with(part.key(), part(part));
            if (part.mappings().stream().anyMatch(mapping -> mapping.field().required() && !mapping.omitEmpty())) {
                required.add(part.key());
            }
        }
        return DocumentTree.of("type", "object").withList("required", required).withTree("properties", properties);
    }

    private DocumentTree part(MessagePart<String> part) {
        if (part instanceof MessagePart.Leaf<String> leaf) {
            return value(leaf.mapping(), true);
        }
        if (part instanceof MessagePart.Group<String> group) {
            return object(group.parts());
        }
        MessagePart.Entries<String> map = (MessagePart.Entries<String>) part;
        DocumentTree properties = new DocumentTree();
        map.entries().forEach((name, mapping) -> properties.with(name, value(mapping, true)));
        return map(map.map().field()).with("properties", properties);
    }

    /**
     * The value of a mapping.
     *
     * @param described whether it describes itself; not where it stands beside a description
     */
    DocumentTree value(FieldMapping mapping, boolean described) {
        Field field = mapping.field();
        DocumentTree schema = switch (mapping.conversion()) {
            case TEXT ->
                field.type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.BOOLEAN))
                        ? DocumentTree.of("type", "string").with("enum", List.of("true", "false"))
                        : DocumentTree.of("type", "string").with("pattern", "^-?[0-9]+$");
            case JSON_TEXT -> new DocumentTree();
            case NUMBER -> DocumentTree.of("type", "number");
            case JSON_STRING -> DocumentTree.of("type", "string").with("x-json", of(field.type()));
            case BASE64 -> DocumentTree.of("type", "string").with("format", "byte");
            case ROW_ARRAYS, ROW_OBJECTS -> rows(mapping);
            case CONSTANT -> constant(mapping);
            case DURATION, DURATION_TEXT, GO_TIME, PATH -> text(mapping.conversion());
            case PRESENCE -> DocumentTree.of("type", "object");
            case ENUM -> numbers(((TypeRef.Named) field.type()).name());
            case PLAIN, STRUCT ->
                mapping.by().isPresent()
                        ? DocumentTree.of("type", "object")
                                .with("additionalProperties", of(((TypeRef.ListOf) field.type()).element()))
                        : of(field.type());
            case ANY, VALUE, ANY_VALUE, TIMESTAMP ->
                throw new IllegalArgumentException(
                        "no document of HTTP has a value written as " + mapping.conversion());
        };
        if (mapping.isConstant()) {
            return schema;
        }
        if (schema.entries().containsKey("$ref")) {
            return schema; // OpenAPI 3.0 reads nothing beside a reference
        }
        if (mapping.conversion() == FieldMapping.Conversion.PLAIN) {
            new ConstraintKeywords(field.rules()).addTo(schema);
        }
        mapping.fallback().ifPresent(fallback -> schema.with("default", fallback(mapping, fallback)));
        return described ? schema.withText("description", description(field.docs())) : schema;
    }

    private static DocumentTree text(FieldMapping.Conversion conversion) {
        DocumentTree text = DocumentTree.of("type", "string");
        return switch (conversion) {
            case DURATION -> text.with("pattern", "^-?[0-9]+(\\.[0-9]+)?s$");
            case DURATION_TEXT -> text.with("format", "go-duration");
            case GO_TIME -> text.with("format", "go-time");
            case PATH -> text.with("format", "path");
            default -> throw new IllegalArgumentException("no text of a form of its own: " + conversion);
        };
    }

    /** An enumeration that travels as numbers. */
    private DocumentTree numbers(String type) {
        DocumentTree numbers = new DocumentTree();
        binding.enums().getOrDefault(type, Map.of()).forEach(numbers::with);
        return DocumentTree.of("type", "integer").with("format", "int32").withTree("x-numbers", numbers);
    }

    /** The default as the document has a value of its schema; it is what travels. */
    private Object fallback(FieldMapping mapping, String text) {
        if (mapping.conversion() == FieldMapping.Conversion.ENUM
                && mapping.field().type() instanceof TypeRef.Named named) {
            return Objects.requireNonNull(
                    binding.enums().getOrDefault(named.name(), Map.of()).get(text));
        }
        if (!(mapping.location() instanceof WireLocation.Json
                && mapping.field().type() instanceof TypeRef.Scalar scalar)) {
            return text;
        }
        return switch (mapping.conversion()) {
            case DURATION, DURATION_TEXT -> text + "s";
            case PLAIN -> plain(scalar.kind(), text);
            default -> text;
        };
    }

    private static Object plain(ScalarKind kind, String text) {
        return switch (kind) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INT32, INT64, SECONDS -> Long.valueOf(text);
            case STRING, DOUBLE, BYTES, CONTENT, INSTANT -> text;
        };
    }

    /** Rows: arrays of values, or objects whose members are values. */
    private DocumentTree rows(FieldMapping mapping) {
        TypeRef.Named row = (TypeRef.Named) ((TypeRef.ListOf) mapping.field().type()).element();
        Field values = ((ObjectType) model.type(row.name())).fields().get(0);
        DocumentTree value = of(((TypeRef.ListOf) values.type()).element());
        DocumentTree items = mapping.conversion() == FieldMapping.Conversion.ROW_ARRAYS
                ? DocumentTree.of("type", "array").with("items", value)
                : DocumentTree.of("type", "object").with("additionalProperties", value);
        return DocumentTree.of("type", "array").with("items", items);
    }

    private static DocumentTree constant(FieldMapping mapping) {
        String value = mapping.fallback().orElseThrow();
        return switch (((TypeRef.Scalar) mapping.field().type()).kind()) {
            case STRING -> DocumentTree.of("type", "string").with("enum", List.of(value));
            case INT64 -> DocumentTree.of("type", "integer").with("enum", List.of(Long.valueOf(value)));
            case DOUBLE -> DocumentTree.of("type", "number").with("enum", List.of(new BigDecimal(value)));
            case BOOLEAN -> DocumentTree.of("type", "boolean").with("enum", List.of(Boolean.valueOf(value)));
            case INT32, BYTES, CONTENT, INSTANT, SECONDS ->
                throw new IllegalArgumentException("no constant of a request: " + mapping);
        };
    }

    private static DocumentTree map(Field field) {
        return new DocumentTree()
                .with("type", "object")
                .withText("description", description(field.docs()))
                .with("additionalProperties", DocumentTree.of("type", "string"));
    }

    private static String description(Docs docs) {
        return docs.description().isEmpty() ? docs.summary() : docs.description();
    }

    private DocumentTree of(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return DocumentTree.of("type", "array").with("items", of(list.element()));
        }
        if (type instanceof TypeRef.StringMap) {
            return DocumentTree.of("type", "object").with("additionalProperties", DocumentTree.of("type", "string"));
        }
        return type instanceof TypeRef.Named name ? reference(name.name()) : scalar(((TypeRef.Scalar) type).kind());
    }

    private DocumentTree reference(String name) {
        if (!named.containsKey(name)) {
            named.put(name, new DocumentTree()); // a type may be part of itself
            named.put(name, component(model.type(name)));
        }
        return DocumentTree.of("$ref", "#/components/schemas/" + name);
    }

    private DocumentTree component(TypeDef type) {
        if (type instanceof EnumType values) {
            // 'enum' would allow no other value; the enumerations of the API are open
            return DocumentTree.of("type", "string")
                    .withText("description", description(values.docs()))
                    .with(
                            "x-extensible-enum",
                            values.values().stream()
                                    .map(TypeDef.EnumValue::value)
                                    .toList());
        }
        ObjectType object = (ObjectType) type;
        Optional<UntaggedUnion> union = binding.union(type.name(), wire.name());
        if (union.isPresent()) {
            return new DocumentTree()
                    .withText("description", description(type.docs()))
                    .with("nullable", union.get().read().containsKey(UntaggedUnion.Kind.NULL));
        }
        List<FieldMapping> mappings = binding.layout(type.name(), wire.name())
                .orElseGet(
                        () -> object.fields().stream().map(Schemas::asNeutral).toList());
        return object(MessagePart.json(mappings)).withText("description", description(type.docs()));
    }

    private static FieldMapping asNeutral(Field field) {
        WireLocation location = new WireLocation.Json(List.of(field.name()));
        return FieldMapping.plain(field, location);
    }

    private static DocumentTree scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> DocumentTree.of("type", "string");
            case BOOLEAN -> DocumentTree.of("type", "boolean");
            case INT32 -> DocumentTree.of("type", "integer").with("format", "int32");
            case INT64, SECONDS -> DocumentTree.of("type", "integer").with("format", "int64");
            case DOUBLE -> DocumentTree.of("type", "number").with("format", "double");
            case BYTES, CONTENT -> DocumentTree.of("type", "string").with("format", "byte");
            case INSTANT -> DocumentTree.of("type", "string").with("format", "date-time");
        };
    }
}
