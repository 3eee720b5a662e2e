package io.cloudruntimes.apphost;

import io.cloudruntimes.core.callback.AppHandler;
import io.cloudruntimes.core.callback.AppServer;
import io.cloudruntimes.core.spi.AppHosting;

/** Serves the port of an application for a connection to a runtime. */
public final class JettyAppHosting implements AppHosting {
    @Override
    public AppServer start(AppHandler handler, String host, int port) {
        return AppHost.start(handler, AppHostOptions.onPort(port).withHost(host));
    }
}
