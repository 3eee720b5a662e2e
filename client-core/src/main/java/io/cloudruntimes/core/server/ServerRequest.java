package io.cloudruntimes.core.server;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.http.Headers;

/**
 * A request as a web server received it.
 *
 * @param method the HTTP method
 * @param target the raw request target, path and query, as it was sent
 * @param headers its headers
 * @param body the body, which may still come; empty if none
 */
public record ServerRequest(String method, String target, Headers headers, Content body) {
    /** A request that was received whole. */
    public ServerRequest(String method, String target, Headers headers, Bytes body) {
        this(method, target, headers, Content.of(body));
    }

    /** The raw path. */
    public String path() {
        int at = target.indexOf('?');
        return at < 0 ? target : target.substring(0, at);
    }

    /** The raw query; empty if none. */
    public String query() {
        int at = target.indexOf('?');
        return at < 0 ? "" : target.substring(at + 1);
    }

    /** The method and the path. The query and the headers hold values. */
    @Override
    public String toString() {
        return method + " " + (Redaction.isOff() ? target : path()) + ", " + body;
    }

    /** This with the whole body, which can then be read more than once. */
    ServerRequest buffered() {
        return new ServerRequest(method, target, headers, body.bytes());
    }
}
