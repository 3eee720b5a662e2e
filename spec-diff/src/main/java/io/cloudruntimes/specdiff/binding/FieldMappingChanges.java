package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.specdiff.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the locations of values. A value that the API lacks on one side is reported as a change of the API. */
final class FieldMappingChanges {
    private final BindingDiff written;

    FieldMappingChanges(BindingDiff written) {
        this.written = written;
    }

    /** Compares; {@code keys} lead to the map in which the places are written. */
    void compare(String what, String of, List<FieldMapping> old, List<FieldMapping> now, String... keys) {
        for (String name :
                old.stream().map(mapping -> mapping.field().name()).distinct().toList()) {
            Set<Object> after = locations(now, name);
            if (!after.isEmpty()) {
                written.wire(
                        ChangeKind.PLACE_CHANGED,
                        "the " + what + " '" + name + "' of " + of,
                        locations(old, name),
                        after,
                        BindingDocument.path(keys, name));
            }
        }
    }

    /** The locations of a value: an input may be both in the path and in the body. */
    private static Set<Object> locations(List<FieldMapping> mappings, String name) {
        return mappings.stream()
                .filter(mapping -> mapping.field().name().equals(name))
                .map(FieldMappingChanges::location)
                .collect(Collectors.toSet());
    }

    /** All of a mapping but the value itself, and why it is absent. */
    private static Object location(FieldMapping mapping) {
        Object where =
                mapping.location() instanceof WireLocation.Absent ? WireLocation.Absent.class : mapping.location();
        return List.of(where, mapping.conversion(), mapping.fallback(), mapping.presentWith(), mapping.without());
    }

    static Optional<FieldMapping> find(List<FieldMapping> mappings, String name) {
        return mappings.stream()
                .filter(mapping -> mapping.field().name().equals(name))
                .findFirst();
    }
}
