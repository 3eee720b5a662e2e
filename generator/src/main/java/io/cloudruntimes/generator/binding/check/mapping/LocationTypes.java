package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;

/** Which types a location beside a message and a JSON body can hold: a header holds one text, for example. */
public record LocationTypes(ApiModel model) {
    /** Whether the value fits its location; true for a message and for JSON, at which others look. */
    public boolean fits(FieldMapping mapping) {
        WireLocation location = mapping.location();
        TypeRef type = mapping.field().type();
        boolean plain = mapping.conversion() == Conversion.PLAIN;
        if (location instanceof WireLocation.QueryPrefix
                || location instanceof WireLocation.HeaderPrefix
                || location instanceof WireLocation.Headers
                || location instanceof WireLocation.JsonRest) {
            return plain && type instanceof TypeRef.StringMap;
        }
        if (location instanceof WireLocation.QueryString || location instanceof WireLocation.ContentType) {
            return plain && is(type, ScalarKind.STRING);
        }
        if (location instanceof WireLocation.Status) {
            return plain && is(type, ScalarKind.INT32);
        }
        if (location instanceof WireLocation.Payload) {
            return plain; // WireLocationChecks looks at the type
        }
        if (location instanceof WireLocation.Header || location instanceof WireLocation.Path) {
            return isText(mapping.conversion()) && isSingle(type);
        }
        if (location instanceof WireLocation.Query) {
            return isText(mapping.conversion())
                    && (isSingle(type) || plain && type instanceof TypeRef.ListOf list && isSingle(list.element()));
        }
        return true;
    }

    private static boolean isText(Conversion conversion) {
        return conversion == Conversion.PLAIN || conversion == Conversion.TEXT || conversion == Conversion.CONSTANT;
    }

    private boolean isSingle(TypeRef type) {
        return type instanceof TypeRef.Scalar && !is(type, ScalarKind.CONTENT)
                || type instanceof TypeRef.Named named
                        && model.findType(named.name())
                                .filter(EnumType.class::isInstance)
                                .isPresent();
    }

    private static boolean is(TypeRef type, ScalarKind kind) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == kind;
    }
}
