package io.cloudruntimes.apphost;

import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.callback.CallbackServer;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.jetty.RequestHeadTimeout;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server that passes the calls of a runtime to a handler. Open streams that the runtime asks for only once before this starts. */
public final class AppHost implements CallbackServer {
    /** Calls may carry long paths and many headers. */
    private static final int REQUEST_HEAD_BYTES = 64 * 1024;
    /** Longer than a runtime keeps an idle connection, so that it seldom writes to one that is being closed. */
    private static final Duration IDLE = Duration.ofSeconds(120);

    private static final long STOP_MILLIS = 5_000;

    private final Server server;
    private final RequestHeadTimeout heads;
    private final ScheduledExecutorService timer;
    private final URI uri;

    private AppHost(Server server, RequestHeadTimeout heads, ScheduledExecutorService timer, URI uri) {
        this.server = server;
        this.heads = heads;
        this.timer = timer;
        this.uri = uri;
    }

    /**
     * Starts the server.
     *
     * @throws UnavailableException if the address or port cannot be listened at
     */
    public static AppHost start(CallbackHandler handler, AppHostOptions options) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("cloud-runtimes-app");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(REQUEST_HEAD_BYTES);
        http.setUriCompliance(UriCompliance.UNSAFE); // a method may be any path, and is decoded from the raw one
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptedTcpNoDelay(
                true); // a small response must not wait for the acknowledgement of the one before
        server.addConnector(connector);
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(TaskExecutors.daemons("cloud-runtimes-app-timer"));
        RequestHeadTimeout heads = new RequestHeadTimeout(options.limits().headTimeout(), timer);
        connector.addBean(heads);
        connector.addBean(new NetworkConnectionLimit(options.limits().maxConnections(), connector));
        server.setHandler(new GracefulHandler(new CallHandler(handler, options, heads, timer)));
        server.setStopTimeout(STOP_MILLIS);
        try {
            server.start();
        } catch (IOException e) {
            timer.shutdownNow();
            throw new UnavailableException(
                    "cannot listen at " + options.host() + ":" + options.port() + " for the calls of the runtime ("
                            + e.getMessage()
                            + "); if a web server of this application has the port, mount the servlet of"
                            + " cloud-runtimes-app-servlet in it",
                    ErrorContext.EMPTY,
                    e);
        } catch (Exception e) {
            timer.shutdownNow();
            throw new InternalException("the server could not be started: " + e, ErrorContext.EMPTY, e);
        }
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return new AppHost(server, heads, timer, URI.create("http://" + host + ":" + connector.getLocalPort()));
    }

    @Override
    public URI uri() {
        return uri;
    }

    /** The port at which it listens. */
    public int port() {
        return uri.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new InternalException("the server could not be stopped: " + e, ErrorContext.EMPTY, e);
        } finally {
            heads.close();
            timer.shutdownNow();
        }
    }
}
