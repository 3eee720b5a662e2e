package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.embedded.module.FatalErrors;
import io.cloudruntimes.jetty.RequestHeadTimeout;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP server on Jetty, at one port. */
final class HttpServer implements WireServer {
    /** Keys can be long, and are percent-encoded in the query. */
    private static final int REQUEST_HEAD_BYTES = 64 * 1024;
    /** Longer than clients keep idle connections, so that a client seldom writes to a connection that closes. */
    private static final Duration IDLE = Duration.ofSeconds(120);

    private static final long STOP_MILLIS = 5_000;

    private final Server server;
    private final ApiHandler handler;
    private final RequestHeadTimeout heads;
    private final URI uri;

    private HttpServer(Server server, ApiHandler handler, RequestHeadTimeout heads, URI uri) {
        this.server = server;
        this.handler = handler;
        this.heads = heads;
        this.uri = uri;
    }

    /**
     * Starts the server.
     *
     * @param port the port; 0 for a free one
     * @param timer closes connections that are too slow; not shut down by this
     * @throws UnavailableException if it cannot listen at the address and port
     */
    static HttpServer start(String host, int port, ApiHandler handler, ScheduledExecutorService timer) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("cloud-runtimes-serve");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(REQUEST_HEAD_BYTES);
        http.setUriCompliance(UriCompliance.UNSAFE); // the router decodes the raw target itself
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        RequestHeadTimeout heads = new RequestHeadTimeout(handler.limits().headTimeout(), timer);
        connector.addBean(heads);
        connector.addBean(new NetworkConnectionLimit(handler.limits().maxConnections(), connector));
        server.setHandler(new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                heads.begin(request);
                try {
                    return super.handle(request, response, callback);
                } catch (OutOfMemoryError e) {
                    FatalErrors.report(e);
                    throw e;
                }
            }
        });
        server.setErrorHandler(handler.refusals());
        server.setStopTimeout(STOP_MILLIS);
        try {
            server.start();
        } catch (IOException e) {
            heads.close();
            throw WireServer.notFree(host, port, e);
        } catch (Exception e) {
            heads.close();
            throw new InternalException("the server could not be started: " + e, ErrorContext.EMPTY, e);
        }
        return new HttpServer(server, handler, heads, WireServer.uri(host, connector.getLocalPort()));
    }

    @Override
    public URI uri() {
        return uri;
    }

    /** Ends the streams, finishes the requests that are under way, and stops. */
    @Override
    public void close() {
        handler.endStreams();
        heads.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new InternalException("the server could not be stopped: " + e, ErrorContext.EMPTY, e);
        }
    }
}
