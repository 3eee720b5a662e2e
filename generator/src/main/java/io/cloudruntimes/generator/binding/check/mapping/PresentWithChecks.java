package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import java.util.List;

/** That a value which is there 'with' another one stands beside that one, in the same message. */
public final class PresentWithChecks {
    private static final String RULE = "binding-layout";

    private final Problems problems;

    public PresentWithChecks(Problems problems) {
        this.problems = problems;
    }

    public void check(MessageMappings message) {
        List<FieldMapping> mappings = message.mappings();
        for (FieldMapping mapping : mappings) {
            mapping.presentWith()
                    .filter(name ->
                            mappings.stream().noneMatch(it -> it.field().name().equals(name) && decides(it, mapping)))
                    .ifPresent(name -> problems.add(
                            message.at(mapping),
                            RULE,
                            "'" + mapping.field().name() + "' is there 'with' '" + name
                                    + "', which is no other single field of the same message"));
        }
    }

    private static boolean decides(FieldMapping other, FieldMapping mapping) {
        return !other.equals(mapping)
                && other.presentWith().isEmpty()
                && !(other.field().type() instanceof TypeRef.ListOf)
                && !(other.field().type() instanceof TypeRef.StringMap)
                && other.location() instanceof WireLocation.Proto beside
                && mapping.location() instanceof WireLocation.Proto own
                && beside.entry().isEmpty()
                && parent(beside).equals(parent(own));
    }

    private static List<Integer> parent(WireLocation.Proto location) {
        return location.path().subList(0, location.path().size() - 1);
    }
}
