package io.cloudruntimes.generator.binding.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an operation or stream travels. */
public sealed interface OperationBinding {
    /**
     * It works.
     *
     * @param wires the wires that it can take, the preferred one first; those that only the server side takes among them
     * @param reason why the first is preferred; empty where there is only one
     * @param notes what to know about it on this runtime; empty if nothing
     * @param notOver why the client does not use a wire, by its name
     * @param absentEntry which components return an empty entry for what does not exist; empty if none do
     */
    record Bound(
            List<WireBinding> wires,
            String reason,
            String notes,
            Map<String, String> notOver,
            Optional<AbsentEntry> absentEntry)
            implements OperationBinding {
        public Bound {
            wires = List.copyOf(wires);
        }

        /** The wires that the client can take, the preferred one first. */
        public List<WireBinding> clientWires() {
            return wires.stream().filter(it -> !it.serverOnly()).toList();
        }
    }

    /**
     * Components that return one empty entry for what does not exist.
     *
     * @param component the input that is the name of the component
     * @param types their types
     * @param entries the output with the entries
     * @param name the input that is the name of the entry
     */
    record AbsentEntry(String component, List<String> types, String entries, String name) {
        public AbsentEntry {
            types = List.copyOf(types);
        }
    }

    /**
     * It works by an adapter, which implements the generated interface inside the JVM.
     *
     * @param notes what to know about it on this runtime; empty if nothing
     * @param refused what is rejected before the adapter is called
     * @param absent why the adapter does not return an output, by its path, as {@code items.version}
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
            absent.forEach((output, reason) -> texts.add("'" + output + "' is absent: " + reason + "."));
            return String.join(" ", texts);
        }
    }

    /** It does not work, for a reason that callers get. */
    record Unsupported(String reason) implements OperationBinding {}
}
