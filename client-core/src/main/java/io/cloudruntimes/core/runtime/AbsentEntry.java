package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.HasResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Components that return one empty entry for what does not exist, while others return it for what is empty. The type of the component
 * decides. It is asked for only if a result has this form. Immutable.
 *
 * @param <Q> the inputs
 * @param <R> the result
 */
public final class AbsentEntry<Q extends HasResource, R> {
    private final ComponentLookup lookup;
    private final Function<Q, String> component;
    private final Function<Q, String> name;
    private final Function<R, Map<String, String>> entries;
    private final Set<String> types;

    private AbsentEntry(
            ComponentLookup lookup,
            Function<Q, String> component,
            Function<Q, String> name,
            Function<R, Map<String, String>> entries,
            Set<String> types) {
        this.lookup = lookup;
        this.component = component;
        this.name = name;
        this.entries = entries;
        this.types = types;
    }

    /**
     * @param component the name of the component in the inputs
     * @param types the types of the components that return an empty entry for what does not exist
     * @param name the name of that entry in the inputs
     * @param entries the entries of a result
     */
    public static <Q extends HasResource, R> AbsentEntry<Q, R> of(
            ComponentLookup lookup,
            Function<Q, String> component,
            List<String> types,
            Function<Q, String> name,
            Function<R, Map<String, String>> entries) {
        return new AbsentEntry<>(lookup, component, name, entries, Set.copyOf(types));
    }

    ComponentLookup lookup() {
        return lookup;
    }

    String component(Q request) {
        return component.apply(request);
    }

    /** Whether the type of the component decides about a result. */
    boolean isUnclear(Q request, Optional<R> found) {
        return found.isPresent() && entries.apply(found.get()).equals(Map.of(name.apply(request), ""));
    }

    /** The result from a component of a type, of which the type decides. */
    Optional<R> resolve(String type, Optional<R> found) {
        return types.contains(type) ? Optional.empty() : found;
    }
}
