package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.neutral.NeutralServer;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** The neutral HTTP API, served. */
public final class EmbeddedServer implements AutoCloseable {
    /** The name of the neutral API among the runtimes that can be served. */
    public static final String NEUTRAL = new NeutralServer().name();

    /** A thousand values may be in one request; each of 16 MiB would be too much. */
    private static final int MAX_BODY_BYTES = 64 << 20;

    private final HttpServer server;

    private EmbeddedServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param timer sends the heartbeats of streams, and ends what takes too long; not shut down by this
     * @param executor runs tasks that may wait; not shut down by this
     * @throws io.cloudruntimes.core.error.UnavailableException if the address or port cannot be listened at
     */
    public static EmbeddedServer start(
            ServiceSource services, ServeOptions options, ScheduledExecutorService timer, Executor executor) {
        ServedRuntime neutral = new NeutralServer();
        ServedWire wire = neutral.wires().get(0);
        ErrorEncoder errors = wire.httpErrors(neutral.errors());
        ApiHandler handler = new ApiHandler(
                new Router(wire.routes().apply(services), timer, errors).requireJsonType(),
                AccessPolicy.of(neutral.token(), options.token()),
                options.browsers(),
                errors,
                BodyLimit.ofMemory(MAX_BODY_BYTES),
                options.limits(),
                Map.of("Cache-Control", "no-store"),
                timer,
                MemoryBounds.of(options.limits(), executor));
        return new EmbeddedServer(HttpServer.start(options.host(), options.port(), handler, timer));
    }

    /** Where it is served. */
    public URI uri() {
        return server.uri();
    }

    /** Ends the streams, lets requests that are under way be finished, and stops. */
    @Override
    public void close() {
        server.close();
    }
}
