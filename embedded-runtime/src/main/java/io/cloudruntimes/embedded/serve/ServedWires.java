package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.embedded.serve.grpc.GrpcServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Serves the wires of another runtime. Clients of that runtime, in any language, can use the embedded runtime through them. The
 * binding document of the runtime defines which operations each wire has.
 */
public final class ServedWires implements AutoCloseable {
    private final Map<String, WireServer> servers = new LinkedHashMap<>();
    private @Nullable ApplicationCaller application;
    private @Nullable RequestedStreams requested;

    private ServedWires() {}

    /**
     * Starts the servers.
     *
     * @param timer sends the heartbeats of streams, and ends what takes too long; not shut down by this
     * @param executor runs tasks that may wait; not shut down by this
     * @throws io.cloudruntimes.core.error.UnavailableException if an address or port cannot be listened at
     * @throws UnsupportedByRuntimeException if a wire is gRPC and grpc-java is not there
     */
    public static ServedWires start(
            ServedRuntime runtime,
            ServiceSource services,
            WireOptions options,
            ScheduledExecutorService timer,
            Executor executor) {
        MemoryBounds memory = MemoryBounds.of(options.limits(), executor);
        ServedWires served = new ServedWires();
        try {
            if (options.application() != null) {
                served.application =
                        new ApplicationCaller(options.application(), timer, runtime.applicationToken(), System::getenv);
            }
            RequestedStreams requested = new RequestedStreams(
                    runtime.requestedStreams(services),
                    served.application,
                    options.limits().maxRequestedStreams());
            served.requested = requested;
            for (ServedWire wire : runtime.wires()) {
                served.servers.put(
                        wire.info().name(), start(runtime, wire, services, requested, options, timer, memory));
            }
            if (served.application != null) {
                served.application.start(runtime.applicationStreams(services), services::componentsWith);
            }
            return served;
        } catch (RuntimeException e) {
            served.close();
            throw e;
        }
    }

    private static WireServer start(
            ServedRuntime runtime,
            ServedWire wire,
            ServiceSource services,
            RequestedStreams requested,
            WireOptions options,
            ScheduledExecutorService timer,
            MemoryBounds memory) {
        int port = options.ports().getOrDefault(wire.info().name(), 0);
        AccessPolicy access = AccessPolicy.of(runtime.token(), options.token());
        if (wire.info().protocol() == WireInfo.Protocol.GRPC) {
            return grpc(runtime, wire, services, access, options, port, memory);
        }
        var errors = wire.httpErrors(runtime.errors());
        List<RouteSet> routes = new ArrayList<>(wire.routes().apply(services));
        routes.add(requested.on(wire.info().name()));
        Router router = new Router(routes, timer, errors);
        ApiHandler handler = new ApiHandler(
                router,
                access,
                options.browsers(),
                errors,
                BodyLimit.ofWire(wire.info().maxRequestBytes()),
                options.limits(),
                Map.of(),
                timer,
                memory);
        return HttpServer.start(options.host(), port, handler, timer);
    }

    private static WireServer grpc(
            ServedRuntime runtime,
            ServedWire wire,
            ServiceSource services,
            AccessPolicy access,
            WireOptions options,
            int port,
            MemoryBounds memory) {
        String host = options.host();
        try {
            GrpcServer server = GrpcServer.start(
                    new InetSocketAddress(host, port),
                    wire.methods().apply(services),
                    wire.grpcErrors(runtime.errors()),
                    access.header(),
                    access::allows,
                    access.refusal(),
                    wire.info().maxRequestBytes(),
                    options.limits(),
                    memory);
            return new Grpc(server, WireServer.uri(host, server.port()));
        } catch (IOException e) {
            throw WireServer.notFree(host, port, e);
        } catch (NoClassDefFoundError e) {
            throw new UnsupportedByRuntimeException(
                    "the wire '" + wire.info().name() + "' is gRPC, and the server for that is not on the class path;"
                            + " add io.grpc:grpc-netty-shaded",
                    ErrorContext.EMPTY,
                    e);
        }
    }

    private record Grpc(GrpcServer server, URI uri) implements WireServer {
        @Override
        public void close() {
            server.close();
        }
    }

    /** Where each wire is served, by its name. */
    public Map<String, URI> uris() {
        Map<String, URI> uris = new LinkedHashMap<>();
        servers.forEach((name, server) -> uris.put(name, server.uri()));
        return uris;
    }

    /**
     * The port of a wire.
     *
     * @throws InvalidArgumentException if there is no such wire
     */
    public int port(String wire) {
        WireServer server = servers.get(wire);
        if (server == null) {
            throw new InvalidArgumentException("there is no wire '" + wire + "'; there are " + servers.keySet());
        }
        return server.uri().getPort();
    }

    /** Ends the streams, lets requests that are under way be finished, and stops. */
    @Override
    public void close() {
        if (requested != null) {
            requested.close();
        }
        if (application != null) {
            application.close();
        }
        servers.values().forEach(WireServer::close);
    }
}
