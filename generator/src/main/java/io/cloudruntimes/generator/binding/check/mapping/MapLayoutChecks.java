package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Optional;

/**
 * What holds for objects that are entries of a map of protocol buffers, or members of an object of JSON: the key is a property, and
 * only maps hold them.
 */
public final class MapLayoutChecks {
    private static final String RULE = "binding-layout";

    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    public MapLayoutChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.problems = problems;
    }

    /** The layout of a type: one key at most; a whole value stands beside a key alone. */
    public void checkLayout(SpecNode node, List<FieldMapping> layout) {
        List<FieldMapping> keys = at(layout, WireLocation.MapKey.class);
        List<FieldMapping> values = at(layout, WireLocation.MapValue.class);
        keys.stream()
                .filter(it -> !it.field().required() || !isText(it.field().type()))
                .forEach(it -> problems.add(
                        node, RULE, "'" + it.field().name() + "' cannot be the key of a map; only required text can"));
        if (keys.size() > 1) {
            problems.add(node, RULE, "an entry of a map has one key, not " + keys.size());
        }
        boolean alone = layout.stream().noneMatch(it -> it.location() instanceof WireLocation.Proto);
        if (!values.isEmpty() && (values.size() > 1 || keys.isEmpty() || !alone)) {
            problems.add(
                    node, RULE, "'$' is the whole value of an entry: beside it there is the key and no other field");
        }
        values.stream()
                .filter(it -> it.field().type() instanceof TypeRef.ListOf
                        || it.field().type() instanceof TypeRef.StringMap)
                .forEach(it -> problems.add(
                        node, RULE, "'" + it.field().name() + "' is a list or a map, which no entry of a map can be"));
    }

    /** A value in a message or in JSON: a list 'by' the key of its elements, or one whose elements have no key. */
    public void checkUse(SpecNode node, String wire, FieldMapping mapping) {
        boolean plain = mapping.conversion() == FieldMapping.Conversion.PLAIN;
        boolean hasLayout = mapping.location() instanceof WireLocation.Json
                || plain
                        && (mapping.location() instanceof WireLocation.Proto
                                || mapping.location() instanceof WireLocation.MapValue);
        TypeRef type = mapping.field().type();
        boolean list = type instanceof TypeRef.ListOf;
        if (mapping.by().isPresent() && !(hasLayout && plain && list)) {
            problems.add(
                    node,
                    RULE,
                    "'" + mapping.field().name()
                            + "' is no list in a message or in JSON; only such a list can be a map 'by' a key, so remove"
                            + " 'by'");
            return;
        }
        TypeRef element = type instanceof TypeRef.ListOf of ? of.element() : type;
        if (hasLayout && element instanceof TypeRef.Named named && isObject(named)) {
            checkUse(node, named, wire, mapping.by());
        } else if (mapping.by().isPresent()) {
            problems.add(node, RULE, "the elements of '" + mapping.field().name() + "' are no objects and have no key");
        }
    }

    /** An object in a message. */
    public void checkUse(SpecNode node, TypeRef.Named type, String wire, Optional<String> by) {
        Optional<String> key = binding.layout(type.name(), wire).flatMap(MapLayoutChecks::key);
        if (!key.equals(by)) {
            problems.add(
                    node,
                    RULE,
                    key.isPresent()
                            ? "on the wire '" + wire + "' a " + type.name() + " is the entry of a map; write 'by "
                                    + key.get() + "'"
                            : "on the wire '" + wire + "' no property of " + type.name()
                                    + " is the key of a map, so there is" + " no 'by " + by.orElse("") + "'");
        }
    }

    private boolean isObject(TypeRef.Named type) {
        return model.findType(type.name()).filter(ObjectType.class::isInstance).isPresent();
    }

    private static Optional<String> key(List<FieldMapping> layout) {
        return at(layout, WireLocation.MapKey.class).stream()
                .map(it -> it.field().name())
                .findFirst();
    }

    private static List<FieldMapping> at(List<FieldMapping> layout, Class<? extends WireLocation> location) {
        return layout.stream().filter(it -> location.isInstance(it.location())).toList();
    }

    private static boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }
}
