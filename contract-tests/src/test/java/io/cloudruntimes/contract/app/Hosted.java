package io.cloudruntimes.contract.app;

import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.appservlet.AppServlet;
import io.cloudruntimes.core.callback.CallbackHandler;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A handler behind one of the web servers that can host it. */
record Hosted(URI uri, AutoCloseable server) implements AutoCloseable {
    /** The most bytes of a body. */
    static final int MAX_BODY_BYTES = 100_000;

    /** The ways to host. */
    enum Kind {
        HOST,
        SERVLET,
        SERVLET_WITHOUT_ASYNC
    }

    static Hosted start(Kind kind, CallbackHandler handler) throws Exception {
        if (kind == Kind.HOST) {
            AppHost host = AppHost.start(handler, AppHostOptions.onFreePort().withMostBodyBytes(MAX_BODY_BYTES));
            return new Hosted(host.uri(), host);
        }
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        ServletHolder servlet = new ServletHolder(new AppServlet(handler, MAX_BODY_BYTES));
        servlet.setAsyncSupported(kind == Kind.SERVLET);
        context.addServlet(servlet, "/*");
        server.setHandler(context);
        server.start();
        return new Hosted(URI.create("http://127.0.0.1:" + connector.getLocalPort()), server::stop);
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
