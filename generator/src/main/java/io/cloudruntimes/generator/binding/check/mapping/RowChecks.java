package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import java.util.List;
import java.util.Optional;

/** What lists have to be to travel as rows. */
public record RowChecks(ApiModel model) {
    private static final String RULE = "binding-layout";

    /** Whether it is a list of objects with one property, which is a list of objects. */
    public boolean isRows(TypeRef type) {
        List<Field> fields = elementFields(type);
        return fields.size() == 1
                && fields.get(0).type() instanceof TypeRef.ListOf values
                && values.element() instanceof TypeRef.Named value
                && object(value).isPresent();
    }

    /** Rows that are objects need a list for the names of their members, and that list needs them. */
    public void check(MessageMappings message, Problems problems) {
        List<FieldMapping> mappings = message.mappings();
        List<FieldMapping> rows = mappings.stream()
                .filter(it -> it.conversion() == Conversion.ROW_OBJECTS)
                .toList();
        List<FieldMapping> names = mappings.stream()
                .filter(it -> it.location() instanceof WireLocation.RowNames)
                .toList();
        if (rows.size() != names.size() || rows.size() > 1) {
            FieldMapping wrong = rows.isEmpty() ? names.get(0) : rows.get(0);
            problems.add(
                    message.at(wrong),
                    RULE,
                    "one list 'as row-objects' stands beside one list of 'row-names', which are the names of its members;"
                            + " here are " + rows.size() + " and " + names.size());
        }
        names.stream()
                .filter(it -> !isNames(it.field().type()))
                .forEach(
                        it -> problems.add(
                                message.at(it),
                                RULE,
                                "'" + it.field().name()
                                        + "' is no list of objects of which one text is required, and only that: it cannot be 'row-names'"));
    }

    private boolean isNames(TypeRef type) {
        List<Field> required =
                elementFields(type).stream().filter(Field::required).toList();
        return required.size() == 1
                && required.get(0).type() instanceof TypeRef.Scalar scalar
                && scalar.kind() == ScalarKind.STRING;
    }

    private List<Field> elementFields(TypeRef type) {
        return type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.Named named
                ? object(named).map(ObjectType::fields).orElse(List.of())
                : List.of();
    }

    private Optional<ObjectType> object(TypeRef.Named type) {
        return model.findType(type.name()).filter(ObjectType.class::isInstance).map(ObjectType.class::cast);
    }
}
