package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** The stores or brokers that there are: those that were named, or, where none was named, any that is asked for. */
final class Components {
    private final String kind;
    private final @Nullable Set<String> named;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    /**
     * Components of one kind.
     *
     * @param named their names; null if any name is one
     */
    Components(String kind, @Nullable Set<String> named) {
        this.kind = kind;
        this.named = named == null ? null : new TreeSet<>(named);
    }

    void require(String name) {
        if (named != null && !named.contains(name)) {
            throw new ComponentNotFoundException("there is no " + kind + " '" + name + "'; there are " + named);
        }
        if (named == null) {
            used.add(name);
        }
    }

    Set<String> names() {
        return named != null ? named : used;
    }
}
