package io.cloudruntimes.embedded;

import io.cloudruntimes.api.BoundRuntimes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.TaskExecutors;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.embedded.store.EventTable;
import io.cloudruntimes.embedded.store.StateTable;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.state.StateService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The runtime inside this JVM: its services, in process, and served over HTTP where that is asked for. Thread-safe. */
public final class EmbeddedRuntime implements ServiceSource, AutoCloseable {
    /** The kind of runtime, as it names itself. */
    public static final String NAME = "embedded";

    private static final System.Logger LOG = System.getLogger(EmbeddedRuntime.class.getName());
    private static final Duration PURGE = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final ExecutorService workers = TaskExecutors.perTask("cloud-runtimes-embedded");
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(TaskExecutors.daemons("cloud-runtimes-embedded-timer"));
    private final EmbeddedPubSubService pubsub;
    private final EmbeddedRpcService rpc;
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final Set<AutoCloseable> servers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    private EmbeddedRuntime(Builder builder) {
        database = Database.open(builder.file);
        clock = builder.clock;
        Components stores = new Components("store", builder.stores);
        Components brokers = new Components("message broker", builder.brokers);
        pubsub = new EmbeddedPubSubService(database, brokers, clock, new WorkerTimers(), builder.onPublished);
        rpc = new EmbeddedRpcService(builder.addresses);
        offer(RpcService.class, rpc, builder.decorator);
        offer(StateService.class, new EmbeddedStateService(database, stores, clock), builder.decorator);
        offer(PubSubService.class, pubsub, builder.decorator);
        offer(
                RuntimeService.class,
                new EmbeddedRuntimeService(database, stores, brokers, this::shutdown),
                builder.decorator);
        timer.scheduleWithFixedDelay(this::purge, PURGE.toSeconds(), PURGE.toSeconds(), TimeUnit.SECONDS);
    }

    private <S> void offer(Class<S> type, S service, ServiceDecorator decorator) {
        services.put(type, decorator.decorate(type, service));
    }

    /** A runtime that keeps everything in memory, until it is closed. */
    public static EmbeddedRuntime inMemory() {
        return builder().build();
    }

    /**
     * A runtime that keeps everything in a file, made if it is not there.
     *
     * @throws io.cloudruntimes.core.error.UnavailableException if another process has the file open
     */
    public static EmbeddedRuntime open(Path file) {
        return builder().file(file).build();
    }

    /** A builder: in memory, with any name a store and a broker. */
    public static Builder builder() {
        return new Builder();
    }

    /** Calls between services. */
    public RpcService rpc() {
        return service(RpcService.class);
    }

    /** State. */
    public StateService state() {
        return service(StateService.class);
    }

    /** Events. */
    public PubSubService pubsub() {
        return service(PubSubService.class);
    }

    /** The runtime itself. */
    public RuntimeService runtime() {
        return service(RuntimeService.class);
    }

