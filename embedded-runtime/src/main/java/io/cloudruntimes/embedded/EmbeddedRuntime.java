package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.serve.ApplicationCredentials;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.embedded.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The runtime inside this JVM. Its services work in process, and can also be served to clients over HTTP and gRPC. Each service
 * is a {@link ServiceModule}; the runtime finds the modules on the class path and knows none of them by name. Thread-safe.
 */
public final class EmbeddedRuntime implements ServiceSource, AutoCloseable {
    /** The name of this kind of runtime. */
    public static final String NAME = "embedded";

    private static final System.Logger LOG = System.getLogger(EmbeddedRuntime.class.getName());
    private static final long SHUTDOWN_DELAY_MILLIS = 100;
    private static final String BINDING_TYPES = "bindings.";

    private final Database database;
    private final RuntimeScheduler scheduler;
    private final StartedModules modules;
    private final Set<AutoCloseable> servers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    private EmbeddedRuntime(Builder builder) {
        ModuleCatalog catalog = builder.modules == null ? ModuleCatalog.find() : ModuleCatalog.of(builder.modules);
        builder.options.check(catalog.options());
        database = Database.open(builder.file, catalog.schemas());
        scheduler = new RuntimeScheduler(builder.clock);
        modules = new StartedModules(builder.decorator, Optional.ofNullable(builder.application));
        try {
            for (ServiceModule module : catalog.modules()) {
                modules.start(
                        module, database, builder.clock, builder.nanoTime, scheduler, builder.options, this::shutdown);
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** A runtime that stores everything in memory until it is closed. */
    public static EmbeddedRuntime inMemory() {
        return builder().build();
    }

    /**
     * A runtime that stores everything in a file, which is created if it does not exist. {@link Builder#build} describes how it can
     * fail.
     */
    public static EmbeddedRuntime open(Path file) {
        return builder().file(file).build();
    }

    /** A builder of a runtime in memory, in which every name is a component. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The implementation of a generated interface.
     *
     * @throws UnsupportedByRuntimeException if no module provides one
     */
    @Override
    public <S> S service(Class<S> type) {
        S service = modules.service(type);
        if (service == null) {
            throw UnsupportedService.error(type);
        }
        return service;
    }

    /** The generated interfaces that {@link #service} has an implementation of. */
    public Set<Class<?>> services() {
        return modules.services();
    }

    /** The components that exist now, such as stores and brokers. */
    public List<Component> components() {
        return modules.components();
    }

    /** A binding has no type here: the operation for bindings takes all its calls. */
    @Override
    public Optional<String> componentType(String name) {
        return components().stream()
                .filter(component ->
                        component.name().equals(name) && !component.type().startsWith(BINDING_TYPES))
                .map(Component::type)
                .findFirst();
    }

    /** A connection to this runtime. Closing it leaves the runtime open. */
    public RuntimeConnection connection() {
        return new EmbeddedConnection(this, () -> {}, null);
    }

    /**
     * Runs the tasks that are due. Call this after a clock was moved by hand: the runtime does not notice that by itself. This
     * does not wait for the tasks.
     */
    public void clockMoved() {
        scheduler.runDueTasks();
    }

    /**
     * Checks every page, index and reference of the database. This reads the whole file; a quick check was made when it was
     * opened.
     *
     * @return what is damaged; empty if nothing is
     */
    public List<String> checkDatabase() {
        return database.check();
    }

    /**
     * Serves the neutral HTTP API until the server or this runtime is closed. Without a token, callers cannot shut the runtime
     * down.
     */
    public EmbeddedServer serve(ServeOptions options) {
        EmbeddedServer server = EmbeddedServer.start(
                servedServices(options.token() != null), options, scheduler.timer(), scheduler::execute);
        servers.add(server);
        return server;
    }

    /**
     * Serves the wires of another runtime until they or this runtime are closed. Clients of that runtime can use this one
     * instead. A gRPC wire needs {@code io.grpc:grpc-netty-shaded} on the class path.
     *
     * @param runtime the name of the runtime in its binding document
     * @throws InvalidArgumentException if no binding has that name
     * @throws UnsupportedByRuntimeException if the class path has no server for a wire
     */
    public ServedWires serveAs(String runtime, WireOptions options) {
        ServedWires wires = ServedWires.start(
                servedRuntime(runtime), servedServices(true), options, scheduler.timer(), scheduler::execute);
        servers.add(wires);
        return wires;
    }

    /**
     * The services for routes of the whole API: calls of a service that no module provides are unsupported.
     *
     * @param all whether callers may use all of them
     */
    private ServiceSource servedServices(boolean all) {
        return new ServiceSource() {
            @Override
            public <S> S service(Class<S> type) {
                S service = all ? modules.service(type) : modules.serviceForAnyone(type);
                return service == null ? UnsupportedService.of(type) : service;
            }

            @Override
            public Optional<String> componentType(String name) {
                return EmbeddedRuntime.this.componentType(name);
            }

            @Override
            public List<String> componentsWith(String capability) {
                return components().stream()
                        .filter(component -> component.capabilities().contains(capability))
                        .map(Component::name)
                        .toList();
            }
        };
    }

    /** The wires of a runtime with their usual ports. */
    static Map<String, Integer> wiresOf(String runtime) {
        return servedRuntime(runtime).wires().stream()
                .collect(Collectors.toMap(
                        wire -> wire.info().name(), wire -> wire.info().port()));
    }

    /** How a runtime authenticates to the application behind it, with the token of the environment; null if there is none. */
    static @Nullable ApplicationCredentials applicationCredentialsOf(String runtime) {
        return ApplicationCredentials.of(servedRuntime(runtime).applicationToken(), System::getenv);
    }

    private static ServedRuntime servedRuntime(String runtime) {
        List<ServedRuntime> all = ServiceLoader.load(ServedRuntime.class, ServedRuntime.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(it ->
                        !it.name().equals(EmbeddedServer.NEUTRAL)) // serve(ServeOptions) has its own rules of access
                .toList();
        return all.stream()
                .filter(it -> it.name().equals(runtime))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        "no binding has the name '" + runtime + "'; there are bindings for "
                                + all.stream().map(ServedRuntime::name).toList()));
    }

    /** Completes when the runtime has stopped. */
    public CompletableFuture<@Nullable Void> stopped() {
        return stopped;
    }

    /** Closes the runtime after a delay, in which the caller gets its response. */
    private void shutdown() {
        Thread closer = new Thread(this::close, "cloud-runtimes-embedded-stop");
        scheduler.timer().schedule(closer::start, SHUTDOWN_DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Stops the servers, then the modules, and closes the database. Closing again has no effect. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List.copyOf(servers).forEach(EmbeddedRuntime::stop);
        modules.close();
        scheduler.close();
        database.close();
        stopped.complete(null);
    }

    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "a server could not be stopped", e);
        }
    }

