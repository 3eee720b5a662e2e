package io.cloudruntimes.apphost;

import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.callback.CallbackServer;
import io.cloudruntimes.core.spi.CallbackServerProvider;

/** Serves the port of an application for a connection to a runtime. */
public final class JettyCallbackServerProvider implements CallbackServerProvider {
    @Override
    public CallbackServer start(CallbackHandler handler, String host, int port) {
        return AppHost.start(handler, AppHostOptions.onPort(port).withHost(host));
    }
}
