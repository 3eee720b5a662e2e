package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.callback.CallbackDispatcher;
import io.cloudruntimes.core.callback.CallbackServer;
import io.cloudruntimes.core.callback.CallbackStream;
import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.callback.StreamCaller;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.spi.CallbackServerProvider;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Map;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The port at which a runtime calls its application. It is served from the first stream on that is opened there, or, if that is deferred,
 * once it is started.
 */
final class CallbackPort implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final CallbackDispatcher callbacks;
    private final CallbackServerProvider hosting;
    private final int port;
    private @Nullable CallbackServer server;
    private boolean closed;
    private boolean deferred;
    private boolean wanted;

    private CallbackPort(CallbackDispatcher callbacks, CallbackServerProvider hosting, int port, boolean deferred) {
        this.callbacks = callbacks;
        this.hosting = hosting;
        this.port = port;
        this.deferred = deferred;
    }

    /** What there is: a port, or why there is none; and whether the port is served only once it is started. */
    record Found(@Nullable CallbackPort port, String why, boolean deferred) {}

    static Found of(
            WireRuntime runtime,
            CallbackWire wire,
            OptionalInt port,
            Map<String, String> environment,
            boolean deferred) {
        if (port.isEmpty()) {
            String variable = wire.portVariable().isEmpty() ? "" : " or set " + wire.portVariable();
            return new Found(
                    null,
                    "the connection does not know the port at which " + runtime.name()
                            + " calls this application; add " + wire.name() + "=PORT to its URL" + variable
                            + ", the port that the runtime was started with",
                    deferred);
        }
        return ServiceLoader.load(CallbackServerProvider.class, CallbackPort.class.getClassLoader())
                .findFirst()
                .map(hosting -> new Found(
                        new CallbackPort(
                                new CallbackDispatcher(wire, RuntimeAddresses.value(environment, wire.tokenVariable())),
                                hosting,
                                port.getAsInt(),
                                deferred),
                        "",
                        deferred))
                .orElse(new Found(
                        null,
                        "nothing here can serve a port; add the artifact cloud-runtimes-app-host to the application",
                        deferred));
    }

    <E, A> Subscription listen(CallbackStream<E, A> stream, StreamListener<E, A> listener) {
        return callbacks.listen(stream, listener, this::serve);
    }

    /** Sends the requests that start and stop streams. */
    void callThrough(StreamCaller caller) {
        callbacks.callThrough(caller);
    }

    private synchronized void serve() {
        if (closed) {
            throw new CancelledException("the client is closed");
        }
        wanted = true;
        if (server == null && !deferred) {
            server = hosting.start(callbacks, LOOPBACK, port);
        }
    }

    /** Serves the port if a stream was opened there, and from now on with each that is opened. */
    synchronized void start() {
        deferred = false;
        if (wanted && !closed) {
            serve();
        }
    }

    @Override
    public void close() {
        callbacks.close();
        CallbackServer running;
        synchronized (this) {
            closed = true;
            running = server;
            server = null;
        }
        if (running != null) {
            running.close();
        }
    }
}
