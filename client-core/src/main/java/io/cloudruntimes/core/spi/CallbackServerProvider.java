package io.cloudruntimes.core.spi;

import io.cloudruntimes.core.callback.CallbackHandler;
import io.cloudruntimes.core.callback.CallbackServer;

/** Starts a web server for what a runtime calls; found through {@link java.util.ServiceLoader}. */
public interface CallbackServerProvider {
    /**
     * Begins to listen.
     *
     * @param handler handles each request
     * @param host the address to listen at
     * @param port the port; 0 for a free one
     * @throws io.cloudruntimes.core.error.UnavailableException if the address or port cannot be listened at
     */
    CallbackServer start(CallbackHandler handler, String host, int port);
}
