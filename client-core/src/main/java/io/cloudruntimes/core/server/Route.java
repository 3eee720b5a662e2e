package io.cloudruntimes.core.server;

import io.cloudruntimes.core.OperationInfo;

/**
 * One operation as it is served.
 *
 * @param operation the operation
 * @param method the HTTP method, upper case
 * @param path the path template, for example {@code /v1/state/{storeName}/item}
 * @param handler what answers it
 * @param matcher what tells its requests from those of other operations on the same method and path
 */
public record Route(OperationInfo operation, String method, String path, RouteHandler handler, RequestMatcher matcher) {
    /** One operation as it is served. */
    public static Route of(OperationInfo operation, String method, String path, RouteHandler handler) {
        return new Route(operation, method, path, handler, RequestMatcher.ANY);
    }

    /** This, for the requests that fit. */
    public Route when(RequestMatcher requests) {
        return new Route(operation, method, path, handler, requests);
    }
}