    /**
     * The implementation of a generated interface.
     *
     * @throws UnsupportedByRuntimeException if there is none
     */
    @Override
    public <S> S service(Class<S> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new UnsupportedByRuntimeException("the embedded runtime has no " + type.getSimpleName());
        }
        return type.cast(service);
    }

    /** A connection to this runtime, which stays open when the connection is closed. */
    public RuntimeConnection connection() {
        return new EmbeddedConnection(this, () -> {}, null);
    }

    /**
     * Looks again at what is due. It is for clocks that are moved by hand: what waits for its time does not see that they
     * were. Nothing waits for this to be over.
     */
    public void clockMoved() {
        pubsub.wake();
    }

    /** Serves the neutral HTTP API until the server or this is closed. */
    public EmbeddedServer serve(ServeOptions options) {
        EmbeddedServer server = EmbeddedServer.start(this, options, timer);
        servers.add(server);
        return server;
    }

    /**
     * Serves the wires of another runtime until they or this are closed: to that runtime's clients this is one of those. A
     * wire that is gRPC needs {@code io.grpc:grpc-netty-shaded} on the class path.
     *
     * @param runtime the name of the runtime, as its binding document has it
     * @throws InvalidArgumentException if there is no binding of that name
     * @throws UnsupportedByRuntimeException if what serves a wire is not there
     */
    public ServedWires serveAs(String runtime, WireOptions options) {
        ServedWires wires = ServedWires.start(bound(runtime), this, options, timer);
        servers.add(wires);
        return wires;
    }

    /** The wires of a runtime with the ports that are usual there. */
    static Map<String, Integer> wiresOf(String runtime) {
        return bound(runtime).wires().stream()
                .collect(Collectors.toMap(
                        wire -> wire.info().name(), wire -> wire.info().port()));
    }

    private static ServedRuntime bound(String runtime) {
        List<ServedRuntime> all = BoundRuntimes.servers();
        return all.stream()
                .filter(it -> it.name().equals(runtime))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException("the API is not bound to '" + runtime + "'; it is to "
                        + all.stream().map(ServedRuntime::name).toList()));
    }

    /** Completes when the runtime has stopped. */
    public CompletableFuture<@Nullable Void> stopped() {
        return stopped;
    }

    /** Stops in good order, after the caller has had time to be answered. */
    private void shutdown() {
        Thread stopper = new Thread(this::close, "cloud-runtimes-embedded-stop");
        timer.schedule(stopper::start, 100, TimeUnit.MILLISECONDS);
    }

    private void purge() {
        long now = clock.millis();
        try {
            database.write(sql -> {
                StateTable.purge(sql, now);
                EventTable.purge(sql, now);
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what has expired could not be removed", e);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List.copyOf(servers).forEach(EmbeddedRuntime::stop);
        rpc.close();
        pubsub.close();
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private final class WorkerTimers implements Timers {
        @Override
        public void soon(Runnable task) {
            try {
                workers.execute(task);
            } catch (RejectedExecutionException e) {
                // stopped: what is not delivered or answered now is due again at the next start
            }
        }

        @Override
        public void later(Duration pause, Runnable task) {
            try {
                timer.schedule(() -> soon(task), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // as above
            }
        }
    }

    /** Builds {@link EmbeddedRuntime}. */
    public static final class Builder {
        private @Nullable Path file;
        private @Nullable Set<String> stores;
        private @Nullable Set<String> brokers;
        private final Map<String, URI> addresses = new HashMap<>();
        private Clock clock = Clock.systemUTC();
        private ServiceDecorator decorator = ServiceDecorator.NONE;
        private Consumer<TopicEvent> onPublished = event -> {};

        private Builder() {}

        /** The file; in memory if not set. */
        public Builder file(Path file) {
            this.file = file;
            return this;
        }

        /** The stores that there are; any name is one if not set. */
        public Builder stores(Set<String> stores) {
            this.stores = stores;
            return this;
        }

        /** The message brokers that there are; any name is one if not set. */
        public Builder brokers(Set<String> brokers) {
            this.brokers = brokers;
            return this;
        }

        /** Where a service is that is not served here: calls go to {@code <address>/<method>} over HTTP. */
        public Builder serviceAt(String service, URI address) {
            addresses.put(service, address);
            return this;
        }

        /** What time it is, for times to live and pauses; the system's clock if not set. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** What stands between callers and the services; nothing if not set. */
        public Builder decorator(ServiceDecorator decorator) {
            this.decorator = decorator;
            return this;
        }

        /**
         * Told of each event that a broker has taken, those that went to a dead-letter topic among them, before anyone else
         * sees it; nobody if not set. It must be quick and must not throw.
         */
        public Builder onPublished(Consumer<TopicEvent> onPublished) {
            this.onPublished = onPublished;
            return this;
        }

        /** The runtime. */
        public EmbeddedRuntime build() {
            return new EmbeddedRuntime(this);
        }
    }
}
