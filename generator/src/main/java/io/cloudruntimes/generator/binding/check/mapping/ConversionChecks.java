package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.LocationText;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Locale;

/** That each value can be written in the form and at the location that the document gives it. */
final class ConversionChecks {
    private static final String RULE = "binding-layout";

    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Problems problems;

    ConversionChecks(ApiModel model, RuntimeBinding binding, Problems problems) {
        this.model = model;
        this.binding = binding;
        this.problems = problems;
    }

    void check(SpecNode node, String wire, FieldMapping mapping) {
        Field field = mapping.field();
        if (!fits(mapping)) {
            problems.add(
                    node,
                    RULE,
                    "'" + field.name() + "' cannot be " + form(mapping) + "at '" + LocationText.of(mapping.location())
                            + "'" + remedy(mapping));
            return;
        }
        new MappingWordChecks(model, problems).check(node, mapping);
        if (mapping.conversion() == FieldMapping.Conversion.ENUM && !hasNumbers(field.type())) {
            problems.add(node, RULE, "the values of '" + field.name() + "' have no numbers; list its type under enums");
        }
        if (mapping.typeUrl().isPresent() && mapping.conversion() != FieldMapping.Conversion.ANY) {
            problems.add(node, RULE, "'" + field.name() + "' has a type URL, which only 'as any' sends");
        }
        new MapLayoutChecks(model, binding, problems).checkUse(node, wire, mapping);
        if ((mapping.location() instanceof WireLocation.Proto || mapping.location() instanceof WireLocation.MapValue)
                && mapping.conversion() == FieldMapping.Conversion.PLAIN
                && needsLayout(field.type(), wire)) {
            problems.add(
                    node,
                    RULE,
                    "the type of '" + field.name() + "' has no fields on the wire '" + wire + "'; add it to types");
        }
    }

    /** A map that is not converted can be spread over several headers or parameters. */
    private static String remedy(FieldMapping mapping) {
        if (mapping.field().type() instanceof TypeRef.StringMap
                && mapping.conversion() == FieldMapping.Conversion.PLAIN) {
            if (mapping.location() instanceof WireLocation.Header header) {
                return "; write 'header-prefix " + header.name() + "-' for a header of each entry";
            }
            if (mapping.location() instanceof WireLocation.Query query) {
                return "; write 'query-prefix " + query.name() + ".' for a parameter of each entry";
            }
        }
        return "";
    }

    private static String form(FieldMapping mapping) {
        return switch (mapping.conversion()) {
            case PLAIN -> "";
            case CONSTANT -> "a constant ";
            default ->
                "written as "
                        + mapping.conversion().name().toLowerCase(Locale.ROOT).replace('_', '-') + " ";
        };
    }

    private boolean fits(FieldMapping mapping) {
        TypeRef type = mapping.field().type();
        boolean map = type instanceof TypeRef.StringMap;
        WireLocation location = mapping.location();
        if (!new LocationTypes(model).fits(mapping)) {
            return false;
        }
        if (location instanceof WireLocation.ProtoChunks) {
            return isScalar(type, ScalarKind.CONTENT) && mapping.conversion() == FieldMapping.Conversion.PLAIN;
        }
        if (location instanceof WireLocation.CloudEventData) {
            return isScalar(type, ScalarKind.BYTES);
        }
        boolean entry =
                location instanceof WireLocation.Proto proto && proto.entry().isPresent();
        boolean isMember = WireLocation.isMember(location);
        return switch (mapping.conversion()) {
            case PLAIN ->
                !(entry && (map || isNumber(type) || isScalar(type, ScalarKind.BOOLEAN)))
                        && !(isInMessage(mapping) && isNested(type));
            case TEXT -> isNumber(type) || isScalar(type, ScalarKind.BOOLEAN);
            case DURATION_TEXT -> isText(location) && isScalar(type, ScalarKind.SECONDS);
            case GO_TIME -> isText(location) && isScalar(type, ScalarKind.INSTANT);
            case PATH -> isText(location) && isScalar(type, ScalarKind.STRING);
            case JSON_STRING -> location instanceof WireLocation.Json || location instanceof WireLocation.Proto;
            case BASE64 ->
                (isScalar(type, ScalarKind.BYTES) || isScalar(type, ScalarKind.CONTENT))
                        && (location instanceof WireLocation.Json
                                || location instanceof WireLocation.Proto
                                || location instanceof WireLocation.MapValue);
            case ROW_ARRAYS, ROW_OBJECTS ->
                new RowChecks(model).isRows(type)
                        && (location instanceof WireLocation.Json
                                || location instanceof WireLocation.Proto proto
                                        && proto.entry().isEmpty());
            case CONSTANT -> true;
            case JSON_TEXT -> isScalar(type, ScalarKind.BYTES) && location instanceof WireLocation.Json;
            case ENUM -> (location instanceof WireLocation.Proto || isMember) && type instanceof TypeRef.Named;
            case STRUCT -> entry || map && isInMessage(mapping);
            case ANY, VALUE, ANY_VALUE ->
                isInMessage(mapping) && (isScalar(type, ScalarKind.BYTES) || isScalar(type, ScalarKind.CONTENT));
            case DURATION -> (isInMessage(mapping) || isMember) && isScalar(type, ScalarKind.SECONDS);
            case TIMESTAMP -> isInMessage(mapping) && isScalar(type, ScalarKind.INSTANT);
            case PRESENCE -> (isInMessage(mapping) || isMember) && isScalar(type, ScalarKind.BOOLEAN);
            case NUMBER ->
                isScalar(type, ScalarKind.STRING) && (isInMessage(mapping) || location instanceof WireLocation.Json);
        };
    }

    /** Whether text can be there. */
    private static boolean isText(WireLocation location) {
        return location instanceof WireLocation.Proto || WireLocation.isMember(location);
    }

    /** Whether it is a field of its own of a message. */
    private static boolean isInMessage(FieldMapping mapping) {
        return mapping.location() instanceof WireLocation.MapValue
                || mapping.location() instanceof WireLocation.Proto proto
                        && proto.entry().isEmpty();
    }

    /** Whether it is a list of lists or of maps, which no field of a message is. */
    private static boolean isNested(TypeRef type) {
        return type instanceof TypeRef.ListOf list
                && (list.element() instanceof TypeRef.ListOf || list.element() instanceof TypeRef.StringMap);
    }

    private static boolean isNumber(TypeRef type) {
        return isScalar(type, ScalarKind.INT32)
                || isScalar(type, ScalarKind.INT64)
                || isScalar(type, ScalarKind.SECONDS);
    }

    private static boolean isScalar(TypeRef type, ScalarKind kind) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == kind;
    }

    private boolean hasNumbers(TypeRef type) {
        return type instanceof TypeRef.Named named && binding.enums().containsKey(named.name());
    }

    private boolean needsLayout(TypeRef type, String wire) {
        if (type instanceof TypeRef.ListOf list) {
            return needsLayout(list.element(), wire);
        }
        if (!(type instanceof TypeRef.Named named)) {
            return false;
        }
        return model.findType(named.name()).filter(ObjectType.class::isInstance).isPresent()
                && binding.layout(named.name(), wire).isEmpty();
    }
}
