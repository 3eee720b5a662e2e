package io.cloudruntimes.embedded.module;

import io.cloudruntimes.embedded.store.Schema;
import java.util.List;
import java.util.Optional;

/**
 * One service of the embedded runtime: its tables, its options, and the implementation of its generated interface. A module is
 * found through {@link java.util.ServiceLoader}: a class with a public constructor without parameters, with the
 * annotation {@code AutoService} (or named in {@code META-INF/services/io.cloudruntimes.embedded.module.ServiceModule}). Each runtime makes an instance of its own.
 */
public interface ServiceModule {
    /** The name, different from those of all other modules, for example {@code state}. */
    String name();

    /** The tables; empty if it has none. The schema has the name of the module. */
    default Optional<Schema> schema() {
        return Optional.empty();
    }

    /** The options, each with a name that no other module uses. */
    default List<ModuleOption<?>> options() {
        return List.of();
    }

    /** Starts the module: it provides its services, components and timers to the runtime through the context. */
    void start(ModuleContext context);
}
