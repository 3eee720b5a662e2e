package io.cloudruntimes.specdiff.binding;

import io.cloudruntimes.generator.binding.Slot;
import io.cloudruntimes.specdiff.Kind;
import java.util.List;
import java.util.Optional;

/** Compares the places of values. A value that the API does not have on one side is told as a change of the API. */
final class SlotChanges {
    private final Written written;

    SlotChanges(Written written) {
        this.written = written;
    }

    /** Compares; {@code keys} lead to the map in which the places are written. */
    void compare(String what, String of, List<Slot> old, List<Slot> now, String... keys) {
        for (Slot slot : old) {
            find(now, slot.field().name())
                    .ifPresent(it -> written.wire(
                            Kind.PLACE_CHANGED,
                            "the " + what + " '" + slot.field().name() + "' of " + of,
                            place(slot),
                            place(it),
                            Doc.path(keys, slot.field().name())));
        }
    }

    /** All of a slot but the value itself. */
    private static List<Object> place(Slot slot) {
        return List.of(slot.place(), slot.conversion(), slot.fallback(), slot.presentWith(), slot.without());
    }

    static Optional<Slot> find(List<Slot> slots, String name) {
        return slots.stream().filter(slot -> slot.field().name().equals(name)).findFirst();
    }
}
