package io.cloudruntimes.testkit.stubs;

import io.cloudruntimes.api.BoundRuntimes;
import io.cloudruntimes.api.HttpApi;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServiceSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The generated client and server of an HTTP wire. */
interface HttpWire {
    /** The name for messages. */
    String name();

    /** The client of a generated service. */
    Object client(Class<?> service, HttpChannel channel);

    /** The server over the given services. */
    Router server(ServiceSource services);

    /** A router needs it for the heartbeats of streams. Stubs have no streams, so it never starts a thread. */
    private static ScheduledExecutorService noTimer() {
        return new ScheduledThreadPoolExecutor(0);
    }

    /** The neutral HTTP API. */
    static HttpWire neutral() {
        return new HttpWire() {
            @Override
            public String name() {
                return "the neutral HTTP API";
            }

            @Override
            public Object client(Class<?> service, HttpChannel channel) {
                return Objects.requireNonNull(HttpApi.clients().get(service)).apply(HttpCaller.over(channel, name()));
            }

            @Override
            public Router server(ServiceSource services) {
                return new Router(HttpApi.routes(services), noTimer());
            }
        };
    }

    /**
     * The first HTTP wire of a runtime.
     *
     * @throws IllegalArgumentException if no binding has the name, or the runtime has no HTTP wire
     */
    static HttpWire of(String runtime) {
        List<ServedRuntime> bound = BoundRuntimes.servers();
        ServedRuntime served = bound.stream()
                .filter(it -> it.name().equals(runtime))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no binding has the name '" + runtime + "'; there are bindings for "
                        + bound.stream().map(ServedRuntime::name).toList()
                        + ". The neutral HTTP API is neutral()"));
        ServedWire wire = served.wires().stream()
                .filter(it -> it.info().protocol() == WireInfo.Protocol.HTTP)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + runtime + "' has no HTTP wire, and WireMock serves no other"));
        WireConnector connector = BoundRuntimes.connectors().stream()
                .filter(WireConnector.class::isInstance)
                .map(WireConnector.class::cast)
                .filter(it -> it.name().equals(runtime))
                .findFirst()
                .orElseThrow();
        return new HttpWire() {
            @Override
            public String name() {
                return "the " + wire.info().name() + " wire of " + runtime;
            }

            @Override
            public Object client(Class<?> service, HttpChannel channel) {
                return connector
                        .over(Map.of(wire.info().name(), channel))
                        .service(service)
                        .orElseThrow();
            }

            @Override
            public Router server(ServiceSource services) {
                return new Router(wire.routes().apply(services), noTimer(), wire.httpErrors(served.errors()));
            }
        };
    }
}
