package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.FieldMapping;
import io.cloudruntimes.generator.binding.WireLocation;
import io.cloudruntimes.specdiff.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the places of values. A value that the API does not have on one side is told as a change of the API. */
final class FieldMappingChanges {
    private final BindingDiff written;

    FieldMappingChanges(BindingDiff written) {
        this.written = written;
    }

    /** Compares; {@code keys} lead to the map in which the places are written. */
    void compare(String what, String of, List<FieldMapping> old, List<FieldMapping> now, String... keys) {
        for (String name :
                old.stream().map(slot -> slot.field().name()).distinct().toList()) {
            Set<Object> after = places(now, name);
            if (!after.isEmpty()) {
                written.wire(
                        ChangeKind.PLACE_CHANGED,
                        "the " + what + " '" + name + "' of " + of,
                        places(old, name),
                        after,
                        BindingDocument.path(keys, name));
            }
        }
    }

    /** The places of a value: that of an input may be told in the path and in the body. */
    private static Set<Object> places(List<FieldMapping> slots, String name) {
        return slots.stream()
                .filter(slot -> slot.field().name().equals(name))
                .map(FieldMappingChanges::location)
                .collect(Collectors.toSet());
    }

    /** All of a slot but the value itself, and why it is absent. */
    private static Object place(FieldMapping slot) {
        Object where = slot.location() instanceof WireLocation.Absent ? WireLocation.Absent.class : slot.location();
        return List.of(where, slot.conversion(), slot.fallback(), slot.presentWith(), slot.without());
    }

    static Optional<FieldMapping> find(List<FieldMapping> slots, String name) {
        return slots.stream().filter(slot -> slot.field().name().equals(name)).findFirst();
    }
}
