package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.spi.Capabilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an operation travels on a runtime: its wires, the preferred one first, or why it does not. Immutable.
 *
 * @param <Q> its inputs
 * @param <X> what its inputs become on a wire
 */
public final class WireOperation<Q extends HasResource, X> {
    private final OperationInfo operation;
    private final Map<String, Encoder<Q, X>> wires;
    private final Map<String, String> notOver;
    private final Map<String, String> whenDeferred;
    private final String notes;
    private final String unsupported;
    private final @Nullable Buffering<Q> buffering;

    /**
     * How inputs become an exchange on one wire.
     *
     * @param direct for each component; null if the call depends on the type of the component
     * @param forms by the type of the component; null where it does not matter
     */
    record Encoder<Q extends HasResource, X>(
            @Nullable Function<Q, X> direct, @Nullable ComponentForms<Q, X> forms) {}

    /** A body that is a part of one message on some wires. */
    private record Buffering<Q extends HasResource>(
            BiFunction<Q, UnaryOperator<Content>, Q> replace, Set<String> wires) {}

    private WireOperation(
            OperationInfo operation,
            Map<String, Encoder<Q, X>> wires,
            Map<String, String> notOver,
            Map<String, String> whenDeferred,
            String notes,
            String unsupported,
            @Nullable Buffering<Q> buffering) {
        this.operation = operation;
        this.wires = wires;
        this.notOver = notOver;
        this.whenDeferred = whenDeferred;
        this.notes = notes;
        this.unsupported = unsupported;
        this.buffering = buffering;
    }

    /** An operation that works, over the wires of {@link #over}. */
    public static <Q extends HasResource, X> WireOperation<Q, X> of(OperationInfo operation, String notes) {
        return new WireOperation<>(operation, Map.of(), Map.of(), Map.of(), notes, "", null);
    }

    /** An operation that does not work on this runtime. */
    public static <Q extends HasResource, X> WireOperation<Q, X> unsupported(OperationInfo operation, String reason) {
        return new WireOperation<>(operation, Map.of(), Map.of(), Map.of(), "", reason, null);
    }

    /** This with one more wire, which is tried after those before. */
    public WireOperation<Q, X> over(String wire, Function<Q, X> encoder) {
        return over(wire, new Encoder<>(encoder, null));
    }

    /** The same for a wire on which the call depends on the type of a component. */
    public WireOperation<Q, X> over(String wire, ComponentForms<Q, X> forms) {
        return over(wire, new Encoder<>(null, forms));
    }

    private WireOperation<Q, X> over(String wire, Encoder<Q, X> encoder) {
        Map<String, Encoder<Q, X>> more = new LinkedHashMap<>(wires);
        more.put(wire, encoder);
        return new WireOperation<>(operation, more, notOver, whenDeferred, notes, unsupported, buffering);
    }

    /**
     * This with one more wire, on which the runtime is the caller, and asks once for what is open.
     *
     * @param reason why it is not used on a connection whose callbacks are not deferred
     */
    public WireOperation<Q, X> overWhenDeferred(String wire, Function<Q, X> encoder, String reason) {
        Map<String, String> more = new LinkedHashMap<>(whenDeferred);
        more.put(wire, reason);
        return new WireOperation<>(operation, wires, notOver, more, notes, unsupported, buffering).over(wire, encoder);
    }

    /** This with the reason why a wire is not used. */
    public WireOperation<Q, X> notOver(String wire, String reason) {
        Map<String, String> more = new LinkedHashMap<>(notOver);
        more.put(wire, reason);
        return new WireOperation<>(operation, wires, more, whenDeferred, notes, unsupported, buffering);
    }

    /**
     * This for a body that may be a stream, and that becomes a part of one message on some wires.
     *
     * @param replace a request with what becomes of its body
     * @param wires the names of these wires
     */
    public WireOperation<Q, X> bufferedOver(BiFunction<Q, UnaryOperator<Content>, Q> replace, String... wires) {
        return new WireOperation<>(
                operation,
                this.wires,
                notOver,
                whenDeferred,
                notes,
                unsupported,
                new Buffering<>(replace, Set.of(wires)));
    }

    /** A request of whose body no more is read than fits into a message of a wire. */
    Q limited(Q request, String wire, HttpCaller caller) {
        return buffering == null || !buffering.wires().contains(wire)
                ? request
                : buffering.replace().apply(request, caller::limit);
    }

    /** The operation. */
    public OperationInfo operation() {
        return operation;
    }

    /** How the inputs become an exchange, on each of its wires that is open, the preferred one first. */
    List<Map.Entry<String, Encoder<Q, X>>> on(OpenWires open) {
        List<Map.Entry<String, Encoder<Q, X>>> usable = new ArrayList<>(2);
        for (Map.Entry<String, Encoder<Q, X>> wire : wires.entrySet()) {
            boolean isUsed = open.callbacksDeferred() || !whenDeferred.containsKey(wire.getKey());
            if (isUsed && open.names().contains(wire.getKey())) {
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
        return "it is sent over " + String.join(" or ", wires.keySet()) + ", and the connection "
                + (open.names().isEmpty()
                        ? "has none of these open"
                        : "uses only " + String.join(" and ", open.names()))
                + Stream.concat(notOver.entrySet().stream(), whenDeferred.entrySet().stream())
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
        List<Map.Entry<String, Encoder<Q, X>>> usable = on(open);
        return new Capabilities.Row(operation, !usable.isEmpty(), usable.isEmpty() ? reason(open) : notes(usable));
    }

    /** The notes, and the types of components that it works on. */
    private String notes(List<Map.Entry<String, Encoder<Q, X>>> usable) {
        List<String> texts = new ArrayList<>();
        if (!notes.isEmpty()) {
            texts.add(notes);
        }
        usable.stream()
                .map(wire -> wire.getValue().forms())
                .filter(Objects::nonNull)
                .map(ComponentForms::toString)
                .distinct()
                .forEach(texts::add);
        return String.join(" ", texts);
    }
}
