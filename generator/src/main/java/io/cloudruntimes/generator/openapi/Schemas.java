package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.Part;
import io.cloudruntimes.generator.binding.Place;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.binding.Slot;
import io.cloudruntimes.generator.binding.Wire;
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
    private final Map<String, Tree> named = new TreeMap<>();

    Schemas(ApiModel model, RuntimeBinding binding, Wire wire) {
        this.model = model;
        this.binding = binding;
        this.wire = wire;
    }

    /** Every named type that was asked for. */
    Tree components() {
        Tree components = new Tree();
        named.forEach(components::with);
        return components;
    }

    /** A JSON body: the whole of it where a slot is that, else an object. */
    Tree body(List<Slot> slots) {
        Optional<Slot> whole = slots.stream()
                .filter(slot ->
                        slot.place() instanceof Place.Json json && json.path().isEmpty())
                .findFirst();
        return whole.map(slot -> value(slot, true)).orElseGet(() -> object(Part.json(slots)));
    }

    private Tree object(List<Part<String>> parts) {
        Tree properties = new Tree();
        List<String> required = new ArrayList<>();
        for (Part<String> part : parts) {
            properties.with(part.key(), part(part));
            if (part.slots().stream().anyMatch(slot -> slot.field().required())) {
                required.add(part.key());
            }
        }
        return Tree.of("type", "object").withList("required", required).withTree("properties", properties);
    }

    private Tree part(Part<String> part) {
        if (part instanceof Part.Leaf<String> leaf) {
            return value(leaf.slot(), true);
        }
        if (part instanceof Part.Group<String> group) {
            return object(group.parts());
        }
        Part.Entries<String> map = (Part.Entries<String>) part;
        Tree properties = new Tree();
        map.entries().forEach((name, slot) -> properties.with(name, value(slot, true)));
        return map(map.map().field()).with("properties", properties);
    }

    /**
     * The value of a slot.
     *
     * @param described whether it describes itself; not where it stands beside a description
     */
    Tree value(Slot slot, boolean described) {
        Field field = slot.field();
        Tree schema = switch (slot.conversion()) {
            case TEXT -> Tree.of("type", "string").with("pattern", "^-?[0-9]+$");
            case JSON_TEXT -> new Tree();
            case PLAIN, ENUM, STRUCT -> of(field.type());
        };
        if (schema.entries().containsKey("$ref")) {
            return schema; // OpenAPI 3.0 reads nothing beside a reference
        }
        if (slot.conversion() == Slot.Conversion.PLAIN) {
            new RuleKeywords(field.rules()).addTo(schema);
        }
        slot.fallback().ifPresent(fallback -> schema.with("default", fallback));
        return described ? schema.withText("description", description(field.docs())) : schema;
    }

    private static Tree map(Field field) {
        return new Tree()
                .with("type", "object")
                .withText("description", description(field.docs()))
                .with("additionalProperties", Tree.of("type", "string"));
    }

    private static String description(Docs docs) {
        return docs.description().isEmpty() ? docs.summary() : docs.description();
    }

    private Tree of(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return Tree.of("type", "array").with("items", of(list.element()));
        }
        if (type instanceof TypeRef.StringMap) {
            return Tree.of("type", "object").with("additionalProperties", Tree.of("type", "string"));
        }
        return type instanceof TypeRef.Named name ? reference(name.name()) : scalar(((TypeRef.Scalar) type).kind());
    }

    private Tree reference(String name) {
        if (!named.containsKey(name)) {
            named.put(name, new Tree()); // a type may be part of itself
            named.put(name, component(model.type(name)));
        }
        return Tree.of("$ref", "#/components/schemas/" + name);
    }

    private Tree component(TypeDef type) {
        if (type instanceof EnumType values) {
            // 'enum' would say that there is no other value; the enumerations of the API are open
            return Tree.of("type", "string")
                    .withText("description", description(values.docs()))
                    .with(
                            "x-extensible-enum",
                            values.values().stream()
                                    .map(TypeDef.EnumValue::value)
                                    .toList());
        }
        ObjectType object = (ObjectType) type;
        List<Slot> slots = binding.layout(type.name(), wire.name())
                .orElseGet(
                        () -> object.fields().stream().map(Schemas::asNeutral).toList());
        return object(Part.json(slots)).withText("description", description(type.docs()));
    }

    private static Slot asNeutral(Field field) {
        Place place = new Place.Json(List.of(field.name()));
        return Slot.plain(field, place);
    }

    private static Tree scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> Tree.of("type", "string");
            case BOOLEAN -> Tree.of("type", "boolean");
            case INT32 -> Tree.of("type", "integer").with("format", "int32");
            case INT64, SECONDS -> Tree.of("type", "integer").with("format", "int64");
            case DOUBLE -> Tree.of("type", "number").with("format", "double");
            case BYTES, CONTENT -> Tree.of("type", "string").with("format", "byte");
            case INSTANT -> Tree.of("type", "string").with("format", "date-time");
        };
    }
}
