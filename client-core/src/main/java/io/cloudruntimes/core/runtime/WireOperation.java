package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.spi.Capabilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How an operation travels on a runtime: its wires, the preferred one first, or why it does not. Immutable.
 *
 * @param <Q> its inputs
 * @param <X> what its inputs become on a wire
 */
public final class WireOperation<Q extends HasResource, X> {
    private final OperationInfo operation;
    private final Map<String, Function<Q, X>> wires;
    private final Map<String, String> notOver;
    private final String notes;
    private final String unsupported;

    private WireOperation(
            OperationInfo operation,
            Map<String, Function<Q, X>> wires,
            Map<String, String> notOver,
            String notes,
            String unsupported) {
        this.operation = operation;
        this.wires = wires;
        this.notOver = notOver;
        this.notes = notes;
        this.unsupported = unsupported;
    }

    /** An operation that works; {@link #over} says how. */
    public static <Q extends HasResource, X> WireOperation<Q, X> of(OperationInfo operation, String notes) {
        return new WireOperation<>(operation, Map.of(), Map.of(), notes, "");
    }

    /** An operation that does not work on this runtime. */
    public static <Q extends HasResource, X> WireOperation<Q, X> unsupported(OperationInfo operation, String reason) {
        return new WireOperation<>(operation, Map.of(), Map.of(), "", reason);
    }

    /** This with one more wire, which is tried after those before. */
    public WireOperation<Q, X> over(String wire, Function<Q, X> encoder) {
        Map<String, Function<Q, X>> more = new LinkedHashMap<>(wires);
        more.put(wire, encoder);
        return new WireOperation<>(operation, more, notOver, notes, unsupported);
    }

    /** This with the reason why a wire is not used. */
    public WireOperation<Q, X> notOver(String wire, String reason) {
        Map<String, String> more = new LinkedHashMap<>(notOver);
        more.put(wire, reason);
        return new WireOperation<>(operation, wires, more, notes, unsupported);
    }

    /** The operation. */
    public OperationInfo operation() {
        return operation;
    }

    /** How the inputs become an exchange, on each of its wires that is open, the preferred one first. */
    List<Map.Entry<String, Function<Q, X>>> on(Set<String> open) {
        List<Map.Entry<String, Function<Q, X>>> usable = new ArrayList<>(2);
        for (Map.Entry<String, Function<Q, X>> wire : wires.entrySet()) {
            if (open.contains(wire.getKey())) {
                usable.add(wire);
            }
        }
        return usable;
    }

    /** Why it does not work on the wires that are open. */
    String reason(OpenWires open) {
        if (!unsupported.isEmpty()) {
            return unsupported;
        }
        return "it travels over " + String.join(" or ", wires.keySet()) + ", and the connection uses only "
                + String.join(" and ", open.names())
                + notOver.entrySet().stream()
                        .filter(it -> open.names().contains(it.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .map(it -> ": " + it)
                        .reduce("", String::concat)
                + open.closed().entrySet().stream()
                        .filter(it -> wires.containsKey(it.getKey()))
                        .map(it -> "; " + it.getValue())
                        .reduce("", String::concat);
    }

    Capabilities.Row row(OpenWires open) {
        boolean works = !on(open.names()).isEmpty();
        return new Capabilities.Row(operation, works, works ? notes : reason(open));
    }
}
