package io.cloudruntimes.embedded.module;

import io.cloudruntimes.embedded.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the runtime gives to a module that it starts, and what it takes from it. */
public interface ModuleContext {
    /** The database of the runtime, with the tables of the module. */
    Database database();

    /** The time by which values expire and tasks are due. Tests replace the system's clock. */
    Clock clock();

    /**
     * Elapsed time, in nanoseconds from any start: setting the system's clock does not move it. Only differences mean something, and
     * only until the runtime is closed. Tests replace it.
     */
    LongSupplier nanoTime();

    /** Runs tasks until the runtime is closed. */
    TaskScheduler scheduler();

    /** The value of an option of the module. */
    <T> T option(ModuleOption<T> option);

    /**
     * Provides the implementation of a service.
     *
     * @param type the generated interface
     */
    <S> void provide(Class<S> type, S service);

    /**
     * Provides a service of which not every caller may use all.
     *
     * @param forAnyone what callers get where the runtime is served and requires no token, made of the service
     */
    <S> void provide(Class<S> type, S service, UnaryOperator<S> forAnyone);

    /** Provides the components of the module, asked each time that somebody wants to know them. */
    void provideComponents(Supplier<List<Component>> components);

    /** Runs a task when the runtime is closed. The last task that was added runs first. */
    void onClose(Runnable task);

    /** The name of the application that this runtime is for; empty if it has none. */
    default Optional<String> application() {
        return Optional.empty();
    }

    /** The components of all modules. */
    List<Component> components();

    /** Closes the runtime soon, so that the caller still gets its response. */
    void shutdown();
}
