package io.cloudruntimes.core.server;

import io.cloudruntimes.core.OperationInfo;

/**
 * One operation as it is served.
 *
 * @param operation the operation
 * @param method the HTTP method, upper case
 * @param path the path template, for example {@code /v1/state/{storeName}/item}
 * @param handler handles its requests
 * @param matcher distinguishes its requests from those of other operations on the same method and path
 * @param withoutToken whether who may not call may call this all the same
 */
public record Route(
        OperationInfo operation,
        String method,
        String path,
        RouteHandler handler,
        RequestMatcher matcher,
        boolean withoutToken) {
    /** One operation as it is served. */
    public static Route of(OperationInfo operation, String method, String path, RouteHandler handler) {
        return new Route(operation, method, path, handler, RequestMatcher.ANY, false);
    }

    /** This, for the requests that fit. */
    public Route when(RequestMatcher requests) {
        return new Route(operation, method, path, handler, requests, withoutToken);
    }

    /** This, for callers without a token too. */
    public Route forEveryone() {
        return new Route(operation, method, path, handler, matcher, true);
    }

    /** The same operation at another method and path, which has the same parameters. */
    public Route alsoAt(String otherMethod, String otherPath) {
        return new Route(operation, otherMethod, otherPath, handler, matcher, withoutToken);
    }
}
