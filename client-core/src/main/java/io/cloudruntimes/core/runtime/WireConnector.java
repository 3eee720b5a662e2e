package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.callback.StreamCaller;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.runtime.error.ErrorRules;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Connects to a runtime over the wires that its binding document describes; {@link RuntimeAddresses} has their addresses. */
public abstract class WireConnector implements RuntimeConnector {
    private final WireRuntime runtime;

    /** A connector of the given runtime. */
    protected WireConnector(WireRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public final Set<String> schemes() {
        return Set.copyOf(runtime.schemes());
    }

    @Override
    public final Optional<URI> found(Map<String, String> environment) {
        boolean injected = runtime.wires().stream()
                .anyMatch(wire -> RuntimeAddresses.value(environment, wire.endpointVariable()) != null
                        || RuntimeAddresses.value(environment, wire.portVariable()) != null);
        return injected ? Optional.of(URI.create(runtime.schemes().get(0) + ":environment")) : Optional.empty();
    }

    @Override
    public final RuntimeConnection connect(URI url, ConnectOptions options) {
        RuntimeAddresses addresses = RuntimeAddresses.of(runtime, url, options.environment());
        Map<String, HttpCaller> callers = new LinkedHashMap<>();
        String name = addresses.kind() + " at " + addresses.text();
        for (WireInfo wire : runtime.wires()) {
            URI address = addresses.of(wire);
            if (address != null && isCarried(wire, options)) {
                callers.put(wire.name(), caller(name, wire, address, addresses, options));
            }
        }
        CallbackWire app = runtime.app();
        Duration timeout = options.timeout().orElse(HttpClientConfig.DEFAULT_TIMEOUT);
        return new Connection(
                runtime,
                app == null
                        ? new WireSelector(name, timeout, callers)
                        : new WireSelector(
                                name,
                                timeout,
                                callers,
                                app.name(),
                                CallbackPort.of(
                                        runtime,
                                        app,
                                        addresses.appPort(runtime, app, options.environment()),
                                        options.environment(),
                                        options.callbacksDeferred())));
    }

    /** The name of the runtime, as its binding document has it. */
    public final String name() {
        return runtime.name();
    }

    /** The generated interfaces, sync and async, that a connection implements. */
    public final Set<Class<?>> services() {
        return runtime.clients().keySet();
    }

    /** A connection over channels of one's own, without streams, for tests and other transports; one for each wire that is open. */
    public final RuntimeConnection over(Map<String, HttpChannel> channels) {
        Map<String, HttpCaller> callers = new LinkedHashMap<>();
        for (WireInfo wire : runtime.wires()) {
            HttpChannel channel = channels.get(wire.name());
            if (channel != null) {
                callers.put(wire.name(), HttpCaller.over(channel, runtime.name(), errors(wire)));
            }
        }
        return new Connection(runtime, new WireSelector(runtime.name(), HttpClientConfig.DEFAULT_TIMEOUT, callers));
    }

    /**
     * Sends the requests that start and stop streams of callbacks over a connection.
     *
     * @throws InvalidArgumentException if the connection is not to a runtime with wires
     */
    public static StreamCaller streamCaller(RuntimeConnection connection) {
        if (connection instanceof Connection wired) {
            return wired.wires::callOn;
        }
        throw new InvalidArgumentException(
                connection.runtime() + " has no wires over which streams of callbacks could be started");
    }

    private ErrorDecoder errors(WireInfo wire) {
        return wire.errors(new ErrorRules(runtime.errors(), wire.name()));
    }

    private HttpCaller caller(
            String name, WireInfo wire, URI address, RuntimeAddresses addresses, ConnectOptions options) {
        HttpClientConfig config = config(address)
                .runtime(name)
                .trust(options.trust().orElse(null))
                .maxRequestBytes(addresses.maxRequestBytes(wire))
                .errors(errors(wire));
        wire.configure(config);
        config.interceptors(options.interceptors()).executor(options.executor().orElse(null));
        options.transport().ifPresent(config::transport);
        TokenHeader header = runtime.token();
        String variable = RuntimeAddresses.value(options.environment(), header.variable());
        Optional<String> token = options.token().or(() -> Optional.ofNullable(variable));
        if (!header.name().isEmpty()) {
            token.ifPresent(it -> config.tokenHeader(header.name(), () -> header.value(it)));
        }
        options.timeout().ifPresent(config::timeout);
        options.maxResponseBytes().ifPresent(config::maxBytes);
        options.maxUndeliveredBytes().ifPresent(config::maxUndeliveredBytes);
        if (!options.retries()) {
            config.retries(0);
        }
        return config.build();
    }

    /** A chosen transport without gRPC leaves the wires of gRPC closed; their operations take another wire where one can. */
    private static boolean isCarried(WireInfo wire, ConnectOptions options) {
        return wire.protocol() != WireInfo.Protocol.GRPC
                || options.transport().map(TransportProvider::supportsGrpc).orElse(true);
    }

    private static HttpClientConfig config(URI address) {
        return RuntimeAddresses.isUnixSocket(address)
                ? HttpClientConfig.builder(URI.create("http://localhost")).unixSocket(Path.of(address.getPath()))
                : HttpClientConfig.builder(address);
    }

    private static final class Connection implements RuntimeConnection {
        private final WireRuntime runtime;
        private final WireSelector wires;
        private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

        Connection(WireRuntime runtime, WireSelector wires) {
            this.runtime = runtime;
            this.wires = wires;
        }

        @Override
        public String runtime() {
            return wires.runtime();
        }

        @Override
        public <S> Optional<S> service(Class<S> type) {
            Function<WireSelector, Object> client = runtime.clients().get(type);
            return client == null
                    ? Optional.empty()
                    : Optional.of(type.cast(made.computeIfAbsent(type, missing -> client.apply(wires))));
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.of(runtime.operations().stream()
                    .map(operation -> operation.row(wires.open()))
                    .toList());
        }

        @Override
        public void startCallbacks() {
            wires.startCallbacks();
        }

        @Override
        public void close() {
            wires.close();
        }
    }
}
