package io.cloudruntimes.core.server;

import java.io.IOException;

/** Answers one request. */
@FunctionalInterface
public interface RouteHandler {
    /**
     * The response.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException to respond with an error
     */
    RouteResponse handle(RouteRequest in) throws IOException;
}
