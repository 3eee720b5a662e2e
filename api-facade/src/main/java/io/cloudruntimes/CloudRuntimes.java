package io.cloudruntimes;

import io.cloudruntimes.binding.AsyncBindingService;
import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.configuration.AsyncConfigurationService;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.core.Durations;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.file.AsyncFileService;
import io.cloudruntimes.file.FileService;
import io.cloudruntimes.lock.AsyncLockService;
import io.cloudruntimes.pubsub.AsyncPubSubService;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.rpc.AsyncRpcService;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.runtime.AsyncRuntimeService;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.secret.AsyncSecretService;
import io.cloudruntimes.secret.SecretService;
import io.cloudruntimes.sequencer.AsyncSequencerService;
import io.cloudruntimes.sequencer.SequencerService;
import io.cloudruntimes.state.AsyncStateService;
import io.cloudruntimes.state.StateService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a runtime. Thread-safe: an application makes one and closes it when it ends.
 *
 * <p>The URL names the runtime:
 *
 * <ul>
 *   <li>{@code embedded:} and {@code embedded:/path/to/file}: a runtime inside this JVM, with the artifact
 *       {@code cloud-runtimes-embedded}
 *   <li>{@code http://host:port} and {@code https://host:port}: a runtime that serves the neutral HTTP API
 *   <li>{@code NAME://host:port}: a runtime of that kind, over its own wires
 *   <li>{@code NAME:?WIRE=/path}: the same at Unix sockets, with a path for each wire
 * </ul>
 *
 * <p>{@code https} and {@code tls=true} check the certificate and its host; {@link Builder#trust} names the certificates of a
 * private authority. Code that uses this class is the same on each runtime.
 *
 * <p>A runtime may also call the application, for example with each event. The class of callbacks in the runtime's client takes these
 * calls, with the artifact {@code cloud-runtimes-app-host}; open all streams before the host starts.
 * If the URL or the environment has that port, the client serves it; see {@link Builder#deferCallbacks}.
 */
public final class CloudRuntimes implements AutoCloseable {
    /** The environment variable with the URL of the runtime. */
    public static final String URL_VARIABLE = "CLOUD_RUNTIMES_URL";
    /** The environment variable with the token of the runtime; none is sent if it is not set. */
    public static final String TOKEN_VARIABLE = "CLOUD_RUNTIMES_TOKEN";

    /** The environment variable with the path of a PEM file, whose certificates are trusted in place of the JVM's. */
    public static final String CERTIFICATES_VARIABLE = "CLOUD_RUNTIMES_CA";

    /** The default timeout of a call. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final RuntimeConnection connection;
    private final ServiceGuard guard;
    private final Values values;

    private final Executor handlers;
    private final Duration timeout;
    private final OpenReaders readers = new OpenReaders();
    private @Nullable LockClient locks;

    private CloudRuntimes(RuntimeConnection connection, Serializer serializer, Executor handlers, Duration timeout) {
        this.connection = connection;
        this.guard = new ServiceGuard(connection.runtime());
        this.values = new Values(serializer);
        this.handlers = handlers;
        this.timeout = timeout;
    }

    /**
     * Connects with the defaults.
     *
     * @throws InvalidArgumentException if no connector on the class path has the scheme of the URL
     */
    public static CloudRuntimes connect(String url) {
        return builder(url).connect();
    }

    /**
     * Connects to the runtime that the environment names in {@value #URL_VARIABLE}. Without that variable it connects to the
     * sidecar whose address is in the environment. The token is that of {@value #TOKEN_VARIABLE}, and the trusted certificates
     * those of {@value #CERTIFICATES_VARIABLE}, if they are set.
     *
     * @throws InvalidArgumentException if the environment names no runtime
     */
    public static CloudRuntimes fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    static CloudRuntimes fromEnvironment(Map<String, String> environment) {
        String named = environment.get(URL_VARIABLE);
        String url = named != null && !named.isBlank()
                ? named
                : Connectors.found(environment)
                        .orElseThrow(() -> new InvalidArgumentException("the environment variable " + URL_VARIABLE
                                + " is not set, and no sidecar has left its address; set it to the URL of the runtime,"
                                + " for example http://127.0.0.1:3600 or embedded:"))
                        .toString();
        String certificates = environment.get(CERTIFICATES_VARIABLE);
        return builder(url)
                .environment(environment)
                .token(environment.get(TOKEN_VARIABLE))
                .trust(certificates == null || certificates.isBlank() ? null : Path.of(certificates))
                .connect();
    }

    /**
     * Uses a connection that was made by other means than a URL. It is closed with this.
     *
     * @param serializer turns values into bytes and back
     */
    public static CloudRuntimes over(RuntimeConnection connection, Serializer serializer) {
        return new CloudRuntimes(
                Arguments.required("connection", connection),
                Arguments.required("serializer", serializer),
                HandlerRunner.DEFAULT_EXECUTOR,
                DEFAULT_TIMEOUT);
    }

    /** A builder for a connection that is not all default. */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /** State in a store. Nothing is sent yet. */
    public State state(String storeName) {
        return new State(
                service(StateService.class),
                () -> service(AsyncStateService.class),
                values,
                storeName,
                UpdateRetries.within(timeout));
    }

    /** Messages over a broker. Nothing is sent yet. */
    public PubSub pubsub(String pubsubName) {
        return new PubSub(
                service(PubSubService.class), () -> service(AsyncPubSubService.class), values, handlers, pubsubName);
    }

    /** Calls between services. Nothing is sent yet. */
    public Rpc rpc() {
        return new Rpc(service(RpcService.class), () -> service(AsyncRpcService.class), values, handlers);
    }

    /** Ids that grow, in a sequencer store. Nothing is sent yet. */
    public Sequencer sequencer(String storeName) {
        return new Sequencer(service(SequencerService.class), () -> service(AsyncSequencerService.class), storeName);
    }

    /** Files in a store. Nothing is sent yet. */
    public FileStore files(String storeName) {
        return new FileStore(
                service(FileService.class),
                () -> service(AsyncFileService.class),
                new FileRequests(storeName, readers));
    }

    /** Secrets in a store. Nothing is sent yet. */
    public Secrets secrets(String storeName) {
        return new Secrets(service(SecretService.class), () -> service(AsyncSecretService.class), storeName);
    }

    /** Configuration items in a store. Nothing is sent yet. */
    public Configuration configuration(String storeName) {
        return new Configuration(
                service(ConfigurationService.class),
                () -> service(AsyncConfigurationService.class),
                handlers,
                storeName);
    }

    /** Locks that expire, in a lock store. Nothing is sent yet. */
    public Locks locks(String storeName) {
        return new Locks(lockClient(), storeName);
    }

    private LockClient lockClient() {
        synchronized (connection) {
            if (locks == null) {
                locks = new LockClient(
                        service(AsyncLockService.class),
                        this::capabilities,
                        connection.runtime(),
                        timeout,
                        handlers,
                        LockSetup.real());
                if (guard.isClosed()) {
                    locks.close(Duration.ZERO);
                }
            }
            return locks;
        }
    }

    /** A binding to an external system. Nothing is sent yet. */
    public Binding binding(String bindingName) {
        return new Binding(
                service(BindingService.class), () -> service(AsyncBindingService.class), values, handlers, bindingName);
    }

    /** The runtime itself. */
    public RuntimeInfo runtime() {
        return new RuntimeInfo(service(RuntimeService.class), () -> service(AsyncRuntimeService.class));
    }

    /**
     * Serves the port at which the runtime calls the application, after {@link Builder#deferCallbacks}. The runtime then asks what the
     * application handles, and finds all that was opened before.
     *
     * @throws io.cloudruntimes.core.error.UnavailableException if the port is taken
     */
    public void startCallbacks() {
        if (guard.isClosed()) {
            throw ServiceGuard.closedError(ErrorContext.EMPTY.withRuntime(connection.runtime()));
        }
        connection.startCallbacks();
    }

    /** What works on this runtime. */
    public Capabilities capabilities() {
        return connection.capabilities();
    }

    /**
     * The implementation of a generated interface, sync or async, for operations that this class has no method for. It is usable until
     * {@link #close}.
     *
     * @throws UnsupportedByRuntimeException if the runtime has none
     */
    public <S> S service(Class<S> type) {
        return guard.guard(
                type,
                connection
                        .service(Arguments.required("type", type))
                        .orElseThrow(() -> new UnsupportedByRuntimeException(connection.runtime() + " has no "
                                + type.getSimpleName() + "; capabilities() lists what it has")));
    }

    boolean hasOpenReaders() {
        return readers.hasOpen();
    }

    /** The name and address of the runtime, for example {@code embedded}. */
    @Override
    public String toString() {
        return connection.runtime();
    }

    /**
     * Releases the locks that it holds, waiting for that no longer than 5 seconds, closes the connection, and closes the subscriptions.
     * A reader of a file that is still open is named in the log and closed. A later call, and one for a subscription, fails with
     * {@link CancelledException}.
     */
    @Override
    public void close() {
        readers.close();
        LockClient released;
        synchronized (connection) {
            released = locks;
        }
        if (released != null) {
            released.close(LockClient.CLOSE_LIMIT);
        }
        guard.close();
        try {
            connection.close();
        } finally {
            guard.closeStreams();
        }
    }

    /** Builds a connection. */
    public static final class Builder {
        private final String url;
        private final ConnectOptions.Builder options = ConnectOptions.builder();
        private Serializer serializer = Serializer.gson();

        private Builder(String url) {
            this.url = url;
        }

        /** Turns values into bytes and back; {@link Serializer#gson()} if not set. */
        public Builder serializer(Serializer serializer) {
            this.serializer = Arguments.required("serializer", serializer);
            return this;
        }

        /** The token to send to the runtime, and to nobody else; null for none. */
        public Builder token(@Nullable String token) {
            options.token(token);
            return this;
        }

        /**
         * The timeout of calls without a timeout of their own; 30 seconds if not set.
         *
         * @throws InvalidArgumentException if it is not positive
         */
        public Builder timeout(Duration timeout) {
            options.timeout(Durations.requirePositive("the timeout of a connection", timeout));
            return this;
        }

        /** Whether failed reads are retried; true if not set. A write that may have reached the runtime is never retried. */
        public Builder retries(boolean retries) {
            options.retries(retries);
            return this;
        }

        /**
         * A file of PEM certificates to trust in place of those that the JVM trusts, for example of a private authority; null
         * for the JVM's. The host of a certificate is still checked.
         */
        public Builder trust(@Nullable Path certificates) {
            options.trust(certificates);
            return this;
        }

        /**
         * Adds an interceptor, which sees and may change each attempt of each call; it is called after those that were added
         * before. A runtime inside this JVM has no attempts to intercept.
         */
        public Builder interceptor(Interceptor interceptor) {
            options.interceptor(Arguments.required("interceptor", interceptor));
            return this;
        }

        /**
         * Runs async calls and handlers; threads of the connection if not set. It stays the caller's to shut down. An executor
         * of few threads that wait for handlers can hold back replies and futures.
         */
        public Builder executor(Executor executor) {
            options.executor(executor);
            return this;
        }

        /**
         * Serves the port at which a runtime calls the application only after {@link CloudRuntimes#startCallbacks}; if not set, as soon as
         * the first stream is opened there. A runtime may ask only once what the application handles, so that an application with
         * several such streams opens them all before.
         */
        public Builder deferCallbacks() {
            options.deferCallbacks();
            return this;
        }

        /** Carries the requests; OkHttp if not set. A runtime inside this JVM needs none. */
        public Builder transport(TransportProvider transport) {
            options.transport(transport);
            return this;
        }

        /**
         * The most bytes of a response, and of an event or a message of a stream; 64 MiB if not set, or an eighth of the heap
         * where that is less. A longer response fails with {@code resource_exhausted}; a longer event is passed to
         * {@code onHandlerError} and skipped. A response that you read as a stream has no limit, and neither has a runtime
         * inside this JVM.
         *
         * @throws InvalidArgumentException if the number is not positive
         */
        public Builder maxResponseBytes(long bytes) {
            options.maxResponseBytes(bytes);
            return this;
        }

        /**
         * The most bytes of framing, headers and trailers that the client reads before something of a response reaches you;
         * 1 MiB if not set. A server that sends more loses its connection, and the call fails with {@code internal} or
         * {@code unavailable}.
         *
         * @throws InvalidArgumentException if the number is not positive
         */
        public Builder maxUndeliveredBytes(long bytes) {
            options.maxUndeliveredBytes(bytes);
            return this;
        }

        Builder environment(Map<String, String> environment) {
            options.environment(environment);
            return this;
        }

        /**
         * Connects.
         *
         * @throws InvalidArgumentException if the URL is wrong, no connector has its scheme, or the certificates cannot be read
         */
        public CloudRuntimes connect() {
            ConnectOptions chosen = options.build();
            return new CloudRuntimes(
                    Connectors.connect(RuntimeUrl.parse(url), chosen),
                    serializer,
                    chosen.executor().orElse(HandlerRunner.DEFAULT_EXECUTOR),
                    chosen.timeout().orElse(DEFAULT_TIMEOUT));
        }
    }
}
