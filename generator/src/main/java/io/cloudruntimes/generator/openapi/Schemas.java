package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.MessagePart;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.binding.Wire;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** A JSON body: the whole of it where a slot is that, else an object. */
    DocumentTree body(List<FieldMapping> slots) {
        Optional<FieldMapping> whole = slots.stream()
                .filter(slot -> slot.place() instanceof WireLocation.Json json
                        && json.path().isEmpty())
                .findFirst();
        return whole.map(slot -> value(slot, true)).orElseGet(() -> object(MessagePart.json(slots)));
    }

    private DocumentTree object(List<MessagePart<String>> parts) {
        DocumentTree properties = new DocumentTree();
        List<String> required = new ArrayList<>();
        for (MessagePart<String> part : parts) {
            properties.with(part.key(), part(part));
            if (part.slots().stream().anyMatch(slot -> slot.field().required())) {
                required.add(part.key());
            }
        }
        return DocumentTree.of("type", "object").withList("required", required).withTree("properties", properties);
    }

    private DocumentTree part(MessagePart<String> part) {
        if (part instanceof MessagePart.Leaf<String> leaf) {
            return value(leaf.slot(), true);
        }
        if (part instanceof MessagePart.Group<String> group) {
            return object(group.parts());
        }
        MessagePart.Entries<String> map = (MessagePart.Entries<String>) part;
        DocumentTree properties = new DocumentTree();
        map.entries().forEach((name, slot) -> properties.with(name, value(slot, true)));
        return map(map.map().field()).with("properties", properties);
    }

    /**
     * The value of a slot.
     *
     * @param described whether it describes itself; not where it stands beside a description
     */
    DocumentTree value(FieldMapping slot, boolean described) {
        Field field = slot.field();
        DocumentTree schema = switch (slot.conversion()) {
            case TEXT -> DocumentTree.of("type", "string").with("pattern", "^-?[0-9]+$");
            case JSON_TEXT -> new DocumentTree();
            case PLAIN, ENUM, STRUCT -> of(field.type());
            case ANY, VALUE, ANY_VALUE, DURATION, TIMESTAMP, PRESENCE, NUMBER ->
                throw new IllegalArgumentException("no document of HTTP has a value written as " + slot.conversion());
        };
        if (schema.entries().containsKey("$ref")) {
            return schema; // OpenAPI 3.0 reads nothing beside a reference
        }
        if (slot.conversion() == FieldMapping.Conversion.PLAIN) {
            new ConstraintKeywords(field.rules()).addTo(schema);
        }
        slot.fallback().ifPresent(fallback -> schema.with("default", fallback));
        return described ? schema.withText("description", description(field.docs())) : schema;
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
            // 'enum' would say that there is no other value; the enumerations of the API are open
            return DocumentTree.of("type", "string")
                    .withText("description", description(values.docs()))
                    .with(
                            "x-extensible-enum",
                            values.values().stream()
                                    .map(TypeDef.EnumValue::value)
                                    .toList());
        }
        ObjectType object = (ObjectType) type;
        List<FieldMapping> slots = binding.layout(type.name(), wire.name())
                .orElseGet(
                        () -> object.fields().stream().map(Schemas::asNeutral).toList());
        return object(MessagePart.json(slots)).withText("description", description(type.docs()));
    }

    private static FieldMapping asNeutral(Field field) {
        WireLocation place = new WireLocation.Json(List.of(field.name()));
        return FieldMapping.plain(field, place);
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
