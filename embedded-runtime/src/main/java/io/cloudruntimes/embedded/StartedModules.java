package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.store.Database;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the modules of a runtime have provided: services, components, and what to do when the runtime is closed. */
final class StartedModules {
    private static final System.Logger LOG = System.getLogger(StartedModules.class.getName());

    private final ServiceDecorator decorator;
    private final Optional<String> application;
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private final Map<Class<?>, Object> servicesForAnyone = new LinkedHashMap<>();
    private final List<Supplier<List<Component>>> components = new CopyOnWriteArrayList<>();
    private final Deque<Runnable> closers = new ArrayDeque<>();

    /**
     * @param application the name of the application that the runtime is for; empty if it has none
     */
    StartedModules(ServiceDecorator decorator, Optional<String> application) {
        this.decorator = decorator;
        this.application = application;
    }

    void start(
            ServiceModule module,
            Database database,
            Clock clock,
            LongSupplier nanoTime,
            TaskScheduler scheduler,
            OptionValues options,
            Runnable shutdown) {
        module.start(new Context(module, database, clock, nanoTime, scheduler, options, shutdown));
    }

    /** The implementation of a generated interface; null if no module provides one. */
    <S> @Nullable S service(Class<S> type) {
        return type.cast(services.get(type));
    }

    /** The same for callers of whom the runtime requires no token. */
    <S> @Nullable S serviceForAnyone(Class<S> type) {
        return type.cast(servicesForAnyone.get(type));
    }

    /** The generated interfaces that have an implementation. */
    Set<Class<?>> services() {
        return Collections.unmodifiableSet(services.keySet());
    }

    List<Component> components() {
        return components.stream().flatMap(provided -> provided.get().stream()).toList();
    }

    /** Closes what the modules opened. A failure does not keep the rest from being closed. */
    void close() {
        for (Runnable next = closers.pollLast(); next != null; next = closers.pollLast()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a module could not be closed", e);
            }
        }
    }

    private final class Context implements ModuleContext {
        private final ServiceModule module;
        private final Database database;
        private final Clock clock;
        private final LongSupplier nanoTime;
        private final TaskScheduler scheduler;
        private final OptionValues options;
        private final Runnable shutdown;

        Context(
                ServiceModule module,
                Database database,
                Clock clock,
                LongSupplier nanoTime,
                TaskScheduler scheduler,
                OptionValues options,
                Runnable shutdown) {
            this.module = module;
            this.database = database;
            this.clock = clock;
            this.nanoTime = nanoTime;
            this.scheduler = scheduler;
            this.options = options;
            this.shutdown = shutdown;
        }

        @Override
        public Database database() {
            return database;
        }

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public LongSupplier nanoTime() {
            return nanoTime;
        }

        @Override
        public TaskScheduler scheduler() {
            return scheduler;
        }

        @Override
        public <T> T option(ModuleOption<T> option) {
            if (!module.options().contains(option)) {
                throw new InvalidArgumentException(
                        "the module '" + module.name() + "' reads the option '" + option + "' without declaring it");
            }
            return options.get(option);
        }

        @Override
        public <S> void provide(Class<S> type, S service) {
            provide(type, service, UnaryOperator.identity());
        }

        @Override
        public <S> void provide(Class<S> type, S service, UnaryOperator<S> forAnyone) {
            S decorated = decorator.decorate(type, service);
            servicesForAnyone.put(type, forAnyone.apply(decorated));
            if (services.putIfAbsent(type, decorated) != null) {
                throw new InvalidArgumentException("the module '" + module.name() + "' provides " + type.getName()
                        + ", which another module provides as well; remove one of them");
            }
        }

        @Override
        public void provideComponents(Supplier<List<Component>> provided) {
            components.add(provided);
        }

        @Override
        public void onClose(Runnable task) {
            closers.addLast(task);
        }

        @Override
        public Optional<String> application() {
            return application;
        }

        @Override
        public List<Component> components() {
            return StartedModules.this.components();
        }

        @Override
        public void shutdown() {
            shutdown.run();
        }
    }
}
