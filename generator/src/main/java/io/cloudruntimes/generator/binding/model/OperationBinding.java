package io.cloudruntimes.generator.binding.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an operation or stream travels. */
public sealed interface OperationBinding {
    /**
     * It works.
     *
     * @param wires the wires that it can take, the preferred one first
     * @param reason why the first is preferred; empty where there is only one
     * @param notes what to know about it on this runtime; empty if nothing
     * @param notOver why a wire is not used, by its name
     */
    record Bound(List<WireBinding> wires, String reason, String notes, Map<String, String> notOver)
            implements OperationBinding {
        public Bound {
            wires = List.copyOf(wires);
        }
    }

    /**
     * It works by an adapter, which implements the generated interface inside the JVM.
     *
     * @param notes what to know about it on this runtime; empty if nothing
     * @param refused what is rejected before the adapter is called
     * @param absent why the adapter does not tell an output, by the names that lead to it, as {@code items.version}
     */
    record Adapter(String notes, List<Refusal> refused, Map<String, String> absent) implements OperationBinding {
        public Adapter {
            refused = List.copyOf(refused);
        }

        /** All of that, for people; empty if there is nothing to know. */
        public String text() {
            List<String> texts = new ArrayList<>();
            if (!notes.isEmpty()) {
                texts.add(notes);
            }
            refused.forEach(it -> texts.add(it + "."));
            absent.forEach((output, reason) -> texts.add("'" + output + "' is not told: " + reason + "."));
            return String.join(" ", texts);
        }
    }

    /** It does not work, for a reason that is told to callers. */
    record Unsupported(String reason) implements OperationBinding {}
}
