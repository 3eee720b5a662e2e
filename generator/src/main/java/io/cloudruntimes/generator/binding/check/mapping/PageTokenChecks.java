package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;

/** That a token of a page is text that may be missing, and that the list whose last element it is stands beside it. */
public final class PageTokenChecks {
    private static final String RULE = "binding-location";

    private final ApiModel model;
    private final Problems problems;

    public PageTokenChecks(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    public void check(MessageMappings message) {
        for (FieldMapping mapping : message.mappings()) {
            SpecNode at = message.at(mapping);
            if (mapping.location() instanceof WireLocation.PageToken
                    && (mapping.field().required() || !isText(mapping.field().type()))) {
                problems.add(
                        at,
                        RULE,
                        "'" + mapping.field().name() + "' is no text that may be missing, which alone is there 'when'"
                                + " something is true");
            }
            if (mapping.location() instanceof WireLocation.LastWhen last && !isList(last, message.mappings())) {
                problems.add(
                        at,
                        RULE,
                        "'" + last.list() + "." + last.property()
                                + "' is no text of the elements of a list that stands beside it");
            }
        }
    }

    private boolean isList(WireLocation.LastWhen last, List<FieldMapping> mappings) {
        return mappings.stream()
                .filter(it -> it.field().name().equals(last.list()) && it.by().isEmpty())
                .filter(it -> it.conversion() == FieldMapping.Conversion.PLAIN && FieldMapping.isDirect(it.location()))
                .flatMap(it -> it.field().type() instanceof TypeRef.ListOf list
                                && list.element() instanceof TypeRef.Named named
                                && model.type(named.name()) instanceof ObjectType type
                        ? type.fields().stream()
                        : List.<Field>of().stream())
                .anyMatch(it -> it.name().equals(last.property()) && it.required() && isText(it.type()));
    }

    private static boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    }
}