    /** Builds an {@link EmbeddedRuntime}. */
    public static final class Builder {
        private final OptionValues options = new OptionValues();
        private @Nullable Path file;
        private @Nullable String application;
        private @Nullable List<ServiceModule> modules;
        private Clock clock = Clock.systemUTC();
        private LongSupplier nanoTime = System::nanoTime;
        private ServiceDecorator decorator = ServiceDecorator.NONE;

        private Builder() {}

        /** The file; in memory if not set. */
        public Builder file(Path file) {
            this.file = file;
            return this;
        }

        /** The value of an option of a module. */
        public <T> Builder option(ModuleOption<T> option, T value) {
            options.set(option, value);
            return this;
        }

        /** The values of an option of a module by its name, as the program's command line takes them. */
        public Builder option(String name, Collection<String> values) {
            options.set(name, List.copyOf(values));
            return this;
        }

        /** The names of the state stores; if not set, every name is a store. */
        public Builder stores(Set<String> stores) {
            return option("stores", stores);
        }

        /** The names of the message brokers; if not set, every name is a broker. */
        public Builder brokers(Set<String> brokers) {
            return option("brokers", brokers);
        }

        /** The address of a service that is not served on this runtime: calls go to {@code <address>/<method>} over HTTP. */
        public Builder service(String service, URI address) {
            options.add("service", service + "=" + address);
            return this;
        }

        /**
         * A service at an address, to which each call carries a header, such as its token.
         *
         * @param header the name of the header
         * @param value its value
         */
        public Builder service(String service, URI address, String header, String value) {
            options.add("service-header", service + "=" + header + ":" + value);
            return service(service, address);
        }

        /** The name of the application that this runtime is for: the source of its events. None if not set. */
        public Builder application(String name) {
            this.application = name;
            return this;
        }

        /** The clock by which values expire and tasks are due; the system's clock if not set. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** The elapsed time by which locks expire, whatever the clock does; {@link System#nanoTime} if not set. */
        public Builder nanoTime(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            return this;
        }

        /** Decorates the services, in process and served; nothing if not set. */
        public Builder decorator(ServiceDecorator decorator) {
            this.decorator = decorator;
            return this;
        }

        /** The modules, in place of those on the class path. */
        Builder modules(List<ServiceModule> modules) {
            this.modules = List.copyOf(modules);
            return this;
        }

        /**
         * Starts the runtime.
         *
         * @throws io.cloudruntimes.core.error.UnavailableException if the file is open in another process, or in another runtime, or if
         *     this process may not write to it
         * @throws io.cloudruntimes.core.error.NotFoundException if the folder of the file does not exist
         * @throws InvalidArgumentException if an option is wrong, if the file is no database of an embedded runtime, or if a
         *     newer version of the embedded runtime wrote it
         * @throws io.cloudruntimes.core.error.InternalException if the file is damaged
         */
        public EmbeddedRuntime build() {
            return new EmbeddedRuntime(this);
        }
    }
}
