package io.cloudruntimes.generator.binding;

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
     */
    record Adapter(String notes) implements OperationBinding {}

    /** It does not work, for a reason that is told to callers. */
    record Unsupported(String reason) implements OperationBinding {}
}
