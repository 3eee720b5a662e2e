package io.cloudruntimes.testkit.stubs;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.runtime.RuntimeComponent;
import io.cloudruntimes.runtime.RuntimeMetadata;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Both ends of the first HTTP wire of a runtime, as they were emitted. */
final class HttpWire {
    private final ServedRuntime runtime;
    private final ServedWire wire;
    private final WireConnector connector;
    private final Map<String, String> components;

    private HttpWire(ServedRuntime runtime, ServedWire wire, WireConnector connector, Map<String, String> components) {
        this.runtime = runtime;
        this.wire = wire;
        this.connector = connector;
        this.components = components;
    }

    /**
     * The first HTTP wire of a runtime.
     *
     * @param components the types of the components that it has, by their names
     * @throws IllegalArgumentException if no binding has the name, or the runtime has no HTTP wire
     */
    static HttpWire of(String runtime, Map<String, String> components) {
        List<ServedRuntime> bound = found(ServedRuntime.class);
        ServedRuntime served = bound.stream()
                .filter(it -> it.name().equals(runtime))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no binding has the name '" + runtime
                        + "'; there are bindings for "
                        + bound.stream().map(ServedRuntime::name).toList()));
        WireConnector connector = found(RuntimeConnector.class).stream()
                .filter(WireConnector.class::isInstance)
                .map(WireConnector.class::cast)
                .filter(it -> it.name().equals(runtime))
                .findFirst()
                .orElseThrow();
        return of(served, connector, components);
    }

    private static HttpWire of(ServedRuntime runtime, WireConnector connector, Map<String, String> components) {
        ServedWire wire = runtime.wires().stream()
                .filter(it -> it.info().protocol() == WireInfo.Protocol.HTTP)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + runtime.name() + "' has no wire that is HTTP, and WireMock speaks no other"));
        return new HttpWire(runtime, wire, connector, components);
    }

    private static <T> List<T> found(Class<T> type) {
        return ServiceLoader.load(type, HttpWire.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** What people call it. */
    String name() {
        return "the " + wire.info().name() + " wire of " + runtime.name();
    }

    /** The client of a generated service. */
    Object client(Class<?> service, HttpChannel channel) {
        return connector
                .over(Map.of(wire.info().name(), channel))
                .service(service)
                .orElseThrow();
    }

    /** The server over services, each with methods that all do the same. */
    Router server(InvocationHandler methods) {
        ServiceSource services = new ServiceSource() {
            @Override
            public <S> S service(Class<S> type) {
                return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, methods));
            }

            @Override
            public Optional<String> componentType(String name) {
                return Optional.ofNullable(components.get(name));
            }
        };
        return new Router(wire.routes().apply(services), noTimer(), wire.httpErrors(runtime.errors()));
    }

    /** The response to a client that asks which components there are, before it makes a call that depends on their types. */
    RouteResponse components(HttpRequest question) {
        RuntimeMetadata metadata = RuntimeMetadata.builder()
                .runtime(runtime.name())
                .components(components.entrySet().stream()
                        .map(each -> RuntimeComponent.builder()
                                .name(each.getKey())
                                .type(each.getValue())
                                .build())
                        .toList())
                .build();
        ServerRequest received =
                new ServerRequest(question.method(), question.target(), Headers.of(Map.of()), Bytes.EMPTY);
        RouteResponse response = server((proxy, method, arguments) -> metadata).handle(received, onLost -> {
            throw new IllegalStateException("streams cannot be stubbed");
        });
        return Objects.requireNonNull(response);
    }

    /** For heartbeats of streams; there are none here, so no thread is ever started. */
    private static ScheduledExecutorService noTimer() {
        return new ScheduledThreadPoolExecutor(0);
    }
}
