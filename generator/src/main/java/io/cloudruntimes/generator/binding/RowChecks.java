package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.List;

/** What a list has to be to travel as rows. */
record RowChecks(ApiModel model) {
    /** Whether it is a list of objects with one property, which is a list of objects. */
    boolean isRows(TypeRef type) {
        if (!(type instanceof TypeRef.ListOf list) || !(list.element() instanceof TypeRef.Named named)) {
            return false;
        }
        List<Field> fields = model.findType(named.name())
                .filter(ObjectType.class::isInstance)
                .map(it -> ((ObjectType) it).fields())
                .orElse(List.of());
        return fields.size() == 1
                && fields.get(0).type() instanceof TypeRef.ListOf values
                && values.element() instanceof TypeRef.Named value
                && model.findType(value.name())
                        .filter(ObjectType.class::isInstance)
                        .isPresent();
    }
}
