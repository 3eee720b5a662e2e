package io.cloudruntimes.core.server;

import java.util.List;

/**
 * A request that a runtime's own clients send and that is not served.
 *
 * @param method the HTTP method, upper case
 * @param path the template of its path
 * @param reason why, for the caller
 */
public record UnsupportedRoute(String method, String path, String reason) implements RouteSet {
    @Override
    public List<Route> routes() {
        return List.of();
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }
}
