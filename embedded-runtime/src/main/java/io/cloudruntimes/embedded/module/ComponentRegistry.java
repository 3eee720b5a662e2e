package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * The components of one type. Either their names are configured, or every name is a component, which exists from its first use.
 * Thread-safe.
 */
public final class ComponentRegistry {
    private final String kind;
    private final String type;
    private final List<String> capabilities;
    private final String option;
    private final @Nullable Set<String> configured;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    /**
     * A registry.
     *
     * @param kind what error messages call such a component, for example {@code store}
     * @param type the type, for example {@code state.sqlite}
     * @param capabilities what each can do beyond its kind
     * @param context has the value of the option
     * @param names the option with the configured names; if it is not set, every name is a component
     */
    public ComponentRegistry(
            String kind,
            String type,
            List<String> capabilities,
            ModuleContext context,
            ModuleOption<Optional<Set<String>>> names) {
        this.kind = kind;
        this.type = type;
        this.capabilities = List.copyOf(capabilities);
        this.option = names.name();
        this.configured = context.option(names).map(TreeSet::new).orElse(null);
    }

    /**
     * Makes sure that a component exists.
     *
     * @throws ComponentNotFoundException if it does not
     */
    public void require(String name) {
        if (configured == null) {
            used.add(name);
        } else if (!configured.contains(name)) {
            throw new ComponentNotFoundException("there is no " + kind + " '" + name + "'; there are " + configured
                    + ". Add the name to --" + option + ", in Java to EmbeddedRuntime.builder().option(\"" + option
                    + "\", ...)");
        }
    }

    /** The components that exist now, by name. */
    public List<Component> components() {
        Set<String> names = configured == null ? used : configured;
        return names.stream()
                .map(name -> new Component(name, type, capabilities))
                .toList();
    }
}
