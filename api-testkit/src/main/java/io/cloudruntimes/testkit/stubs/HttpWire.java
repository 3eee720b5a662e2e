package io.cloudruntimes.testkit.stubs;

import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Both ends of the first HTTP wire of a runtime, as they were emitted. */
final class HttpWire {
    private final ServedRuntime runtime;
    private final ServedWire wire;
    private final WireConnector connector;

    private HttpWire(ServedRuntime runtime, ServedWire wire, WireConnector connector) {
        this.runtime = runtime;
        this.wire = wire;
        this.connector = connector;
    }

    /**
     * The first HTTP wire of a runtime.
     *
     * @throws IllegalArgumentException if no binding has the name, or the runtime has no HTTP wire
     */
    static HttpWire of(String runtime) {
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
        return of(served, connector);
    }

    private static HttpWire of(ServedRuntime runtime, WireConnector connector) {
        ServedWire wire = runtime.wires().stream()
                .filter(it -> it.info().protocol() == WireInfo.Protocol.HTTP)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + runtime.name() + "' has no wire that is HTTP, and WireMock speaks no other"));
        return new HttpWire(runtime, wire, connector);
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

    /** The server over the given services. */
    Router server(ServiceSource services) {
        return new Router(wire.routes().apply(services), noTimer(), wire.httpErrors(runtime.errors()));
    }

    /** For heartbeats of streams; there are none here, so no thread is ever started. */
    private static ScheduledExecutorService noTimer() {
        return new ScheduledThreadPoolExecutor(0);
    }
}
