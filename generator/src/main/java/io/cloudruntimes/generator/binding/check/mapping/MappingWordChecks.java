package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.EnumSet;
import java.util.Set;

/** That each word after a location stands where it has an effect: elsewhere it would be passed over. */
public final class MappingWordChecks {
    private static final String RULE = "binding-layout";
    private static final Set<ScalarKind> TEXT_OR_BYTES =
            EnumSet.of(ScalarKind.STRING, ScalarKind.BYTES, ScalarKind.CONTENT);
    private static final Set<Conversion> READ_FROM_TEXT =
            EnumSet.of(Conversion.TEXT, Conversion.DURATION_TEXT, Conversion.GO_TIME, Conversion.BASE64);
    private static final Set<Conversion> NOT_EMPTY = EnumSet.of(
            Conversion.ENUM, Conversion.PRESENCE, Conversion.JSON_STRING, Conversion.NUMBER, Conversion.CONSTANT);

    private final ApiModel model;
    private final Problems problems;

    public MappingWordChecks(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    public void check(SpecNode node, FieldMapping mapping) {
        String name = "'" + mapping.field().name() + "'";
        if (mapping.without().isPresent() && !(isMap(mapping) && (isProto(mapping) || isOwnHeaders(mapping)))) {
            problems.add(
                    node,
                    RULE,
                    name + " is no map in a message and no 'headers', which alone are read without an entry");
        }
        if (mapping.valueField().isPresent()
                && !(isMap(mapping) && isField(mapping) && mapping.conversion() == Conversion.PLAIN)) {
            problems.add(node, RULE, name + " is not a map in a message, whose 'values' alone can be messages");
        }
        if (mapping.presentWith().isPresent() && !(isField(mapping) && canBePresentWith(mapping))) {
            problems.add(
                    node, RULE, name + " is not text or bytes in a message, which alone is there 'with' another one");
        }
        if (mapping.omitEmpty() && !canBeOmitted(mapping)) {
            problems.add(node, RULE, name + " is no value in a message or in JSON that can be empty, for 'omit-empty'");
        }
        if (mapping.elseAbsent() && !canBeElseAbsent(mapping)) {
            problems.add(
                    node,
                    RULE,
                    name + " is no optional value that is read from text or JSON, which alone is 'else absent'");
        }
        if (mapping.location() instanceof WireLocation.Constant constant
                && !new LiteralChecks(model).isConstant(mapping.field().type(), constant.value())) {
            problems.add(
                    node,
                    "binding-location",
                    name + " cannot be a constant that is '" + constant.value()
                            + "'; text, numbers, booleans, known values of an enumeration and an empty list or no bytes, [], can");
        }
        if (mapping.fallback().isPresent() && !mapping.isConstant() && isIn(mapping) && !canHaveDefault(mapping)) {
            problems.add(
                    node,
                    "binding-location",
                    name + " cannot have the default '" + mapping.fallback().get()
                            + "'; a single value of its type can be sent where it may be left out");
        }
    }

    private boolean canHaveDefault(FieldMapping mapping) {
        return (mapping.omitEmpty()
                        ? scalar(mapping, EnumSet.of(ScalarKind.STRING)) && mapping.conversion() == Conversion.PLAIN
                        : !mapping.field().required())
                && new LiteralChecks(model).isDefault(mapping);
    }

    private static boolean canBePresentWith(FieldMapping mapping) {
        return scalar(mapping, TEXT_OR_BYTES) && mapping.conversion() == Conversion.PLAIN;
    }

    private static boolean canBeOmitted(FieldMapping mapping) {
        return (isField(mapping) || isMember(mapping))
                && mapping.field().type() instanceof TypeRef.Scalar scalar
                && scalar.kind() != ScalarKind.INSTANT
                && !NOT_EMPTY.contains(mapping.conversion());
    }

    private static boolean canBeElseAbsent(FieldMapping mapping) {
        boolean single = mapping.field().type() instanceof TypeRef.Scalar
                || mapping.field().type() instanceof TypeRef.Named;
        boolean isText = READ_FROM_TEXT.contains(mapping.conversion())
                || mapping.conversion() == Conversion.PLAIN && scalar(mapping, EnumSet.of(ScalarKind.INSTANT));
        return single && !mapping.field().required() && (isMember(mapping) || isField(mapping) && isText);
    }

    private static boolean isMap(FieldMapping mapping) {
        return mapping.field().type() instanceof TypeRef.StringMap;
    }

    private static boolean isOwnHeaders(FieldMapping mapping) {
        return mapping.location() instanceof WireLocation.Headers;
    }

    private static boolean isProto(FieldMapping mapping) {
        return mapping.location() instanceof WireLocation.Proto;
    }

    /** Whether it is in a message or in JSON, where a default is a value; in a header or the query it is text. */
    private static boolean isIn(FieldMapping mapping) {
        return isProto(mapping) || mapping.location() instanceof WireLocation.Json;
    }

    private static boolean isField(FieldMapping mapping) {
        return mapping.location() instanceof WireLocation.Proto proto
                && proto.entry().isEmpty();
    }

    private static boolean isMember(FieldMapping mapping) {
        return WireLocation.isMember(mapping.location());
    }

    private static boolean scalar(FieldMapping mapping, Set<ScalarKind> kinds) {
        return mapping.field().type() instanceof TypeRef.Scalar scalar && kinds.contains(scalar.kind());
    }
}
